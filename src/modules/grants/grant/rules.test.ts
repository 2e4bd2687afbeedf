import { expect, test } from 'vitest';
import {
  canHaveFigures,
  canMoveGrant,
  endsSoon,
  followUpOf,
  type Grant,
  isCountedNowhere,
  isNotYetRunning,
  isWithoutMeasure,
  progressOf,
  standingOf,
} from './rules.ts';

const grant = { state: 'running', endOn: '2026-12-31', proofDueOn: '2027-03-31' } as Grant;

test.each([
  ['läuft', grant, '2026-11-22', 'running'],
  ['Zeitraum vorbei', grant, '2027-01-01', 'proof-due'],
  ['Nachweis versäumt', grant, '2027-04-01', 'proof-overdue'],
  ['ohne Nachweistag', { ...grant, proofDueOn: null }, '2027-04-01', 'proof-due'],
  ['abgerechnet bleibt abgerechnet', { ...grant, state: 'settled' as const }, '2030-01-01', 'settled'],
])('%s', (_name, one, today, standing) => {
  expect(standingOf(one, today)).toBe(standing);
});

test('der überfällige Nachweis von FM06 verschwindet nicht hinter „läuft“', () => {
  expect(standingOf({ state: 'running', endOn: '2026-06-30', proofDueOn: '2026-09-30' }, '2026-11-22')).toBe(
    'proof-overdue',
  );
});

test.each([
  ['2026-12-31', true],
  ['2026-11-22', true],
  ['2026-11-21', false],
  ['2027-02-20', true],
  ['2027-02-21', false],
])('ein Ende am %s ist nah: %s', (endOn, soon) => {
  expect(endsSoon({ state: 'running', endOn }, '2026-11-22')).toBe(soon);
});

test('eine Zuwendung ohne Maßnahme fällt auf, außer sie bezahlt Stellen oder ist abgerechnet', () => {
  expect(isWithoutMeasure({ state: 'running', allocatedCents: 0 }, false)).toBe(true);
  expect(isWithoutMeasure({ state: 'running', allocatedCents: 0 }, true)).toBe(false);
  expect(isWithoutMeasure({ state: 'settled', allocatedCents: 0 }, false)).toBe(false);
});

test('der bewilligte Betrag darf nicht unter das schon Zugeordnete sinken', () => {
  const figures = {
    startOn: '2026-01-01',
    endOn: '2026-12-31',
    proofDueOn: null,
    grantedCents: 99_999,
    paidOutCents: 0,
  };
  expect(canHaveFigures(figures, 100_000)).toMatchObject({ ok: false, field: 'grantedCents' });
  expect(canHaveFigures(figures, 99_999)).toEqual({ ok: true });
  expect(canHaveFigures({ ...figures, paidOutCents: 99_999 }, 0)).toEqual({ ok: true });
  expect(canHaveFigures({ ...figures, paidOutCents: 100_000 }, 0)).toMatchObject({ field: 'paidOutCents' });
  expect(canHaveFigures({ ...figures, grantedCents: null, paidOutCents: 1 }, 0)).toMatchObject({
    field: 'paidOutCents',
  });
});

test('abgelehnt wird nur mit Grund, bewilligt nur mit Betrag', () => {
  expect(canMoveGrant({ state: 'applied', grantedCents: null }, 'rejected', '')).toMatchObject({
    ok: false,
    field: 'reason',
  });
  expect(canMoveGrant({ state: 'applied', grantedCents: null }, 'granted', '')).toMatchObject({ ok: false });
  expect(canMoveGrant({ state: 'settled', grantedCents: 1 }, 'running', 'x')).toMatchObject({ ok: false });
});

test('Geld und Zeit stehen nebeneinander: 69 % des Geldes bei 89 % der Zeit', () => {
  const fm02 = { grantedCents: 4_831_600, spentCents: 3_314_055, startOn: '2026-01-01', endOn: '2026-12-31' };
  expect(progressOf(fm02, '2026-11-22')).toEqual({ money: 69, time: 89 });
});

test.each([
  ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
  ['2027-01-01', '2027-12-31', '2028-01-01', '2028-12-31'],
  ['2028-01-01', '2028-12-31', '2029-01-01', '2029-12-31'],
  ['2026-09-01', '2027-02-28', '2027-03-01', '2027-08-31'],
  ['2025-07-01', '2027-06-30', '2027-07-01', '2029-06-30'],
  ['2026-03-15', '2026-09-14', '2026-09-15', '2027-03-14'],
  ['2026-03-10', '2026-03-19', '2026-03-20', '2026-03-29'],
])('nach der Zeit vom %s bis zum %s dauert die Folge vom %s bis zum %s', (startOn, endOn, nextStart, nextEnd) => {
  expect(followUpOf({ title: '', startOn, endOn } as Grant)).toMatchObject({ startOn: nextStart, endOn: nextEnd });
});

test.each([
  ['preparing', 6_000_000, true],
  ['applied', 6_000_000, true],
  ['preparing', null, false],
  ['granted', 6_000_000, false],
  ['rejected', 6_000_000, false],
] as const)('im Stand „%s“ mit %s Cent bewilligt zählt der Betrag nirgends: %s', (state, grantedCents, hint) => {
  expect(isCountedNowhere({ state, grantedCents })).toBe(hint);
});

test.each([
  ['granted', '2026-01-01', true],
  ['granted', '2026-11-30', true],
  ['granted', '2026-12-01', false],
  ['running', '2026-01-01', false],
  ['applied', '2026-01-01', false],
] as const)(
  'im Stand „%s“ mit Beginn am %s sagt die Seite, dass sie noch nicht als laufend zählt: %s',
  (state, startOn, hint) => {
    expect(isNotYetRunning({ state, startOn }, '2026-11-30')).toBe(hint);
  },
);

import { describe, expect, test } from 'vitest';
import {
  canBeOn,
  canHaveFigures,
  canMoveGrant,
  endsSoon,
  type Grant,
  isCountedNowhere,
  isNotYetRunning,
  isProofDue,
  isWithoutMeasure,
  progressOf,
  standingOf,
  withProgrammeDays,
} from './rules.ts';
import { beyondApplied, beyondPart, isSpentUnknown, overspentCents, totalsOf } from './sums.rules.ts';

const grant = { state: 'running', startOn: '2026-01-01', endOn: '2026-12-31', proofDueOn: '2027-03-31' } as Grant;

test.each([
  ['läuft', grant, '2026-11-22', 'running'],
  ['Zeitraum vorbei', grant, '2027-01-01', 'proof-due'],
  ['Nachweis versäumt', grant, '2027-04-01', 'proof-overdue'],
  ['ohne Nachweistag', { ...grant, proofDueOn: null }, '2027-04-01', 'proof-due'],
  ['bewilligt und begonnen', { ...grant, state: 'granted' as const }, '2026-01-01', 'running'],
  ['bewilligt, beginnt erst', { ...grant, state: 'granted' as const }, '2025-12-31', 'granted'],
  ['bewilligt, Zeitraum vorbei', { ...grant, state: 'granted' as const }, '2027-01-01', 'proof-due'],
  ['bewilligt, Nachweis versäumt', { ...grant, state: 'granted' as const }, '2027-04-01', 'proof-overdue'],
  ['abgerechnet bleibt abgerechnet', { ...grant, state: 'settled' as const }, '2030-01-01', 'settled'],
])('%s', (_name, one, today, standing) => {
  expect(standingOf(one, today)).toBe(standing);
});

test('der überfällige Nachweis von FM06 verschwindet nicht hinter „läuft“', () => {
  const fm06 = { ...grant, endOn: '2026-06-30', proofDueOn: '2026-09-30' };
  expect(standingOf(fm06, '2026-11-22')).toBe('proof-overdue');
});

test.each([
  ['2026-12-31', true],
  ['2026-11-22', true],
  ['2026-11-21', false],
  ['2027-02-20', true],
  ['2027-02-21', false],
])('ein Ende am %s ist nah: %s', (endOn, soon) => {
  expect(endsSoon({ state: 'running', startOn: '2026-01-01', endOn }, '2026-11-22')).toBe(soon);
  expect(endsSoon({ state: 'granted', startOn: '2026-01-01', endOn }, '2026-11-22')).toBe(soon);
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

test('was ausgezahlt ist, darf unbekannt sein', () => {
  const figures = {
    startOn: '2026-01-01',
    endOn: '2026-12-31',
    proofDueOn: null,
    grantedCents: 100,
    paidOutCents: null,
  };
  expect(canHaveFigures(figures, 0)).toEqual({ ok: true });
});

test.each([
  ['morgen', '2026-11-23', null, false],
  ['heute', '2026-11-22', null, true],
  ['vor dem Schritt davor', '2026-01-20', '2026-01-21', false],
  ['am Tag des Schritts davor', '2026-01-21', '2026-01-21', true],
])('ein Stand vom Tag „%s“', (_name, on, stateOn, ok) => {
  const decision = canBeOn({ stateOn }, on, '2026-11-22');
  expect(decision.ok || decision.field).toBe(ok || 'on');
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

test('das Geld ist erst zu 100 % ausgegeben, wenn kein Cent übrig ist', () => {
  const period = { startOn: '2026-01-01', endOn: '2026-12-31' };
  expect(progressOf({ ...period, grantedCents: 11_050, spentCents: 11_005 }, '2026-12-30')).toEqual({
    money: 99,
    time: 99,
  });
  expect(progressOf({ ...period, grantedCents: 11_050, spentCents: 11_050 }, '2026-12-31')).toEqual({
    money: 100,
    time: 100,
  });
});

test.each([
  ['nach dem Ende ohne Nachweistag', grant, { proofDueOn: null }, '2027-01-01', true],
  ['am letzten Tag noch nicht', grant, {}, '2026-12-31', false],
  ['vom Tag nach dem Ende an', grant, {}, '2027-01-01', true],
  ['auch „bewilligt“', grant, { state: 'granted' as const }, '2027-01-01', true],
  ['Jahre später noch', grant, {}, '2030-01-01', true],
  ['drei Wochen vor einem Nachweistag im Zeitraum', grant, { proofDueOn: '2026-12-01' }, '2026-11-10', true],
  ['vier Wochen davor nicht', grant, { proofDueOn: '2026-12-01' }, '2026-11-03', false],
  ['eingereicht', grant, { state: 'proof-submitted' as const }, '2027-01-01', false],
] as const)('der Nachweis wird verlangt: %s', (_name, one, more, today, due) => {
  expect(isProofDue({ ...one, ...more }, today)).toBe(due);
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
  'im Stand „%s“ mit Beginn am %s sagt die Seite, dass der Stand nachzutragen ist: %s',
  (state, startOn, hint) => {
    expect(isNotYetRunning({ state, startOn }, '2026-11-30')).toBe(hint);
  },
);

test('unter der Liste steht, was bewilligt ist; wer noch nicht so weit ist, wird genannt', () => {
  const of = (code: string, state: Grant['state'], appliedCents: number | null, grantedCents: number | null) =>
    ({ code, state, appliedCents, grantedCents, spentCents: 10 }) as Grant;
  const totals = totalsOf([
    of('FM01', 'preparing', 60_000_00, 58_000_00),
    of('FM02', 'running', null, 1_000_10),
    of('FM03', 'settled', 500, 400),
    { ...of('FM04', 'applied', 700, null), spentCents: 0 },
    { ...of('FM05', 'rejected', 900, null), spentCents: 0 },
  ]);
  expect({ ...totals, notCounted: totals.notCounted.map(({ code }) => code) }).toEqual({
    appliedCents: 2_100,
    grantedCents: 1_004_10,
    spentCents: 20,
    notCounted: ['FM01'],
    unknownApplied: 1,
    unknownSpent: 0,
  });
});

test('mehr ausgegeben als bewilligt wird gesagt, auch um zehn Cent', () => {
  expect(overspentCents({ grantedCents: 100_010, spentCents: 100_020 })).toBe(10);
  expect(overspentCents({ grantedCents: 100_010, spentCents: 100_010 })).toBe(0);
  expect(overspentCents({ grantedCents: null, spentCents: 5 })).toBe(0);
});

test('was ausgegeben ist, wird erst nach dem Bescheid vermisst, und eine Null sagt es; mehr bewilligt als beantragt fällt auf', () => {
  expect(isSpentUnknown({ state: 'preparing', spentCents: null })).toBe(false);
  expect(isSpentUnknown({ state: 'granted', spentCents: null })).toBe(true);
  expect(isSpentUnknown({ state: 'granted', spentCents: 0 })).toBe(false);
  expect(beyondApplied({ appliedCents: 600_000, grantedCents: 600_001 })).toBe(1);
  expect(beyondApplied({ appliedCents: null, grantedCents: 600_001 })).toBe(0);
});

const yearBefore = {
  ...{
    id: '1',
    number: 1,
    kind: 'application' as const,
    rule: '31.12. des Vorjahres',
    reckoning: 'fixed-day' as const,
  },
  ...{ amount: null, unit: null, month: 12, dayOfMonth: 31, yearOffset: -1 },
};

test.each([
  ['auch bei einem, das erst nächstes Jahr beginnt', '2027-01-31', '2027-11-30', '2027-12-31'],
  ['das Jahr danach', '2026-01-01', '2026-12-31', '2026-12-31'],
  ['endet es mitten im Jahr, gilt die nächste Frist, die noch kommen kann', '2026-03-01', '2026-11-30', '2026-12-31'],
  ['mehrjährig', '2025-01-01', '2026-11-30', '2025-12-31'],
])('die Frist des Folgeantrags liegt nie vor dem eigenen Geld: %s', (_name, startOn, endOn, applyBy) => {
  const entered = { startOn, endOn, proofDueOn: null, applyBy: null } as Parameters<typeof withProgrammeDays>[0];
  expect(withProgrammeDays(entered, { deadlines: [yearBefore] }).applyBy).toBe(applyBy);
});

describe('a part that pays up to a limit', () => {
  const year = { maxCents: 500_000, per: 'year' } as const;
  const grant = { appliedCents: 600_000, grantedCents: null, startOn: '2027-01-31', endOn: '2027-11-30' };
  test.each([
    ['applied for more than a year pays', grant, year, 100_000],
    ['granted counts before applied for', { ...grant, grantedCents: 500_000 }, year, 0],
    ['two years of the calendar pay twice', { ...grant, endOn: '2028-01-31' }, year, 0],
    ['a project pays once', { ...grant, endOn: '2028-01-31' }, { ...year, per: 'project' } as const, 100_000],
    ['how many posts there are nobody knows here', grant, { ...year, per: 'post-year' } as const, 0],
    ['no limit, no hint', grant, { maxCents: null, per: null }, 0],
    ['no part, no hint', grant, undefined, 0],
  ])('%s', (_, of, part, beyond) => expect(beyondPart(of, part)).toBe(beyond));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from '#platform/i18n/format.ts';
import { canForgoFollowUp, followUpOf, isFollowUpDue } from './follow-up.rules.ts';
import type { Grant } from './rules.ts';

const grant: Pick<Grant, 'state' | 'startOn' | 'grantedOn' | 'applyBy' | 'followedBy' | 'noFollowUp'> = {
  state: 'running',
  startOn: '2020-01-01',
  grantedOn: null,
  applyBy: '2026-12-15',
  followedBy: null,
  noFollowUp: null,
};
const followedBy = (state: Grant['state']) => ({ code: 'FM16', state });

test.each([
  ['91 Tage davor', {}, '2026-09-15', false],
  ['90 Tage davor, wie lange das Geld auch läuft', {}, '2026-09-16', true],
  ['am Tag selbst', {}, '2026-12-15', true],
  ['am Tag danach', {}, '2026-12-16', true],
  ['Jahre danach', {}, '2030-01-01', true],
  ['nur begonnen', { followedBy: followedBy('preparing') }, '2026-12-16', true],
  ['gestellt', { followedBy: followedBy('applied') }, '2026-12-16', false],
  ['abgelehnt', { followedBy: followedBy('rejected') }, '2026-12-16', true],
  ['begründet, dass keiner kommt', { noFollowUp: { on: '2026-11-30', reason: 'x' } }, '2026-12-16', false],
  ['der Nachweis ist schon da', { state: 'proof-submitted' as const }, '2027-02-01', true],
  ['abgerechnet', { state: 'settled' as const }, '2027-06-01', false],
  ['ohne Tag', { applyBy: null }, '2026-12-16', false],
  ['ein Tag vor dem eigenen Beginn ist keiner', { startOn: '2026-12-16' }, '2027-01-16', false],
  ['ein Tag vor dem eigenen Bescheid ist keiner', { grantedOn: '2026-12-16' }, '2027-01-16', false],
  ['der Tag des Bescheids ist einer', { grantedOn: '2026-12-15' }, '2027-01-16', true],
])('an den Folgeantrag wird erinnert: %s', (_name, more, today, due) => {
  expect(isFollowUpDue({ ...grant, ...more }, today)).toBe(due);
});

test('was einmal fällig ist, bleibt es an jedem späteren Tag', () => {
  const day = fc.integer({ min: -800, max: 800 }).map((days) => addDays('2028-02-29', days));
  fc.assert(
    fc.property(day, day, fc.nat(800), (applyBy, today, later) => {
      if (isFollowUpDue({ ...grant, applyBy }, today))
        expect(isFollowUpDue({ ...grant, applyBy }, addDays(today, later))).toBe(true);
    }),
  );
});

test('dass kein Folgeantrag kommt, braucht einen Grund, und keinen, der schon gestellt ist', () => {
  expect(canForgoFollowUp(grant, 'Der Kreis zahlt selbst.')).toEqual({ ok: true });
  expect(canForgoFollowUp(grant, '')).toMatchObject({ ok: false, field: 'reason' });
  expect(canForgoFollowUp({ ...grant, followedBy: followedBy('applied') }, 'x')).toMatchObject({ ok: false });
  expect(canForgoFollowUp({ ...grant, state: 'settled' }, 'x')).toMatchObject({ ok: false });
});

test.each([
  ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
  ['2027-01-01', '2027-12-31', '2028-01-01', '2028-12-31'],
  ['2028-01-01', '2028-12-31', '2029-01-01', '2029-12-31'],
  ['2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31'],
  ['2027-02-01', '2027-02-28', '2027-03-01', '2027-03-31'],
  ['2028-02-01', '2028-02-29', '2028-03-01', '2028-03-31'],
  ['2026-01-01', '2028-12-31', '2029-01-01', '2031-12-31'],
  ['2026-01-01', '2027-12-31', '2028-01-01', '2029-12-31'],
  ['2026-09-01', '2027-02-28', '2027-03-01', '2027-08-31'],
  ['2025-07-01', '2027-06-30', '2027-07-01', '2029-06-30'],
  ['2026-03-15', '2026-09-14', '2026-09-15', '2027-03-14'],
  ['2026-03-10', '2026-03-19', '2026-03-20', '2026-03-29'],
])('nach der Zeit vom %s bis zum %s dauert die Folge vom %s bis zum %s', (startOn, endOn, nextStart, nextEnd) => {
  expect(followUpOf({ title: '', startOn, endOn } as Grant)).toMatchObject({ startOn: nextStart, endOn: nextEnd });
});

test('ganze Kalendermonate bleiben so viele ganze Kalendermonate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }), (from, months) => {
      const startOn = addMonths('2025-01-01', from);
      const endOn = addDays(addMonths(startOn, months), -1);
      const next = followUpOf({ title: '', startOn, endOn } as Grant);
      expect(next.startOn).toBe(addMonths(startOn, months));
      expect(addDays(next.endOn, 1)).toBe(addMonths(startOn, 2 * months));
    }),
  );
});

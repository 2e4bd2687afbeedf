import { expect, test } from 'vitest';
import { canEndOn, endOfDay, usualEnd } from './rules.ts';

test('ohne andere Angabe ist ein Entwurf vier Wochen offen', () => {
  expect(usualEnd('2026-11-22')).toBe('2026-12-20');
});

test.each([
  ['2026-12-20', '2026-12-20T23:00:00.000Z'],
  ['2027-06-30', '2027-06-30T22:00:00.000Z'],
  ['2027-03-27', '2027-03-27T23:00:00.000Z'],
  ['2027-03-28', '2027-03-28T22:00:00.000Z'],
  ['2026-10-24', '2026-10-24T22:00:00.000Z'],
  ['2026-10-25', '2026-10-25T23:00:00.000Z'],
])('der %s endet im Kreis um %s', (day, moment) => {
  expect(endOfDay(day).toISOString()).toBe(moment);
});

test('die Frist lässt sich verlängern und bis heute verkürzen, solange der Entwurf in der Beteiligung ist', () => {
  expect(canEndOn(true, '2026-11-22', '2026-11-22')).toEqual({ ok: true });
  expect(canEndOn(true, '2027-01-10', '2026-11-22')).toEqual({ ok: true });
  expect(canEndOn(true, '2026-11-21', '2026-11-22')).toMatchObject({ ok: false, field: 'untilOn' });
  expect(canEndOn(false, '2027-01-10', '2026-11-22')).toMatchObject({ ok: false, field: 'untilOn' });
});

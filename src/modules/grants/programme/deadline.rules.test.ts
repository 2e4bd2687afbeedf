import { expect, test } from 'vitest';
import { canReckon, type Deadline, dayFor, deadlineDay, onlyNeeded, readRule } from './deadline.rules.ts';

const deadline = (rule: string, kind: Deadline['kind'] = 'other'): Deadline => ({
  ...{ id: rule, number: 1, kind, rule },
  ...readRule(rule),
});
const period = { startOn: '2027-01-01', endOn: '2027-12-31', noticeOn: '2027-01-31' };

test.each([
  ['31.12. des Vorjahres', '2026-12-31'],
  ['4 Wochen vor Beginn', '2026-12-04'],
  ['1 Monat nach Bescheid', '2027-02-28'],
  ['3 Monate nach Ende der Maßnahme, sofern der Bescheid nichts anderes sagt', '2028-03-31'],
  ['10 Tage nach Ende', '2028-01-10'],
  ['wenn der Geldgeber ruft', null],
])('REQ-B01 aus „%s“ folgt %s', (rule, day) => {
  expect(deadlineDay(deadline(rule), period)).toBe(day);
});

test('ohne den Tag, von dem gerechnet wird, steht kein Tag', () => {
  for (const rule of ['31.12. des Vorjahres', '4 Wochen vor Beginn', '1 Monat nach Bescheid', '3 Monate nach Ende'])
    expect(deadlineDay(deadline(rule), {})).toBeNull();
});

test('der 29. Februar ist in anderen Jahren der 28.', () => {
  const leap = { ...deadline('31.12. des Vorjahres'), month: 2, dayOfMonth: 29, yearOffset: 0 };
  expect(deadlineDay(leap, { startOn: '2027-05-01' })).toBe('2027-02-28');
  expect(deadlineDay(leap, { startOn: '2028-05-01' })).toBe('2028-02-29');
});

test('von mehreren Fristen gilt die erste, aus der ein Tag folgt', () => {
  const all = [deadline('nach Absprache', 'proof'), deadline('6 Monate nach Ende', 'proof')];
  expect(dayFor('proof', all, period)).toBe('2028-06-30');
  expect(dayFor('application', all, period)).toBeUndefined();
});

test('wer einen Tag berechnen lässt, sagt alles, was dazu gehört; was zu etwas anderem gehört, fällt weg', () => {
  const fixed = deadline('31.12. des Vorjahres');
  expect(canReckon(fixed)).toEqual({ ok: true });
  expect(canReckon({ ...fixed, dayOfMonth: 31, month: 4 })).toMatchObject({ ok: false, field: 'dayOfMonth' });
  expect(canReckon({ ...fixed, month: null })).toMatchObject({ ok: false, field: 'month' });
  expect(canReckon({ ...fixed, yearOffset: null })).toMatchObject({ ok: false, field: 'yearOffset' });
  const span = deadline('4 Wochen vor Beginn');
  expect(canReckon({ ...span, amount: null })).toMatchObject({ ok: false, field: 'amount' });
  expect(canReckon({ ...span, unit: null })).toMatchObject({ ok: false, field: 'unit' });
  expect(onlyNeeded({ ...span, month: 3, dayOfMonth: 1, yearOffset: 0 })).toEqual(span);
});

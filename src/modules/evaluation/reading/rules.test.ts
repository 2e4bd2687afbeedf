import { expect, test } from 'vitest';
import { aReading } from '../test-support.ts';
import {
  canBeCases,
  canRecord,
  canTake,
  countedReading,
  type ReadingInput,
  readingShown,
  readNumber,
} from './rules.ts';

const share = { unit: '%', hasFewCases: false, manner: 'delivered' } as const;
const few = { ...share, hasFewCases: true };
const counted = { ...share, manner: 'computed' } as const;

test.each([
  [
    'ein fehlender Wert heißt „nicht erhoben“ und ist nicht null',
    share,
    aReading(2026, null),
    { kind: 'not-collected' },
  ],
  ['null ist ein Wert', share, aReading(2026, 0), { kind: 'value', value: 0 }],
  [
    'unter zehn Fällen steht die Anzahl und kein Prozentwert',
    share,
    aReading(2026, 67, { cases: { count: 2, total: 3 } }),
    { kind: 'cases', count: 2, total: 3 },
  ],
  [
    'ab zehn Fällen steht der Wert',
    share,
    aReading(2026, 70, { cases: { count: 7, total: 10 } }),
    { kind: 'value', value: 70 },
  ],
  ['wenige Fälle ohne Anzahl werden nicht gezeigt', few, aReading(2025, 50), { kind: 'cases-unknown' }],
])('%s', (_name, indicator, reading, shown) => {
  expect(readingShown(indicator, reading)).toEqual(shown);
});

test.each([
  ['16,9', 16.9],
  ['1.250', 1250],
  ['-3', -3],
  ['0', 0],
  ['16.9', undefined],
  ['viel', undefined],
])('aus „%s“ wird %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

const input = (more: Partial<ReadingInput> = {}): ReadingInput => ({
  year: 2026,
  value: 50,
  cases: null,
  note: '',
  ...more,
});

test.each([
  ['ein Wert', input(), share, undefined, true],
  ['ein Jahr in der Zukunft', input({ year: 2027 }), share, undefined, 'year'],
  ['kein Wert ohne Grund', input({ value: null }), share, undefined, 'note'],
  ['kein Wert mit Grund', input({ value: null, note: 'Statistik kam nicht' }), share, undefined, true],
  ['mehr Fälle als alle', input({ cases: { count: 4, total: 3 } }), share, undefined, 'caseCount'],
  ['wenige Fälle ohne Anzahl', input(), few, undefined, 'caseCount'],
  ['ein Anteil über 100', input({ value: 101 }), share, undefined, 'value'],
  ['ein Wert, den das System zählt', input(), counted, undefined, 'value'],
  [
    'ein Anteil, der nicht zu den Fällen passt',
    input({ value: 90, cases: { count: 2, total: 30 } }),
    share,
    undefined,
    'value',
  ],
  ['ein gerundeter Anteil', input({ value: 67, cases: { count: 2, total: 3 } }), share, undefined, true],
  ['ein Anteil mit einer Stelle', input({ value: 66.7, cases: { count: 2, total: 3 } }), share, undefined, true],
  ['99 für 299 von 300', input({ value: 99, cases: { count: 299, total: 300 } }), share, undefined, true],
  [
    'nicht 100, solange einer fehlt',
    input({ value: 100, cases: { count: 299, total: 300 } }),
    share,
    undefined,
    'value',
  ],
  ['nicht 0, wo einer ist', input({ value: 0, cases: { count: 1, total: 300 } }), share, undefined, 'value'],
  ['ein Anteil mit falscher Stelle', input({ value: 66.2, cases: { count: 2, total: 3 } }), share, undefined, 'value'],
  ['eine Berichtigung vor einem Bericht', input(), share, aReading(2026, 40), true],
  ['eine Berichtigung nach einem Bericht ohne Grund', input(), share, aReading(2026, 40, { isUsed: true }), 'note'],
  [
    'eine Berichtigung nach einem Bericht mit Grund',
    input({ note: 'Tippfehler' }),
    share,
    aReading(2026, 40, { isUsed: true }),
    true,
  ],
] as const)('%s', (_name, given, indicator, current, outcome) => {
  const decision = canRecord(given, indicator, current, 2026);
  expect(decision.ok || decision.field).toBe(outcome);
});

test.each([
  [null, null, true],
  [2, 3, true],
  [null, 3, 'caseCount'],
  [2, null, 'caseTotal'],
] as const)('Fälle „%s von %s“: eine halbe Angabe wird nicht ergänzt', (count, total, outcome) => {
  const decision = canBeCases(count, total);
  expect(decision.ok || decision.field).toBe(outcome);
});

test.each([
  ['share', { count: 33, total: 34 }, { value: 97, cases: { count: 33, total: 34 } }],
  ['share', { count: 299, total: 300 }, { value: 99, cases: { count: 299, total: 300 } }],
  ['share', { count: 1, total: 300 }, { value: 1, cases: { count: 1, total: 300 } }],
  ['share', { count: 0, total: 0 }, { value: null, cases: null }],
  ['count', { count: 1, total: 14 }, { value: 1, cases: null }],
] as const)('gezählt als %s: %o', (kind, counted, reading) => {
  expect(countedReading(kind, counted)).toEqual(reading);
});

test('das System hält nur fest, was sich geändert hat, und nichts, wo es nichts zu zählen gibt', () => {
  const cases = { count: 33, total: 34 };
  expect(canTake({ value: 97, cases }, undefined).ok).toBe(true);
  expect(canTake({ value: 97, cases }, aReading(2026, 97, { cases })).ok).toBe(false);
  expect(canTake({ value: 97, cases }, aReading(2026, 97, { cases: { count: 32, total: 33 } })).ok).toBe(true);
  expect(canTake({ value: null, cases: null }, undefined).ok).toBe(false);
});

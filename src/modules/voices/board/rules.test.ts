import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../finding/rules.ts';
import { findingKindOf, leastLikeness, readStep, suggestHeaps, writeStep } from './rules.ts';

const heaps = [
  { code: 'F-10', texts: ['Frauen mit Sorgeaufgaben werden übersehen', 'Ein Kurs ohne Kinderbetreuung ist kein Kurs'] },
  { code: 'F-13', texts: ['Wege am Abend', 'Der letzte Bus fährt um 18.40 Uhr'] },
];
const suggested = (text: string) => suggestHeaps([{ id: 'c', text }], heaps).get('c')?.code;

test.each([
  ['Kein Kurs ohne Kinderbetreuung, bitte', 'F-10'],
  ['Abends fährt der Bus nicht, der letzte Bus ist weg', 'F-13'],
  ['Das Rathaus ist freundlich', undefined],
  ['', undefined],
  ['und die der das', undefined],
])('„%s“ legt %s nahe, mehr nicht', (text, code) => {
  expect(suggested(text)).toBe(code);
});

test('a suggestion is never below the least likeness, never above one, and always one of the heaps', () => {
  const texts = fc.array(fc.string(), { maxLength: 4 });
  const some = fc.array(fc.record({ code: fc.constantFrom('F-1', 'F-2', 'F-3'), texts }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), some, (cards, piles) => {
      const found = suggestHeaps(
        cards.map((text, index) => ({ id: String(index), text })),
        piles,
      );
      for (const { code, likeness } of found.values()) {
        expect(piles.some((pile) => pile.code === code)).toBe(true);
        expect(likeness).toBeGreaterThanOrEqual(leastLikeness);
        expect(likeness).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('a step in an address is read as it was written, and anything else is none', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    card: fc.integer({ min: 1, max: 99_999 }).map((n) => `C-${String(n).padStart(3, '0')}`),
    from: fc.oneof(
      fc.constant({ kind: 'open' } as const),
      fc.integer({ min: 1, max: 999 }).map((n) => ({ kind: 'finding', code: `F-${n}` }) as const),
    ),
  });
  fc.assert(
    fc.property(step, (one) => {
      expect(readStep(writeStep(one))).toEqual(one);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readStep(text) === undefined || /^C-.+:(offen|F-.+)$/.test(text)));
});

test.each([
  [['works-well'], 'positive'],
  [['must-improve', 'must-improve'], 'demand'],
  [['idea'], 'idea'],
  [['idea', 'works-well'], 'mixed'],
] as const)('cards of the kinds %j make a finding of the kind %s', (kinds, kind) => {
  expect(findingKindOf(kinds)).toBe(kind);
});

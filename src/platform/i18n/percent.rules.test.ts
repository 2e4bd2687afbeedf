import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentOf } from './percent.rules.ts';

test.each([
  ['nichts', 0, 11_050, 0],
  ['110,05 von 110,50 Euro', 11_005, 11_050, 99],
  ['alles', 11_050, 11_050, 100],
  ['ein Cent von 60.000 Euro', 1, 6_000_000, 1],
  ['die Hälfte von drei, gerundet', 1, 3, 33],
  ['mehr als alles', 12_000, 11_050, 109],
  ['zehn Cent mehr als alles', 100_020, 100_010, 101],
  ['19 von 33, kaufmännisch gerundet', 19, 33, 58],
  ['von nichts', 0, 0, 0],
] as const)('%s sind %s von %s: %s %%', (_name, part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});

test('100 % steht nur da, wo es alles ist, 0 % nur, wo es nichts ist, und sonst die gerundete Zahl', () => {
  const pair = fc.integer({ min: 1, max: 1e12 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
  fc.assert(
    fc.property(pair, ([part, whole]) => {
      const percent = percentOf(part, whole);
      expect(percent === 100).toBe(part === whole);
      expect(percent === 0).toBe(part === 0);
      expect(Math.abs(percent - (100 * part) / whole)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

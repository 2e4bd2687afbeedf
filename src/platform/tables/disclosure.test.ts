import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclose } from './disclosure.ts';

describe('small groups do not leave the house', () => {
  test.each([
    ['two small cells hide each other', [19, 26, 4, 2], [19, 26, null, null], 51],
    ['one small cell takes the smallest other one along', [19, 26, 4, 8], [19, 26, null, null], 57],
    ['cells of one cannot hide each other', [1, 1, 9, 30], [null, null, null, 30], 41],
    ['cells of four cannot hide each other', [4, 4, 9, 30], [null, null, null, 30], 47],
    ['of two equal ones none is chosen', [3, 8, 8, 30], [null, null, null, 30], 49],
    ['nobody is nobody', [0, 3, 2, 7], [0, null, null, 7], 12],
    ['nothing small, nothing hidden', [5, 6, 7], [5, 6, 7], 18],
    ['one small group alone hides its own sum', [3], [null], null],
    ['no groups at all', [], [], 0],
  ])('%s', (_name, counts, shown, total) => {
    expect(disclose(counts)).toEqual({ counts: shown, total });
  });

  test('whoever knows the rule and sees everything shown can compute no hidden cell', () => {
    // All tables of up to four cells from 0 to 9, by what they show: each hidden cell must have two values in its class.
    const classes = new Map<string, number[][]>();
    for (let number = 0; number < 10_000; number += 1) {
      const counts = String(number).padStart(4, '0').split('').map(Number);
      const key = JSON.stringify(disclose(counts));
      classes.set(key, [...(classes.get(key) ?? []), counts]);
    }
    const givenAway = [...classes].flatMap(([key, tables]) =>
      (JSON.parse(key) as { counts: (number | null)[] }).counts.flatMap((cell, index) =>
        cell === null && new Set(tables.map((table) => table[index])).size < 2 ? [`${key} cell ${index}`] : [],
      ),
    );
    expect(givenAway).toEqual([]);
  });

  test('what is shown is true, and no small cell is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (counts) => {
        const { counts: shown, total } = disclose(counts);
        expect(shown.every((cell, index) => cell === null || cell === counts[index])).toBe(true);
        expect(shown.every((cell) => cell === null || cell === 0 || cell >= 5)).toBe(true);
        if (total !== null) expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});

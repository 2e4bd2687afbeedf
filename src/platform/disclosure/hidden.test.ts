import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Count, hiddenCounts, type Sum, smallestCell } from './hidden.ts';
import { countsOfParts, countsOfTable, publishedParts } from './table.ts';

/**
 * The attacker: knows everything that is shown, every sum, and that what is hidden is at least `least`. Gives the hidden
 * counts that can have one value only.
 */
function foundOut(counts: readonly Count[], sums: readonly Sum[], hidden: ReadonlySet<string>, least: number) {
  const most = Math.max(...counts.map(({ value }) => value)) + 3;
  const shown = new Map(counts.filter(({ id }) => !hidden.has(id)).map(({ id, value }) => [id, value]));
  return counts
    .filter(({ id }) => hidden.has(id))
    .filter(({ id, value }) => {
      const others = Array.from({ length: most - least + 1 }, (_, index) => index + least).filter((v) => v !== value);
      return !others.some((other) => canBe(new Map([...shown, [id, other]]), counts, sums, least, most));
    });
}

/** Is there a set of numbers that fits what is given? Whatever follows from a sum is filled in first, the rest is tried. */
function canBe(
  given: ReadonlyMap<string, number>,
  counts: readonly Count[],
  sums: readonly Sum[],
  least: number,
  most: number,
): boolean {
  const known = new Map(given);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { whole, parts } of sums) {
      const open = [whole, ...parts].filter((id) => !known.has(id));
      const rest = (known.get(whole) ?? 0) - parts.reduce((all, id) => all + (known.get(id) ?? 0), 0);
      const [last] = open;
      if (last === undefined) {
        if (rest !== 0) return false;
      } else if (open.length === 1) {
        const value = last === whole ? -rest : rest;
        if (value < least) return false;
        known.set(last, value);
        grown = true;
      } else if (known.has(whole) && rest < least * open.length) {
        return false;
      }
    }
  }
  const next = counts.find(({ id }) => !known.has(id));
  if (!next) return true;
  const values = Array.from({ length: most - least + 1 }, (_, index) => index + least);
  values.sort((a, b) => Math.abs(a - next.value) - Math.abs(b - next.value));
  return values.some((value) => canBe(new Map([...known, [next.id, value]]), counts, sums, least, most));
}

function expectSafe(counts: readonly Count[], sums: readonly Sum[]): void {
  const hidden = hiddenCounts(counts, sums);
  for (const { id, value } of counts) if (value > 0 && value < smallestCell) expect(hidden.has(id)).toBe(true);
  const least = counts.some(({ id, value }) => hidden.has(id) && value === 0) ? 0 : 1;
  expect(foundOut(counts, sums, hidden, least)).toEqual([]);
}

const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 12 }));

describe('What is too few to be told cannot be worked out', () => {
  test('in a list of groups beside its total', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 7 }), (parts) => {
        const { counts, sums } = countsOfParts('t', parts);
        expectSafe(counts, sums);
      }),
    );
  });

  test('in a table of rows and columns with all totals', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }), (rows) => {
        const { counts, sums } = countsOfTable('t', rows);
        expectSafe(counts, sums);
      }),
      { numRuns: 300 },
    );
  });

  test('across two tables that break the same total down in two ways', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), fc.nat(11), (parts, split) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const first = countsOfParts('all', parts);
        const left = Math.min(split, total);
        const second = {
          counts: [
            { id: 'yes', value: left },
            { id: 'no', value: total - left },
          ],
        };
        const sums = [...first.sums, { whole: 'all', parts: ['yes', 'no'] }];
        expectSafe([...first.counts, ...second.counts], sums);
      }),
      { numRuns: 300 },
    );
  });

  test('the rest that a total leaves is never a small number', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), (counts) => {
        const { total, parts } = publishedParts(counts);
        if (total === 'hidden') return;
        const rest = parts.reduce<number>((left, part) => left - (part === 'hidden' ? 0 : part), total);
        expect(parts.includes('hidden') ? rest >= smallestCell : rest === 0).toBe(true);
      }),
    );
  });
});

describe('As little as possible is hidden', () => {
  test('nothing where every group is large enough or empty', () => {
    expect(publishedParts([10, 5, 0, 7])).toEqual({ total: 22, parts: [10, 5, 0, 7] });
  });

  test('beside one small group the next smallest, so that the total does not give it away', () => {
    expect(publishedParts([31, 28, 4, 6])).toEqual({ total: 69, parts: [31, 28, 'hidden', 'hidden'] });
  });

  test('two small groups protect each other where together they are enough', () => {
    expect(publishedParts([31, 28, 4, 2])).toEqual({ total: 65, parts: [31, 28, 'hidden', 'hidden'] });
  });

  test('two groups of one and two are still too few together', () => {
    expect(publishedParts([31, 28, 1, 2])).toEqual({ total: 62, parts: [31, 'hidden', 'hidden', 'hidden'] });
  });

  test('a total that is itself too few is hidden, too', () => {
    expect(publishedParts([3, 0])).toEqual({ total: 'hidden', parts: ['hidden', 0] });
  });

  test('a total that everybody knows stays, and all that can be is hidden', () => {
    expect(publishedParts([2, 1], { isTotalKnown: true })).toEqual({ total: 3, parts: ['hidden', 'hidden'] });
  });

  test('the same tables give the same answer', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (parts) => {
        expect(publishedParts(parts)).toEqual(publishedParts(parts));
      }),
    );
  });
});

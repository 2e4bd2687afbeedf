/** Groups smaller than this never leave the house, and nothing they could be computed from (default of the handbook). */
export const smallestGroup = 5;

export interface Disclosed {
  /** What may be shown, in the given order; null is hidden. */
  counts: readonly (number | null)[];
  /** The sum of all; null where it would say what is hidden. */
  total: number | null;
}

/**
 * What of a row of counts of people may leave the house when their sum is shown, too: for pages, charts, files and
 * interfaces alike. Small cells are hidden; where the sum would still give one away, the smallest of the others are
 * hidden as well. A hidden cell always has at least two values that fit everything shown, also for a reader who knows
 * this rule: no order decides which of two equal cells goes. Zeros are shown: nobody is in them.
 */
export function disclose(counts: readonly number[], threshold = smallestGroup): Disclosed {
  const small = counts.filter((count) => count > 0 && count < threshold);
  const smallestOther = Math.min(...counts.filter((count) => count >= threshold));
  const isAlone = givesItselfAway(small, threshold);
  const isHidden = (count: number) => count > 0 && (count < threshold || (isAlone && count === smallestOther));
  const isSumHidden = isAlone && smallestOther === Number.POSITIVE_INFINITY;
  return {
    counts: counts.map((count) => (isHidden(count) ? null : count)),
    total: isSumHidden ? null : sumOf(counts),
  };
}

/** The sum of the hidden cells says them: there is only one, or all are as small or as large as a hidden cell can be. */
function givesItselfAway(small: readonly number[], threshold: number): boolean {
  const sum = sumOf(small);
  return small.length === 1 || (small.length > 0 && (sum === small.length || sum === small.length * (threshold - 1)));
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

import { type Reading, readingShown } from '../reading/rules.ts';
import type { Indicator, Point, Trend } from './rules.ts';

/** The baseline as the first point of a series; none where a reading is as old, or where few cases forbid to show it. */
export function startOf(
  { baseline, hasFewCases }: Pick<Indicator, 'baseline' | 'hasFewCases'>,
  readings: readonly Reading[],
): Point | null {
  const first = readings[0];
  return baseline && first && !hasFewCases && baseline.year < first.year ? baseline : null;
}

/**
 * Has the newest value moved the right way since the one before, or since the beginning? With too few cases the trend is
 * unknown.
 */
export function trendOf(
  indicator: Pick<Indicator, 'direction' | 'hasFewCases'>,
  readings: readonly Reading[],
  start: Point | null = null,
): Trend {
  const known = readings.filter((reading) => readingShown(indicator, reading).kind === 'value');
  const [before, last] = [start, ...known].slice(-2).map((point) => point?.value);
  if (before == null || last == null) return 'unknown';
  if (before === last) return 'same';
  return last > before === (indicator.direction === 'up') ? 'better' : 'worse';
}

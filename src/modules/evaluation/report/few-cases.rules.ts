import { readingShown } from '../reading/rules.ts';
import type { FrozenIndicator, FrozenReading, Snapshot } from './snapshot.rules.ts';

/** An indicator as anybody may have it: of a year with too few cases there is no value in a file either, nor where it began. */
export function withoutFewCases(indicator: FrozenIndicator): FrozenIndicator {
  const shown = (one: FrozenReading): FrozenReading =>
    readingShown(indicator, one).kind === 'cases-unknown'
      ? { year: one.year, value: null, cases: null, isWithheld: true }
      : one;
  const { baseline, readings, earlier, hasFewCases } = indicator;
  return {
    ...indicator,
    baseline: hasFewCases ? null : baseline,
    readings: readings.map(shown),
    ...(earlier && { earlier: { ...earlier, readings: earlier.readings.map(shown) } }),
  };
}

/** Does this data set, frozen before its values were looked at like this, hold one that its page does not show? */
export function holdsFewCases({ indicators }: Pick<Snapshot, 'indicators'>): boolean {
  return indicators.some((one) => JSON.stringify(withoutFewCases(one)) !== JSON.stringify(one));
}

/** The text of a data set as anybody may have it: byte for byte, unless it holds what its page does not show. */
export function publicText(text: string): string {
  const snapshot = JSON.parse(text) as Snapshot;
  if (holdsFewCases(snapshot))
    return JSON.stringify({ ...snapshot, indicators: snapshot.indicators.map(withoutFewCases) });
  else return text;
}

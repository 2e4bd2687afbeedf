import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { type Manner, manners, type TrackedIndicator, type Trend, trends } from './rules.ts';

/** What an address narrows the list to, and in which order it shows it. */
export interface IndicatorFilter {
  words: string;
  /** Code of a municipality for which there are values; null: any. */
  place: string | null;
  dimensions: readonly string[];
  manners: readonly Manner[];
  trends: readonly Trend[];
  reached: boolean | undefined;
  /** Only those that everybody reads, or only the others. */
  isPublic: boolean | undefined;
  sort: SortName;
  descending: boolean;
}

const byText = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true });

const sorts = {
  nummer: (a, b) => byText(a.indicator.code, b.indicator.code),
  titel: (a, b) => byText(a.indicator.title, b.indicator.title),
  stand: (a, b) => (a.last?.year ?? 0) - (b.last?.year ?? 0),
  bis: (a, b) => (a.indicator.target?.year ?? 9999) - (b.indicator.target?.year ?? 9999),
} satisfies Record<string, (a: TrackedIndicator, b: TrackedIndicator) => number>;
export type SortName = keyof typeof sorts;
export const sortNames = Object.keys(sorts) as SortName[];

/** Reads the filter from an address. Unknown values are ignored, so that an old link still shows something. */
export function readFilter(query: URLSearchParams): IndicatorFilter {
  const sort = query.get('sortierung') ?? 'nummer';
  const reached = yesOrNo(query.get('erreicht'));
  return {
    words: (query.get('q') ?? '').trim().slice(0, 100),
    place: query.get('ort'),
    dimensions: query.getAll('bereich'),
    manners: manners.filter((manner) => query.getAll('art').includes(manner)),
    trends: trends.filter((trend) => query.getAll('verlauf').includes(trend)),
    reached,
    isPublic: yesOrNo(query.get('oeffentlich')),
    sort: sortNames.find((name) => name === sort.replace(/^-/, '')) ?? 'nummer',
    descending: sort.startsWith('-'),
  };
}

const yesOrNo = (value: string | null) => (value === 'ja' ? true : value === 'nein' ? false : undefined);

/** The rows that pass a filter, in its order. */
export function filterIndicators(
  rows: readonly TrackedIndicator[],
  filter: IndicatorFilter,
  places: readonly { code: string; indicatorIds: readonly string[] }[] = [],
): TrackedIndicator[] {
  // An unknown municipality narrows nothing: an old link still shows something.
  const place = places.find(({ code }) => code === filter.place);
  const order: (a: TrackedIndicator, b: TrackedIndicator) => number = sorts[filter.sort];
  const sign = filter.descending ? -1 : 1;
  return rows
    .filter((row) => fits(row, filter) && (!place || place.indicatorIds.includes(row.indicator.id)))
    .sort((a, b) => sign * order(a, b) || byText(a.indicator.code, b.indicator.code));
}

function fits({ indicator, trend, isReached }: TrackedIndicator, filter: IndicatorFilter): boolean {
  const any = <T>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value);
  return (
    saysSought([indicator.code, indicator.title], soughtIn(filter.words)) &&
    any(filter.dimensions, indicator.dimension) &&
    any(filter.manners, indicator.manner) &&
    any(filter.trends, trend) &&
    (filter.reached === undefined || filter.reached === isReached) &&
    (filter.isPublic === undefined || filter.isPublic === indicator.isPublic)
  );
}

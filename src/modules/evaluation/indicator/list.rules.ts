import { type Followed, type Manner, manners, type Trend, trends } from './rules.ts';

/** What the list is asked, as it stands in the address. */
export interface ListQuery {
  words: string;
  dimensions: readonly string[];
  manners: readonly Manner[];
  trends: readonly Trend[];
  reached: boolean | undefined;
  sort: SortName;
  descending: boolean;
}

const byText = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true });

const sorts = {
  nummer: (a, b) => byText(a.indicator.code, b.indicator.code),
  titel: (a, b) => byText(a.indicator.title, b.indicator.title),
  stand: (a, b) => (a.last?.year ?? 0) - (b.last?.year ?? 0),
  bis: (a, b) => (a.indicator.target?.year ?? 9999) - (b.indicator.target?.year ?? 9999),
} satisfies Record<string, (a: Followed, b: Followed) => number>;
export type SortName = keyof typeof sorts;
export const sortNames = Object.keys(sorts) as SortName[];

/** Reads the question from an address. What nobody knows is left out, so that an old link still shows something. */
export function readListQuery(query: URLSearchParams): ListQuery {
  const sort = query.get('sortierung') ?? 'nummer';
  const reached = query.get('erreicht');
  return {
    words: (query.get('q') ?? '').trim().slice(0, 100),
    dimensions: query.getAll('bereich'),
    manners: manners.filter((manner) => query.getAll('art').includes(manner)),
    trends: trends.filter((trend) => query.getAll('verlauf').includes(trend)),
    reached: reached === 'ja' ? true : reached === 'nein' ? false : undefined,
    sort: sortNames.find((name) => name === sort.replace(/^-/, '')) ?? 'nummer',
    descending: sort.startsWith('-'),
  };
}

/** The rows a question asks for, in the order it asks for. */
export function answer(rows: readonly Followed[], query: ListQuery): Followed[] {
  const order: (a: Followed, b: Followed) => number = sorts[query.sort];
  const sign = query.descending ? -1 : 1;
  return rows
    .filter((row) => fits(row, query))
    .sort((a, b) => sign * order(a, b) || byText(a.indicator.code, b.indicator.code));
}

function fits({ indicator, trend, isReached }: Followed, query: ListQuery): boolean {
  const any = <T>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value);
  const text = `${indicator.code} ${indicator.title}`.toLocaleLowerCase('de');
  return (
    text.includes(query.words.toLocaleLowerCase('de')) &&
    any(query.dimensions, indicator.dimension) &&
    any(query.manners, indicator.manner) &&
    any(query.trends, trend) &&
    (query.reached === undefined || query.reached === isReached)
  );
}

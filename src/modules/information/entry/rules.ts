import type { Freshness, Hours, OpenState, Pause, TargetGroup, Utilisation } from '#modules/directory/index.ts';
import { compareNames } from '#platform/i18n/format.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import { hasSought, isNearlyIn, saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';

/** What a reader finds: an offer or a contact point, with all that its card shows. */
export interface Entry {
  kind: 'offer' | 'contact-point';
  code: string;
  /** As it stands on the door, in German. */
  title: string;
  /** Who offers it. */
  owner: string;
  places: { code: string; name: string }[];
  /** Address and places in one line. */
  where: string;
  topic: string | null;
  /** For whom; for contact points what follows from their audience. */
  groups: TargetGroup[];
  languages: string[];
  hours: Hours;
  /** Times in the owner's own words. */
  schedule: string;
  open: OpenState;
  /** Of today and later, the next one first. */
  pauses: readonly Pause[];
  phone: string;
  cost: string;
  utilisation: Utilisation | null;
  confirmedOn: string | null;
  freshness: Freshness;
  /** Its own folded text, in which a search looks. */
  words: string;
  /** Folded words by which it is found beside: topic, groups, languages and features in all languages. */
  keywords: () => string;
}

export interface EntryFilter {
  words: string;
  /** Code of a municipality. */
  place: string;
  /** Slug of a topic. */
  topic: string;
  language: string;
  group: string;
  openNow: boolean;
  kind: '' | 'offer' | 'contact-point';
}

/** Names of the filters in the address: short, German and stable. */
export const filterNames = {
  words: 'q',
  place: 'ort',
  topic: 'thema',
  language: 'sprache',
  group: 'gruppe',
  openNow: 'offen',
  kind: 'art',
} as const;

/** What the address narrows the list to; each value is cut off at 80 characters. */
export function readFilter(query: URLSearchParams): EntryFilter {
  const value = (name: string) => (query.get(name) ?? '').trim().slice(0, 80);
  const kind = value(filterNames.kind);
  return {
    words: value(filterNames.words),
    place: value(filterNames.place),
    topic: value(filterNames.topic),
    language: value(filterNames.language),
    group: value(filterNames.group),
    openNow: value(filterNames.openNow) === '1',
    kind: kind === 'offer' || kind === 'contact-point' ? kind : '',
  };
}

/**
 * The filter without values that are no choice here: an address with a topic that does not exist must not look like a
 * topic without entries.
 */
export function knownFilter(
  filter: EntryFilter,
  known: Record<'place' | 'topic' | 'language' | 'group', readonly string[]>,
): EntryFilter {
  const kept = (name: keyof typeof known) => (known[name].includes(filter[name]) ? filter[name] : '');
  return { ...filter, place: kept('place'), topic: kept('topic'), language: kept('language'), group: kept('group') };
}

/** The filter as the query of an address, with some of it changed. */
export function filterQuery(filter: EntryFilter, changed: Partial<EntryFilter> = {}): Record<string, string> {
  const { words, place, topic, language, group, openNow, kind } = { ...filter, ...changed };
  const all = {
    q: words,
    ort: place,
    thema: topic,
    sprache: language,
    gruppe: group,
    offen: openNow ? '1' : '',
    art: kind,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export interface Selection {
  shown: Entry[];
  /** How many fit but are hidden, because nobody confirmed them for two years. Lists name their number. */
  hidden: number;
}

/**
 * The entries that fit: first those whose title has the words, then those that have them elsewhere, then those that
 * their keywords or a topic bring; where there is none, titles with a typing mistake. Hidden entries are only counted.
 */
export function selectEntries(
  entries: readonly Entry[],
  filter: EntryFilter,
  meantTopics: readonly string[] = [],
): Selection {
  const narrowed = entries.filter((entry) => isWithin(entry, filter));
  const sought = soughtIn(filter.words);
  const titled = narrowed.filter(({ title }) => saysSought(title, sought));
  const containing = narrowed.filter(({ words }) => hasSought(words, sought));
  const isDescribed = ({ words, keywords }: Entry) => hasSought(`${words} ${keywords()}`, sought);
  const described = sought.length === 0 ? [] : narrowed.filter(isDescribed);
  const meant = narrowed.filter(({ topic }) => topic !== null && meantTopics.includes(topic));
  const exact = [...new Set([...titled, ...containing, ...described, ...meant])];
  const isMeant = exact.length > 0 || meantTopics.length > 0;
  const fitting = isMeant ? exact : narrowed.filter(({ title }) => isNearlyIn(searchable(title).split(' '), sought));
  return {
    shown: fitting.filter((entry) => entry.freshness !== 'hidden'),
    hidden: fitting.filter((entry) => entry.freshness === 'hidden').length,
  };
}

/** So many stand on one page: on a phone nobody scrolls past more. */
const perPage = 12;

/** One page of what was found, with the first rows of the pages before and after it. */
export interface EntryPage {
  entries: readonly Entry[];
  from: number;
  total: number;
  previous: number | undefined;
  next: number | undefined;
}

/** The page that begins with this row: places to ask before offers. Beyond the last row it is the first page. */
export function pageOf(shown: readonly Entry[], firstRow: number): EntryPage {
  const ordered = [
    ...shown.filter(({ kind }) => kind === 'contact-point'),
    ...shown.filter(({ kind }) => kind === 'offer'),
  ];
  const from = firstRow > ordered.length ? 1 : firstRow;
  const entries = ordered.slice(from - 1, from - 1 + perPage);
  return {
    entries,
    from,
    total: ordered.length,
    previous: from > 1 ? Math.max(1, from - perPage) : undefined,
    next: from + perPage <= ordered.length ? from + perPage : undefined,
  };
}

/** The municipalities that somebody looks in: the chosen one, or those whose name is among the words. */
export function placesMeant<P extends { code: string; name: string }>(
  places: readonly P[],
  { words, place }: Pick<EntryFilter, 'words' | 'place'>,
): P[] {
  const wanted = ` ${searchable(words)} `;
  return places.filter(
    ({ code, name }) => code === place || (wanted.trim() !== '' && wanted.includes(` ${searchable(name)} `)),
  );
}

/** How many of the entries are in each municipality, by code. */
export function countByPlace(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const { code } of entry.places) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Does it take place in this municipality? */
export function isIn({ places }: Pick<Entry, 'places'>, code: string): boolean {
  return places.some((place) => place.code === code);
}

function isWithin(entry: Entry, filter: EntryFilter): boolean {
  if (filter.kind !== '' && entry.kind !== filter.kind) return false;
  if (filter.place !== '' && !isIn(entry, filter.place)) return false;
  if (filter.topic !== '' && entry.topic !== filter.topic) return false;
  if (filter.language !== '' && !entry.languages.includes(filter.language)) return false;
  // What is for everybody is for each group, too.
  if (filter.group !== '' && !entry.groups.some((group) => group === filter.group || group === 'alle')) return false;
  // A hidden entry is counted whether it would be open or not: nobody knows.
  return !filter.openNow || entry.open.kind === 'open' || entry.freshness === 'hidden';
}

/**
 * Whom to ask where nothing fits: contact points for newcomers, in the chosen place if there is one there, what is open
 * or opens next first.
 */
export function pointsToAsk(entries: readonly Entry[], place: string): Entry[] {
  const points = entries
    .filter((entry) => entry.kind === 'contact-point' && entry.freshness !== 'hidden' && entry.groups.includes('neu'))
    .sort(byOpening);
  const near = points.filter((entry) => isIn(entry, place));
  return (near.length > 0 ? near : points).slice(0, 3);
}

/** The entries that would fit and open next, for a list where "open now" finds nothing. */
export function openingNext(entries: readonly Entry[], filter: EntryFilter, meantTopics: readonly string[]): Entry[] {
  if (!filter.openNow) return [];
  return selectEntries(entries, { ...filter, openNow: false }, meantTopics)
    .shown.filter(({ open }) => open.kind === 'later')
    .sort(byOpening)
    .slice(0, 6);
}

/** The first entries of an order, each door once: a place and what takes place there stand for one. */
export function firstDoors(entries: readonly Entry[], count: number): Entry[] {
  const doors = new Set<string>();
  return entries
    .filter((entry) => {
      const door = [entry.owner || entry.title, JSON.stringify(entry.open)].join(' ');
      const isNew = !doors.has(door);
      doors.add(door);
      return isNew;
    })
    .slice(0, count);
}

/** First what is open now, by when it closes, what is full after the rest; then what opens next; then unknown hours; last what is closed. */
export function byOpening(a: Entry, b: Entry): number {
  return openingRank(a).localeCompare(openingRank(b)) || compareNames(a.title, b.title) || a.code.localeCompare(b.code);
}

function openingRank({ open, utilisation }: Entry): string {
  const isFull = utilisation === 'full' || utilisation === 'waiting-list' ? '1' : '0';
  if (open.kind === 'open') return `1${isFull} ${open.untilOn ?? ''} ${open.until ?? '~'}`;
  if (open.kind === 'later') return `2${isFull} ${open.on} ${open.from}`;
  return open.kind === 'closed' || open.kind === 'paused' ? '4' : '3';
}

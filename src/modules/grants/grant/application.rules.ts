import type { Measure } from '#modules/concept/index.ts';
import type { Allocation } from '../allocation/rules.ts';
import type { Delivery } from '../delivery/rules.ts';
import type { Grant } from './rules.ts';

/** What every funder asks, in the order in which it is read. */
export const applicationChapters = ['purpose', 'measures', 'figures', 'effect'] as const;
export type ApplicationChapter = (typeof applicationChapters)[number];

/** The county's own words; a chapter without any has none. */
export type ApplicationWords = Readonly<Partial<Record<ApplicationChapter, string>>>;

/** Everything from which an application is drawn: nothing in it is made up. */
export interface ApplicationSources {
  grant: Grant;
  /** The grant that this one follows; undefined for a first application. */
  before: Grant | undefined;
  /** Measures that the money is, or was, for. */
  measures: readonly Measure[];
  allocations: readonly Allocation[];
  deliveries: readonly Delivery[];
  posts: readonly { code: string; title: string }[];
  places: readonly { code: string; name: string }[];
}

/** The measures that an application speaks of, each once, by number. */
export function measuresOf(
  allocations: readonly Pick<Allocation, 'measureId'>[],
  measures: readonly Measure[],
): Measure[] {
  const ids = new Set(allocations.map(({ measureId }) => measureId));
  return measures.filter(({ id }) => ids.has(id)).sort((a, b) => a.code.localeCompare(b.code));
}

/** Chapters that neither knowledge nor anybody's words fill: an application is not ready with them. */
export function emptyChapters(
  words: ApplicationWords,
  known: Readonly<Record<ApplicationChapter, number>>,
): ApplicationChapter[] {
  return applicationChapters.filter((chapter) => known[chapter] === 0 && !words[chapter]);
}

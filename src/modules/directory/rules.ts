import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addMonths } from '#platform/i18n/format.ts';
import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { type Reach, scopeIds } from '#platform/permissions/permissions.ts';
import type { Owner } from './stakeholder/rules.ts';

/** How far an entry can still be trusted. Derived from dates, never stored (domain: derive staleness). */
export type Freshness = 'unconfirmed' | 'confirmed' | 'stale' | 'hidden';

/** After so many months without confirmation an entry is marked, after so many it is hidden from the public. */
export const markedAfterMonths = 12;
export const hiddenAfterMonths = 24;

/** How fresh an entry is on a day. What was never confirmed ages from the day it was written down. */
export function freshnessOf(confirmedOn: string | null, createdOn: string, today: string): Freshness {
  if ((confirmedOn ?? createdOn) < hiddenBefore(today)) return 'hidden';
  if (confirmedOn === null) return 'unconfirmed';
  return confirmedOn < markedBefore(today) ? 'stale' : 'confirmed';
}

/** Entries confirmed before this day are marked as possibly out of date. */
export function markedBefore(today: string): string {
  return addMonths(today, -markedAfterMonths);
}

/** Entries confirmed before this day are not shown to the public. */
export function hiddenBefore(today: string): string {
  return addMonths(today, -hiddenAfterMonths);
}

/** The day on which an entry is hidden unless somebody confirms it. */
export function hidesOn(confirmedOn: string): string {
  return addMonths(confirmedOn, hiddenAfterMonths);
}

/** The highest number among codes like `A07`, `O-041`; 0 where there is none. */
export function highestNumberIn(codes: readonly string[]): number {
  return Math.max(0, ...codes.map((code) => Number(/^[A-Z]+-?(\d+)$/.exec(code)?.[1] ?? 0)));
}

/** Kinds of entries that somebody can confirm. */
export type EntryKind = 'organisation' | 'offer' | 'contact-point';

/** What somebody may see: entries of these owners, or in these municipalities; undefined means everything. */
export interface Within {
  owners: readonly string[];
  municipalities: readonly string[];
}

/** How far a permission reaches, as the filter of a list. */
export function withinOf(reach: Reach): Within | undefined {
  if (reach.kind === 'everything') return undefined;
  return {
    owners: [...(scopeIds(reach, 'organisation') ?? []), ...(scopeIds(reach, 'unit') ?? [])],
    municipalities: scopeIds(reach, 'municipality') ?? [],
  };
}

/** For whom somebody may write an offer or contact point: their own organisation or those of their town. */
export function ownersWithin(owners: readonly Owner[], within: Within | undefined): Owner[] {
  if (!within) return [...owners];
  return owners.filter(
    ({ id, municipalityId }) =>
      within.owners.includes(id) || (municipalityId !== null && within.municipalities.includes(municipalityId)),
  );
}

/** The sort order in an address, if the list has it: `name` or, the other way round, `-name`. */
export function readSort<Name extends string>(
  text: string | null,
  names: readonly Name[],
): { sort: Name; descending: boolean } | undefined {
  const name = text?.replace(/^-/, '');
  const sort = names.find((one) => one === name);
  return sort ? { sort, descending: text?.startsWith('-') === true } : undefined;
}

/** Do the words that a short list is searched for stand in one of a row's texts? Long lists are searched by SQL. */
export function hasWords(query: URLSearchParams, texts: readonly string[]): boolean {
  return saysSought(texts, soughtIn(query.get('q') ?? ''));
}

/** Was this id offered as a choice? Ids that were not are refused, wherever they come from. */
export function canChoose(field: string, id: string | null, choices: readonly { id: string }[]): Decision {
  return choices.some((choice) => choice.id === id) ? yes : no('platform.form.not-a-choice', {}, field);
}

/** Somebody who may be chosen as owner, and whether readers see them. */
export interface ChosenOwner {
  id: string;
  name?: string;
  isPublic?: boolean;
}

/** May this owner stand beside an entry? Beside a published one only if readers see the owner, too. */
export function canStandFor(
  before: { state: string; ownerId: string | null } | undefined,
  owners: readonly ChosenOwner[],
  ownerId: string | null,
): Decision {
  if (before?.state !== 'published' || ownerId === before.ownerId) return yes;
  const owner = owners.find(({ id }) => id === ownerId);
  return owner?.isPublic === false ? no('directory.refuse.owner-internal', { name: owner.name ?? '' }, 'ownerId') : yes;
}

import { addMonths } from '#platform/i18n/format.ts';

/** How much an entry can still be trusted. Derived from dates, never stored (domain: derive staleness). */
export type Freshness = 'unconfirmed' | 'confirmed' | 'stale' | 'hidden';
export const freshnesses = ['unconfirmed', 'confirmed', 'stale', 'hidden'] as const satisfies readonly Freshness[];

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

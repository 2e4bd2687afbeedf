import { addMonths } from '#platform/i18n/format.ts';

/** How much an entry can still be trusted. Derived from dates, never stored (domain: derive staleness). */
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

/** Kinds of things that somebody can confirm. */
export type ThingKind = 'organisation' | 'offer' | 'contact-point';

/** One thing on the page "is this still true?". */
export interface AskedThing {
  kind: ThingKind;
  id: string;
  code: string;
  title: string;
  /** What there is to check, in one line: hours, phone, places. */
  summary: string;
  confirmedOn: string | null;
}

/** The name of a thing in the form; a name that was not asked about is refused. */
export function thingKey(thing: Pick<AskedThing, 'kind' | 'id'>): string {
  return `${thing.kind}:${thing.id}`;
}

/** A question that was sent to an organisation's mailbox. */
export interface ConfirmationRequest {
  id: string;
  organisation: { id: string; code: string; name: string };
  sentTo: string;
  sentAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
}

/** What somebody wrote instead of confirming. */
export interface ChangeReport {
  id: string;
  report: string;
  reportedAt: Date;
  organisation: { id: string; code: string; name: string } | null;
}

/** A link may be used for so many days, and nobody is asked again sooner than this. */
export const linkLastsDays = 60;
export const askAgainAfterDays = 14;

/** May an organisation be asked? Only where there is a mailbox, and not twice within two weeks. */
export function mayBeAsked(organisation: { mailbox: string }, lastAskedAt: Date | undefined, now: Date): boolean {
  if (organisation.mailbox === '') return false;
  return lastAskedAt === undefined || now.getTime() - lastAskedAt.getTime() >= askAgainAfterDays * 86_400_000;
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, addMonths, daysBetween } from '#platform/i18n/format.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type EntryKind, type Freshness, freshnessOf, hidesOn } from '../rules.ts';
import type { StakeholderKind } from '../stakeholder/rules.ts';

/** One entry on the page "is this still true?". */
export interface Entry {
  kind: EntryKind;
  id: string;
  code: string;
  title: string;
  /** What there is to check, in one line: hours, phone, places. */
  summary: string;
  confirmedOn: string | null;
  /** The day from which it ages: that of the last confirmation, else the one on which it was written down. */
  since: string;
  scopes: readonly Scope[];
}

/** The name of an entry in the form; a name the question did not contain is refused. */
export function entryKey(entry: Pick<Entry, 'kind' | 'id'>): string {
  return `${entry.kind}:${entry.id}`;
}

/** Kinds of those who can be asked: whoever takes part, or a contact point that belongs to nobody. */
export type PartyKind = StakeholderKind | 'contact-point';

/** Somebody who stands for entries, and everything of theirs that the public sees or would see. */
export interface Party {
  kind: PartyKind;
  id: string;
  code: string;
  name: string;
  /** Where a question goes: the own mailbox, else that of a further contact. Empty: nobody can be asked by mail. */
  mailbox: string;
  phone: string;
  /** Whose it is, for the question who may ask. */
  scopes: Scope[];
  entries: Entry[];
}

/** Why somebody was asked: by a person, because the time had come, for the last time before an entry is hidden. */
export type Occasion = 'by-hand' | 'regular' | 'reminder';

/** A question that was sent to a mailbox. */
export interface ConfirmationRequest {
  id: string;
  party: { kind: PartyKind; id: string; code: string; name: string };
  occasion: Occasion;
  sentTo: string;
  /** Is that still a mailbox of theirs? What went to one that was corrected since went to somebody else. */
  isTheirMailbox: boolean;
  sentAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
}

/** What somebody wrote instead of confirming. */
export interface ChangeReport {
  id: string;
  report: string;
  reportedAt: Date;
  party: ConfirmationRequest['party'] | null;
}

/** A link may be used for so many days, and nobody is asked again sooner than this. */
export const linkLastsDays = 60;
export const askAgainAfterDays = 14;
/** So many days before something is hidden, whoever stands for it is asked once more. */
export const remindBeforeDays = 30;

/** How often a county asks by itself, in months; 0 means never. */
export const askingIntervals = [12, 6, 0] as const;
export type AskingInterval = (typeof askingIntervals)[number];

/** May somebody be asked? Only where there is a mailbox, and not twice within two weeks. */
export function mayBeAsked(party: { mailbox: string }, lastAskedAt: Date | undefined, now: Date): boolean {
  if (party.mailbox === '') return false;
  return lastAskedAt === undefined || now.getTime() - lastAskedAt.getTime() >= askAgainAfterDays * 86_400_000;
}

/**
 * Is it time to ask, on this day? Once in each period as soon as something is as old as the period, and once more in
 * the last thirty days before something is hidden. `lastAskedOn` is the day of the last question, whatever its occasion.
 */
export function occasionToAsk(
  party: Pick<Party, 'entries'>,
  lastAskedOn: string | undefined,
  every: AskingInterval,
  today: string,
): Exclude<Occasion, 'by-hand'> | undefined {
  if (every === 0 || (lastAskedOn !== undefined && daysBetween(lastAskedOn, today) < askAgainAfterDays))
    return undefined;
  const needsReminder = party.entries.some(({ since }) => {
    const first = addDays(hidesOn(since), -remindBeforeDays);
    return first <= today && today < hidesOn(since) && (lastAskedOn === undefined || lastAskedOn < first);
  });
  const before = addMonths(today, -every);
  const isPeriodOver = party.entries.some(({ since }) => since <= before);
  if (needsReminder) return 'reminder';
  return isPeriodOver && (lastAskedOn === undefined || lastAskedOn <= before) ? 'regular' : undefined;
}

/**
 * Must a question go out once more, because the mailbox it went to was corrected before anybody answered? `openRequests`
 * are those without an answer; `lastAskedOn` is the day of the last question to a mailbox that is still theirs.
 */
export function occasionToAskAnew(
  party: Pick<Party, 'id' | 'mailbox'>,
  lastAskedOn: string | undefined,
  openRequests: readonly ConfirmationRequest[],
  now: Date,
): Occasion | undefined {
  if (party.mailbox === '' || lastAskedOn !== undefined) return undefined;
  return openRequests.find((one) => one.party.id === party.id && !one.isTheirMailbox && one.expiresAt > now)?.occasion;
}

/** What of a party is no longer fresh: stale, hidden or never confirmed. */
export function agedEntries(party: Pick<Party, 'entries'>, today: string): Entry[] {
  return party.entries.filter((entry) => freshnessOf(entry.confirmedOn, entry.since, today) !== 'confirmed');
}

/** The oldest state among what a party stands for: it decides in which row of the list it stands. */
export function worstFreshness(party: Pick<Party, 'entries'>, today: string): Freshness {
  const states = party.entries.map((entry) => freshnessOf(entry.confirmedOn, entry.since, today));
  const order = ['hidden', 'stale', 'unconfirmed'] as const;
  return order.find((state) => states.includes(state)) ?? 'confirmed';
}

/** What somebody sees of each entry when they say that it is still true. */
export function shownEntries(entries: readonly Entry[]): Record<string, string[]> {
  return Object.fromEntries(entries.map((entry) => [entryKey(entry), [entry.title, entry.summary]]));
}

/** May somebody confirm these of their own entries? At least one of them. */
export function canConfirm(keys: readonly string[]): Decision {
  return keys.length > 0 ? yes : no('directory.refuse.nothing-chosen', {}, 'still');
}

/** Does an answer say anything: something that is still true, or in words what is not? */
export function canAnswer(answer: { still: readonly string[]; report: string }): Decision {
  if (answer.still.length === 0 && answer.report === '') return no('directory.refuse.nothing-said', {}, 'report');
  return yes;
}

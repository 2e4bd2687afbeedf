import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { EntryKind } from '../rules.ts';
import { looksPrivate } from '../stakeholder/private.rules.ts';
import type { ConfirmationRequest } from './rules.ts';

/** What whoever stands for an entry can put right by themselves: when, where, how to reach it. */
export const proposedFields = {
  offer: ['hours', 'schedule', 'place', 'cost'],
  'contact-point': ['hours', 'hoursNote', 'address', 'phone'],
  organisation: ['address', 'phone', 'mailbox'],
} as const satisfies Record<EntryKind, readonly string[]>;
export type ProposedField = (typeof proposedFields)[EntryKind][number];

/** Fields of an entry as they are written, by name. */
export type FieldWords = Readonly<Partial<Record<ProposedField, string>>>;

/** What somebody with a link says is different now; nothing of it stands in the directory yet. */
export interface Proposal {
  id: string;
  entry: { kind: EntryKind; id: string };
  before: FieldWords;
  after: FieldWords;
  proposedAt: Date;
  party: ConfirmationRequest['party'];
}

/** What differs between what stands there and what was written: only this is proposed. */
export function differences(
  kind: EntryKind,
  now: FieldWords,
  written: FieldWords,
): { before: FieldWords; after: FieldWords } {
  const changed = proposedFields[kind].filter((field) => (written[field] ?? '') !== (now[field] ?? ''));
  const only = (words: FieldWords) => Object.fromEntries(changed.map((field) => [field, words[field] ?? '']));
  return { before: only(now), after: only(written) };
}

/** May this be proposed? Something is different, and no contact looks like a private person's. */
export function canPropose(after: FieldWords): Decision {
  if (Object.keys(after).length === 0) return no('directory.refuse.nothing-different');
  const found = looksPrivate(after);
  if (found === 'mailbox') return no('directory.refuse.private-mailbox', {}, 'mailbox');
  return found === 'phone' ? no('directory.refuse.private-phone', {}, 'phone') : yes;
}

/** May it be taken over as it is? Only where nobody has changed the same fields since. */
export function canTake({ before }: Pick<Proposal, 'before'>, now: FieldWords): Decision {
  const isStill = Object.entries(before).every(([field, words]) => (now[field as ProposedField] ?? '') === words);
  return isStill ? yes : no('directory.refuse.proposal-outdated');
}

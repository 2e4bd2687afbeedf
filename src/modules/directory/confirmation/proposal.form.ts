import type { Outcome } from '#platform/forms/decision.ts';
import { email, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type Form, form, prefill } from '#platform/forms/form.ts';
import { hoursOf, hoursText } from '../contact-point/hours.rules.ts';
import type { Hours } from '../contact-point/rules.ts';
import type { EntryKind } from '../rules.ts';
import { type FieldWords, type ProposedField, proposedFields } from './proposal.rules.ts';

const fields = {
  hours: text({ multiline: true, max: 400 }),
  schedule: text({ max: 200 }),
  hoursNote: text({ max: 200 }),
  place: text({ max: 200 }),
  address: text({ max: 200 }),
  cost: text({ max: 200 }),
  phone: text({ max: 40 }),
  mailbox: email(),
};
export type ProposalFields = typeof fields;

/** What can be put right about an entry of this kind. */
export function proposalForm(kind: EntryKind): Form<Partial<ProposalFields>> {
  return form(Object.fromEntries(proposedFields[kind].map((field) => [field, fields[field]])));
}

/** An entry as far as it can be put right: its stored words, hours as people write them. */
export function wordsOf(
  kind: EntryKind,
  entry: Partial<Record<Exclude<ProposedField, 'hours'>, string>> & { hours?: Hours },
): FieldWords {
  const words = { ...entry, hours: entry.hours ? hoursText(entry.hours) : '' };
  return Object.fromEntries(proposedFields[kind].map((field) => [field, words[field] ?? '']));
}

/** The form with what stands there now. */
export const prefilledProposal = (words: FieldWords): FieldTexts => prefill(words);

/** The times in words, as the house understands them: what they say besides goes into the words beside them. */
export function understoodWords(kind: EntryKind, written: FieldWords): Outcome<{ words: FieldWords; hours: Hours }> {
  if (kind === 'organisation') return { ok: true, words: written, hours: null };
  const beside = kind === 'offer' ? 'schedule' : 'hoursNote';
  const read = hoursOf(written.hours ?? '', { beside: written[beside] ?? '', max: 200 });
  if (!read.ok) return read;
  const hours = read.hours ? hoursText(read.hours) : '';
  return { ok: true, words: { ...written, hours, [beside]: read.note }, hours: read.hours };
}

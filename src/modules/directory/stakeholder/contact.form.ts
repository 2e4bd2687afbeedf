import { choice, day, email, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { type Contact, type ContactFacts, contactPurposes } from './contact.rules.ts';

/** What may be written about a further contact. */
export const contactForm = form({
  function: text({ required: true, max: 200 }),
  mailbox: email(),
  phone: text({ max: 40 }),
  purpose: choice(contactPurposes, { required: true }),
  keptUntil: day(),
});

export type ContactFields = (typeof contactForm)['fields'];

/** What was typed as facts. */
export function contactFactsOf(value: Record<string, unknown>): ContactFacts {
  return value as unknown as ContactFacts;
}

/** A stored contact as its form shows it. */
export function prefilledContact({ function: named, mailbox, phone, purpose, keptUntil }: Contact): FieldTexts {
  return prefill({ function: named, mailbox, phone, purpose, keptUntil });
}

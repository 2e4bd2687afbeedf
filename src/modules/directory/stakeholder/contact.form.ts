import { choice, day, email, reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { type Contact, contactPurposes } from './contact.rules.ts';

/** What may be written about a further contact. A new one carries its id from the moment its form is drawn. */
export const contactForm = form({
  id: reference({ required: true }),
  function: text({ required: true, max: 200 }),
  mailbox: email(),
  phone: text({ max: 40 }),
  purpose: choice(contactPurposes, { required: true }),
  keptUntil: day(),
});

export type ContactFields = (typeof contactForm)['fields'];

/** A stored contact in the fields of its form. */
export function prefilledContact({ stakeholderId: _stakeholderId, ...facts }: Contact): FieldTexts {
  return prefill(facts);
}

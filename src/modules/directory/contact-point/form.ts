import type { Outcome } from '#platform/forms/decision.ts';
import { choice, choices, email, reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { canListContact, looksPrivate } from '../stakeholder/private.rules.ts';
import { spokenLanguageCodes } from '../stakeholder/rules.ts';
import { hoursOf, hoursText } from './hours.rules.ts';
import { audiences, type ContactPoint, type ContactPointFacts, contactPointTypes } from './rules.ts';

/** What may be written about a contact point. */
export const contactPointForm = form({
  name: text({ required: true, max: 200 }),
  type: choice(contactPointTypes, { required: true }),
  ownerId: reference(),
  municipalityId: reference({ required: true }),
  description: text({ multiline: true, max: 4000 }),
  address: text({ max: 200 }),
  contactFunction: text({ max: 200 }),
  mailbox: email(),
  phone: text({ max: 40 }),
  contactIsOfficial: tick(),
  hours: text({ multiline: true, max: 400 }),
  hoursNote: text({ max: 200 }),
  languages: choices(spokenLanguageCodes),
  audiences: choices(audiences, { required: true }),
})
  .holds(['mailbox', 'phone', 'contactIsOfficial'], ({ contactIsOfficial, ...reach }) =>
    canListContact(reach, contactIsOfficial),
  )
  .holds(['hours', 'hoursNote'], ({ hours, hoursNote }) => hoursOf(hours, { beside: hoursNote, max: 200 }));

export type ContactPointFields = (typeof contactPointForm)['fields'];

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newContactPointForm = contactPointForm.with({ id: reference({ required: true }) });

/** The facts of a submitted form, or why a field of it is refused. */
export function contactPointFactsOf({
  contactIsOfficial,
  ...fields
}: FormValue<ContactPointFields>): Outcome<{ facts: ContactPointFacts }> {
  const listable = canListContact(fields, contactIsOfficial);
  if (!listable.ok) return listable;
  const read = hoursOf(fields.hours, { beside: fields.hoursNote, max: 200 });
  return read.ok ? { ok: true, facts: { ...fields, hours: read.hours, hoursNote: read.note } } : read;
}

/** A stored contact point in the fields of its form. */
export function prefilledContactPoint(point: ContactPoint): FieldTexts {
  return prefill({
    ...point,
    contactIsOfficial: looksPrivate(point) !== undefined,
    hours: point.hours ? hoursText(point.hours) : '',
  });
}

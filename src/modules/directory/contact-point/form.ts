import { choice, choices, email, reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, form, prefill } from '#platform/forms/form.ts';
import { looksPrivate, spokenLanguageCodes } from '../stakeholder/rules.ts';
import { hoursText, readHours } from './hours.rules.ts';
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
  audiences: choices(audiences),
});

export type ContactPointFields = (typeof contactPointForm)['fields'];

/** What was typed as facts, or which field cannot be taken as it is. */
export function contactPointFactsOf(
  value: Record<string, unknown>,
): { facts: ContactPointFacts } | { fault: FormError } {
  const { contactIsOfficial, ...typed } = value as unknown as Omit<ContactPointFacts, 'hours'> & {
    hours: string;
    contactIsOfficial: boolean;
  };
  const isPrivate = contactIsOfficial ? undefined : looksPrivate(typed);
  if (isPrivate) return { fault: { field: isPrivate, key: `directory.refuse.private-${isPrivate}` } };
  const hours = typed.hours === '' ? null : readHours(typed.hours);
  if (hours === undefined) return { fault: { field: 'hours', key: 'directory.refuse.hours' } };
  if (typed.audiences.length === 0) return { fault: { field: 'audiences', key: 'platform.form.required' } };
  return { facts: { ...typed, hours } };
}

/** A stored contact point as its form shows it. */
export function prefilledContactPoint(point: ContactPoint): FieldTexts {
  return prefill({
    ...point,
    contactIsOfficial: looksPrivate(point) !== undefined,
    hours: point.hours ? hoursText(point.hours) : '',
  });
}

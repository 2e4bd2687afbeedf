import { choice, choices, day, reference, references, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, form, prefill } from '#platform/forms/form.ts';
import { hoursText, readHours } from '../contact-point/hours.rules.ts';
import { spokenLanguageCodes } from '../stakeholder/rules.ts';
import { type Offer, type OfferFacts, targetGroups, utilisations } from './rules.ts';

/** What may be written about an offer. */
export const offerForm = form({
  title: text({ required: true, max: 200 }),
  ownerId: reference({ required: true }),
  description: text({ multiline: true, max: 4000 }),
  topicId: reference(),
  municipalityIds: references(),
  targetGroups: choices(targetGroups),
  languages: choices(spokenLanguageCodes),
  place: text({ max: 200 }),
  schedule: text({ max: 200 }),
  hours: text({ multiline: true, max: 400 }),
  cost: text({ max: 200 }),
  isOpenToAll: tick(),
  isPermanent: tick(),
  endsOn: day(),
  capacityPerYear: whole({ max: 100_000 }),
  utilisation: choice(utilisations),
  coCreatedWith: text({ max: 200 }),
  fieldCode: text({ max: 7 }),
});

export type OfferFields = (typeof offerForm)['fields'];

/** What was typed as facts, or which field cannot be understood. */
export function offerFactsOf(value: Record<string, unknown>): { facts: OfferFacts } | { fault: FormError } {
  const typed = value as unknown as Omit<OfferFacts, 'hours' | 'fieldCode'> & { hours: string; fieldCode: string };
  const hours = typed.hours === '' ? null : readHours(typed.hours);
  if (hours === undefined) return { fault: { field: 'hours', key: 'directory.refuse.hours' } };
  const fieldCode = typed.fieldCode === '' ? null : typed.fieldCode.toUpperCase();
  if (fieldCode !== null && !/^[A-Z]{1,4}\d{1,3}$/.test(fieldCode))
    return { fault: { field: 'fieldCode', key: 'directory.refuse.field-code' } };
  return { facts: { ...typed, hours, fieldCode } };
}

/** A stored offer as its form shows it. */
export function prefilledOffer(offer: Offer): FieldTexts {
  return prefill({ ...offer, hours: offer.hours ? hoursText(offer.hours) : '' });
}

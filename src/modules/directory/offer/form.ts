import { choice, choices, day, reference, references, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, type FormResult, form, prefill } from '#platform/forms/form.ts';
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

/** Why something ends. */
export const reasonForm = form({ reason: text({ required: true, max: 400 }) });

export type ReasonFields = (typeof reasonForm)['fields'];

/** What was not taken on the page of an entry: a sentence above it, or the form of a reason as it was sent. */
export interface RefusedEntry {
  text?: string;
  reason?: FormResult<ReasonFields>;
}

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

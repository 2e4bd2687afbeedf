import type { Outcome } from '#platform/forms/decision.ts';
import { choice, choices, day, reference, references, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { hoursOf, hoursText } from '../contact-point/hours.rules.ts';
import { canListContact, looksPrivate } from '../stakeholder/private.rules.ts';
import { spokenLanguageCodes } from '../stakeholder/rules.ts';
import { canLast, type Offer, type OfferFacts, targetGroups, utilisations } from './rules.ts';

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
  contactIsOfficial: tick(),
})
  .holds(['isPermanent', 'endsOn'], canLast)
  .holds(['hours', 'schedule'], ({ hours, schedule }) => hoursOf(hours, { beside: schedule, max: 200 }));

export type OfferFields = (typeof offerForm)['fields'];

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newOfferForm = offerForm.with({ id: reference({ required: true }) });

/** The facts of a submitted form, or why a field of it is refused. */
export function offerFactsOf({ contactIsOfficial, ...fields }: FormValue<OfferFields>): Outcome<{ facts: OfferFacts }> {
  const listable = canListContact(fields, contactIsOfficial);
  if (!listable.ok) return listable;
  const read = hoursOf(fields.hours, { beside: fields.schedule, max: 200 });
  if (!read.ok) return read;
  const fieldCode = fields.fieldCode === '' ? null : fields.fieldCode;
  return { ok: true, facts: { ...fields, hours: read.hours, schedule: read.note, fieldCode } };
}

/** A stored offer in the fields of its form. */
export function prefilledOffer(offer: Offer): FieldTexts {
  const contactIsOfficial = looksPrivate(offer) !== undefined;
  return prefill({ ...offer, contactIsOfficial, hours: offer.hours ? hoursText(offer.hours) : '' });
}

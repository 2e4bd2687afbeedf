import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { choice, choices, email, reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { canListContact, looksPrivate } from '../stakeholder/private.rules.ts';
import { spokenLanguageCodes } from '../stakeholder/rules.ts';
import { categories, type Organisation, type OrganisationFacts } from './rules.ts';

/** What may be written about an organisation. */
export const organisationForm = form({
  name: text({ required: true, max: 200 }),
  category: choice(categories, { required: true }),
  municipalityId: reference(),
  description: text({ multiline: true, max: 4000 }),
  address: text({ max: 200 }),
  website: text({ max: 300 }),
  contactFunction: text({ max: 200 }),
  mailbox: email(),
  phone: text({ max: 40 }),
  contactIsOfficial: tick(),
  languages: choices(spokenLanguageCodes),
})
  .holds(['mailbox', 'phone', 'contactIsOfficial'], ({ contactIsOfficial, ...reach }) =>
    canListContact(reach, contactIsOfficial),
  )
  .holds(['website'], canOpen);

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newOrganisationForm = organisationForm.with({ id: reference({ required: true }) });

export type OrganisationFields = (typeof organisationForm)['fields'];

/** The facts of a submitted form, or why a field of it is refused. */
export function organisationFactsOf({
  contactIsOfficial,
  ...facts
}: FormValue<OrganisationFields>): Outcome<{ facts: OrganisationFacts }> {
  const listable = canListContact(facts, contactIsOfficial);
  if (!listable.ok) return listable;
  const openable = canOpen(facts);
  return openable.ok ? { ok: true, facts } : openable;
}

function canOpen({ website }: Pick<OrganisationFacts, 'website'>): Decision {
  return website === '' || isWebAddress(website) ? yes : no('directory.refuse.website', {}, 'website');
}

/** Only addresses a browser opens as a page: nothing that runs. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address);
}

/** A stored organisation in the fields of its form. */
export function prefilledOrganisation(organisation: Organisation): FieldTexts {
  return prefill({ ...organisation, contactIsOfficial: looksPrivate(organisation) !== undefined });
}

/** Into which entry another is merged, and why. */
export const mergeForm = form({ intoId: reference({ required: true }), reason: text({ required: true, max: 400 }) });

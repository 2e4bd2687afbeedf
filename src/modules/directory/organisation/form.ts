import { choice, choices, email, reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, form, prefill } from '#platform/forms/form.ts';
import { looksPrivate, spokenLanguageCodes } from '../stakeholder/rules.ts';
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
});

export type OrganisationFields = (typeof organisationForm)['fields'];

/** What was typed as facts, or which field cannot be taken as it is. */
export function organisationFactsOf(
  value: Record<string, unknown>,
): { facts: OrganisationFacts } | { fault: FormError } {
  const { contactIsOfficial, ...facts } = value as unknown as OrganisationFacts & { contactIsOfficial: boolean };
  const isPrivate = contactIsOfficial ? undefined : looksPrivate(facts);
  if (isPrivate) return { fault: { field: isPrivate, key: `directory.refuse.private-${isPrivate}` } };
  if (facts.website !== '' && !isWebAddress(facts.website))
    return { fault: { field: 'website', key: 'directory.refuse.website' } };
  return { facts };
}

/** Only addresses a browser opens as a page: nothing that runs. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address);
}

/** A stored organisation as its form shows it. */
export function prefilledOrganisation(organisation: Organisation): FieldTexts {
  return prefill({ ...organisation, contactIsOfficial: looksPrivate(organisation) !== undefined });
}

/** Into which entry another is merged, and why. */
export const mergeForm = form({ intoId: reference({ required: true }), reason: text({ required: true, max: 400 }) });

import { choice, choices, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import { ownTerms } from './rules.ts';

const word = text({ max: 80 });

/** Words that are left empty are those of the profile, titles of roles that are left empty are ours. */
const words = Object.fromEntries(ownTerms.map((term) => [term, word])) as Record<
  (typeof ownTerms)[number],
  typeof word
>;

export const settingsForm = form({
  name: text({ required: true, max: 100 }),
  claim: text({ max: 120 }),
  accent: text({ max: 7 }),
  profile: choice(['hessen', 'nrw'], { required: true }),
  languages: choices(languageTags),
  ...words,
});

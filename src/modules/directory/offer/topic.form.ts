import { type Field, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { type LanguageTag, languageTags } from '#platform/i18n/languages.ts';

const fields = Object.fromEntries(languageTags.map((tag) => [tag, text({ multiline: true, max: 6_000 })]));

/** The everyday words of a topic, one field a language. */
export const wordsForm = form(fields as Record<LanguageTag, Field<string>>);

export type WordsFields = (typeof wordsForm)['fields'];

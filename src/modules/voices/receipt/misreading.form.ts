import { choice, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { languageTags } from '#platform/i18n/languages.ts';

/** What the owner of a receipt writes. */
export const misreadingForm = form({
  code: text({ required: true, max: 40 }),
  text: text({ required: true, multiline: true, max: 2_000 }),
  language: choice(languageTags, { required: true }),
});

/** The answer to it. */
export const misreadingAnswerForm = form({ answer: text({ required: true, multiline: true, max: 2_000 }) });

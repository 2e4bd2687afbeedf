import { choice, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { languageTags } from '#platform/i18n/languages.ts';

/** Read as text: a mistyped code gets one answer, whatever is wrong with it. */
export const receiptForm = form({ code: text({ required: true, max: 40 }) });

export const objectionForm = form({
  code: text({ required: true, max: 40 }),
  text: text({ required: true, multiline: true, max: 2_000 }),
  language: choice(languageTags, { required: true }),
});

import { choice, day, reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { consentForms } from './photo.rules.ts';

const words = { caption: text({ required: true, max: 300 }), alternative: text({ required: true, max: 300 }) };

/** What belongs to every picture, with the id it has from the moment its form is drawn: its caption, its text alternative and the consent. */
export const photoForm = form({
  id: reference({ required: true }),
  ...words,
  consentOf: text({ required: true, max: 200 }),
  consentForm: choice(consentForms, { required: true }),
  consentOn: day({ required: true }),
});
export type PhotoFields = (typeof photoForm)['fields'];

/** Other words for a picture; the consent is to the picture, and stays. */
export const photoWordsForm = form(words);
export type PhotoWordsFields = (typeof photoWordsForm)['fields'];

import { choice, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { effectAnswers } from './effect.rules.ts';

/** The code comes along, because nobody signs in to read a receipt. */
export const effectForm = form({
  code: text({ required: true, max: 40 }),
  answer: choice(effectAnswers, { required: true }),
});

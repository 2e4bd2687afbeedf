import { email, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** A report of a barrier. The form has no field for a name, and an address is only for people who want an answer. */
export const barrierForm = form({
  report: text({ required: true, multiline: true, max: 4000 }),
  page: text({ max: 300 }),
  answerTo: email(),
});

import { email, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** What somebody says about a barrier. No name is asked; an address only for those who want an answer. */
export const barrierForm = form({
  report: text({ required: true, multiline: true, max: 4000 }),
  page: text({ max: 300 }),
  answerTo: email(),
});

import { reference, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** A sentence of the office. A new one carries its id from the moment its form is drawn. */
export const sentenceForm = form({
  id: reference({ required: true }),
  text: text({ required: true, multiline: true, max: 2_000 }),
});
export type SentenceFields = (typeof sentenceForm)['fields'];

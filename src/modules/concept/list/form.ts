import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** A name for the filter that somebody wants to keep. */
export const viewForm = form({
  name: text({ required: true, max: 60 }),
  query: text({ max: 1_000 }),
});

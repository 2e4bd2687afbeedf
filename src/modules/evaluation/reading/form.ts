import { text, whole } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** The value is a text: it may have decimals in German notation, and an empty one means that nobody collected it. */
export const readingForm = form({
  year: whole({ required: true, min: 1950, max: 2200 }),
  value: text({ max: 20 }),
  caseCount: whole({ max: 1_000_000 }),
  caseTotal: whole({ max: 1_000_000 }),
  note: text({ max: 500 }),
});
export type ReadingFields = (typeof readingForm)['fields'];

import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** What the room sums up. */
export const summaryForm = form({ text: text({ required: true, multiline: true, max: 4_000 }) });
export type SummaryFields = (typeof summaryForm)['fields'];

/** What the room wants to have changed. */
export const correctionForm = form({ correction: text({ multiline: true, max: 2_000 }) });
export type CorrectionFields = (typeof correctionForm)['fields'];

import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Why something is removed. */
export const reasonForm = form({ reason: text({ required: true, multiline: true, max: 1_000 }) });
export type ReasonFields = (typeof reasonForm)['fields'];

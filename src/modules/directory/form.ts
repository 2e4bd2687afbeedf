import { text } from '#platform/forms/fields.ts';
import { type FormResult, form } from '#platform/forms/form.ts';

/** Why something ends. */
export const reasonForm = form({ reason: text({ required: true, max: 400 }) });

export type ReasonFields = (typeof reasonForm)['fields'];

/** What was refused on the page of a record: a sentence above it, or the form of a reason as it was submitted. */
export interface RefusedRecord {
  text?: string;
  /** Where what is missing is filled in. */
  fieldHref?: string;
  reason?: FormResult<ReasonFields>;
  /** The reason for which readers shall no longer see it. */
  withdrawal?: FormResult<ReasonFields>;
}

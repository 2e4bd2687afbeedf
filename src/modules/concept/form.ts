import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Why something is taken out of a draft, or a draft is thrown away. */
export const reasonForm = form({ reason: text({ required: true, multiline: true, max: 1_000 }) });
export type ReasonFields = (typeof reasonForm)['fields'];

/** What a new goal or measure is made of, beside a finding: a thing of the thread by kind and id. */
export const sourceKey = text({ max: 80 });

/** The number that something has on paper; left empty, it gets the next free one. */
export const paperCode = text({ max: 20 });

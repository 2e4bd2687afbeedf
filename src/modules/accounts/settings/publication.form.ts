import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Why the county's pages are taken back. */
export const withdrawalForm = form({ reason: text({ required: true, multiline: true, max: 500 }) });

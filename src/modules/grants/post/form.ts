import { day, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Until when a post lasts, and why that changes. Empty: for good. */
export const postEndForm = form({ endOn: day(), reason: text({ required: true, max: 500 }) });

import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Read as text: a mistyped code gets one answer, whatever is wrong with it. */
export const receiptForm = form({ code: text({ required: true, max: 40 }) });

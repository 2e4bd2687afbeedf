import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

export const withdrawForm = form({ reason: text({ required: true, max: 500 }) });
export const noteForm = form({ text: text({ required: true, multiline: true, max: 2_000 }) });

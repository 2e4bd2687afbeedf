import { day, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** What is put off, and until when. */
export const snoozeForm = form({ key: text({ required: true, max: 300 }), untilOn: day({ required: true }) });
/** What shall come back. */
export const wakeForm = form({ key: text({ required: true, max: 300 }) });

import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Why something stays missing. */
export const gapReasonForm = form({ reason: text({ required: true, max: 500, multiline: true }) });

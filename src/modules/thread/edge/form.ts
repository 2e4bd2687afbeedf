import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Why a connection is taken back. */
export const withdrawalForm = form({ reason: text({ required: true, max: 500, multiline: true }) });

import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Why a round or an area ends. */
export const endReasonForm = form({ reason: text({ required: true, multiline: true, max: 500 }) });
export type EndReasonFields = (typeof endReasonForm)['fields'];

import { day } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Until when people can write about a draft. */
export const periodForm = form({ untilOn: day({ required: true }) });

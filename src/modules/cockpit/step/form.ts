import { text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Which step is left out, or taken up again. */
export const stepForm = form({ key: text({ required: true, max: 100 }) });

import { choice, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { handoverParts } from './rules.ts';

/** Which part is done, and where it lies. */
export const handoverForm = form({
  part: choice(handoverParts, { required: true }),
  note: text({ multiline: true, max: 2_000 }),
});

/** Which part is reopened. */
export const reopenForm = form({ part: choice(handoverParts, { required: true }) });

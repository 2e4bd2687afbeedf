import { choice, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { handoverParts } from './rules.ts';

/** Which part is done, where it lies, and the mark of what stood above the button when it was read. */
export const handoverForm = form({
  part: choice(handoverParts, { required: true }),
  read: text({ max: 100 }),
  note: text({ multiline: true, max: 2_000 }),
});

/** Which part is reopened. */
export const reopenForm = form({ part: choice(handoverParts, { required: true }) });

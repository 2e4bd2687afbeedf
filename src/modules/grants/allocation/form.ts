import { euros, key, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Which measure gets how much. */
export const allocationForm = form({
  measure: key({ required: true, max: 20 }),
  amountCents: euros({ required: true }),
});

/** Whose money is taken back, and why. */
export const takeBackForm = form({
  measure: key({ required: true, max: 20 }),
  reason: text({ required: true, max: 500 }),
});

import { password, text, tick } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** Left empty, the secret stays as it is. */
export const directoryForm = form({
  issuer: text({ required: true, max: 300 }),
  clientId: text({ required: true, max: 200 }),
  clientSecret: { ...password({ max: 300 }), required: false },
  trustsEmail: tick(),
});

/** What the directory put into the address, sent on by our own page. */
export const cameBackForm = form({ answer: text({ required: true, max: 8_000 }) });

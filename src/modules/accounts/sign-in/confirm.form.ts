import { password, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

const next = text({ max: 2_000 });

/** Who you are, again: a code where there is an app, else the password. */
export const confirmCodeForm = form({ code: text({ required: true, max: 40 }), weiter: next });
export const confirmPasswordForm = form({ password: password(), weiter: next });
export const confirmPasskeyForm = form({
  answer: text({ required: true, max: 20_000 }),
  question: text({ required: true, max: 2_000 }),
  weiter: next,
});
export const confirmDemoForm = form({ weiter: next });

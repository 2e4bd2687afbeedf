import { choice, email, password, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

const next = text({ max: 2_000 });

export const passwordForm = form({ email: email({ required: true }), password: password(), weiter: next });

/** Six digits or a recovery code. */
export const codeForm = form({ code: text({ required: true, max: 40 }) });

/** What the browser answered to a passkey question, and the question as we signed it. */
export const passkeyForm = form({
  answer: text({ required: true, max: 20_000 }),
  question: text({ required: true, max: 2_000 }),
  weiter: next,
});

/** "Try a role" in the demo county. */
export const demoForm = (people: readonly string[]) =>
  form({ person: choice(people, { required: true }), weiter: next });

import { choice, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** "Try a role" in the demo county. */
export const demoForm = (people: readonly string[]) =>
  form({ person: choice(people, { required: true }), weiter: text({ max: 2_000 }) });

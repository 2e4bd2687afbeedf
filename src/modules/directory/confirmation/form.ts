import { choices, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** The answer: what is still true, and in words what is not. Only entries of the question can be ticked. */
export function answerForm(keys: readonly string[]) {
  return form({ still: choices(keys), report: text({ multiline: true, max: 4000 }) });
}

export type AnswerFields = ReturnType<typeof answerForm>['fields'];

/** What of one's own is still true. */
export function stillForm(keys: readonly string[]) {
  return form({ still: choices(keys) });
}

export type StillFields = ReturnType<typeof stillForm>['fields'];

import { choice, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { type Statement, statementStates } from './statement.rules.ts';

/** What a person may type in about a statement. */
export const statementForm = form({
  title: text({ required: true, max: 200 }),
  claim: text({ max: 300 }),
  text: text({ multiline: true, max: 10_000 }),
});
export type StatementFields = (typeof statementForm)['fields'];

/** What is stored about a statement, as its form shows it. */
export function prefilledStatement({ title, claim, text: words }: Statement): FieldTexts {
  return prefill({ title, claim, text: words });
}

/** Where an area's statement goes next. */
export const statementStateForm = form({ state: choice(statementStates, { required: true }) });

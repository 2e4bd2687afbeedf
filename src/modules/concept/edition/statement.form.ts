import { choice, reference, references, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { type Statement, statementKinds, statementStates } from './statement.rules.ts';

/** What a person may type in about a statement. */
export const statementForm = form({
  title: text({ required: true, max: 200 }),
  claim: text({ max: 300 }),
  text: text({ multiline: true, max: 10_000 }),
});
export type StatementFields = (typeof statementForm)['fields'];

/** A new statement: its kind, for an area's own the unit, and the id that was drawn with the form. */
export const newStatementForm = form({
  id: reference({ required: true }),
  kind: choice(statementKinds, { required: true }),
  unitId: reference(),
  ...statementForm.fields,
});
export type NewStatementFields = (typeof newStatementForm)['fields'];

/** Which goals and measures a guideline or recommendation leads to. */
export const tiesForm = form({ goalIds: references(), measureIds: references() });
export type TiesFields = (typeof tiesForm)['fields'];

/** Which units were founded because a mission statement says so. */
export const derivedUnitsForm = form({ unitIds: references() });
export type DerivedUnitsFields = (typeof derivedUnitsForm)['fields'];

/** What is stored about a statement, as its form shows it. */
export function prefilledStatement({ title, claim, text: words }: Statement): FieldTexts {
  return prefill({ title, claim, text: words });
}

/** Where an area's statement goes next. */
export const statementStateForm = form({ state: choice(statementStates, { required: true }) });

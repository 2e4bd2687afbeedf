import { targetGroups } from '#modules/directory/index.ts';
import { choice, choices, day, reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { paperCode, sourceKey } from '../form.ts';
import { type Goal, goalKinds } from './rules.ts';

/** What a person may type in about a goal of a draft. */
export const goalForm = form({
  title: text({ required: true, max: 200 }),
  text: text({ multiline: true, max: 2_000 }),
  kind: choice(goalKinds, { required: true }),
  horizonOn: day(),
  targetGroups: choices(targetGroups),
});
export type GoalFields = (typeof goalForm)['fields'];

/** A goal of a draft that is changed: it may also move to another field. */
export const goalEditForm = form({ fieldId: reference({ required: true }), ...goalForm.fields });
export type GoalEditFields = (typeof goalEditForm)['fields'];

/** A new goal: its field, the finding it is made of, and the id that was drawn with the form. */
export const newGoalForm = form({
  id: reference({ required: true }),
  fieldId: reference({ required: true }),
  findingId: reference(),
  sourceKey,
  code: paperCode,
  ...goalForm.fields,
});

/** What is stored about a goal, as its form shows it. */
export function prefilledGoal({
  fieldId,
  title,
  text: words,
  kind,
  horizonOn,
  targetGroups: groups,
}: Goal): FieldTexts {
  return prefill({ fieldId, title, text: words, kind, horizonOn, targetGroups: groups });
}

import { choice, day, reference, text } from '#platform/forms/fields.ts';
import { type FormValue, form, type Typed, typedFrom } from '#platform/forms/form.ts';
import { type Assessment, type LightName, lightNames, lightValues } from './rules.ts';
import type { Said } from './verbs.ts';

const light = () => choice(lightValues, { required: true });
const evidence = () => text({ max: 400 });

/** All three lights on one page, each with its evidence, and one day for all. */
export const assessmentForm = form({
  doing: light(),
  doingEvidence: evidence(),
  timing: light(),
  timingEvidence: evidence(),
  effect: light(),
  effectEvidence: evidence(),
  on: day({ required: true }),
});
export type AssessmentFields = (typeof assessmentForm)['fields'];

/** What was typed, light by light. */
export function saidOf(value: FormValue<AssessmentFields>): Said[] {
  return lightNames.map((name) => ({
    light: name,
    value: value[name] ?? 'unknown',
    evidence: value[`${name}Evidence`],
    on: value.on ?? '',
  }));
}

/** What was said last, as the start of the next assessment. The evidence is left to be said anew. */
export function typedAssessments(said: readonly Assessment[], today: string): Typed {
  const last = (name: LightName) => said.find((one) => one.light === name);
  const typed = lightNames.flatMap((name): [string, unknown][] => [
    [name, last(name)?.value ?? 'unknown'],
    [`${name}Evidence`, last(name)?.evidence ?? ''],
  ]);
  return typedFrom({ ...Object.fromEntries(typed), on: today });
}

/** A partner's different view of one light. */
export const objectionForm = form({
  light: choice(lightNames, { required: true }),
  stakeholderId: reference({ required: true }),
  text: text({ required: true, multiline: true, max: 1_000 }),
});
export type ObjectionFields = (typeof objectionForm)['fields'];

/** Which objection is taken back. */
export const objectionWithdrawalForm = form({
  light: choice(lightNames, { required: true }),
  stakeholderId: reference({ required: true }),
});

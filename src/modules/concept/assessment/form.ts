import { choice, day, reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { lightNames, lightValues } from '../rules.ts';
import { type LightInput, nextReportAfter } from './rules.ts';

/** Left open where there is nothing new to report: the last report stays, with its own day. */
const light = () => choice(lightValues);
const evidence = () => text({ max: 400 });

/** All three lights on one page, each with its evidence, one day for all, and the day of the next report. */
export const assessmentForm = form({
  doing: light(),
  doingEvidence: evidence(),
  timing: light(),
  timingEvidence: evidence(),
  effect: light(),
  effectEvidence: evidence(),
  on: day({ required: true }),
  nextReportOn: day({ required: true }),
});
export type AssessmentFields = (typeof assessmentForm)['fields'];

/** What was submitted, light by light; a light that was left open is not among it. */
export function lightInputsOf(value: FormValue<AssessmentFields>): LightInput[] {
  return lightNames.flatMap((name) => {
    const [light, evidence] = [value[name], value[`${name}Evidence`]];
    if (light === null && evidence === '') return [];
    return [{ light: name, value: light, evidence, on: value.on }];
  });
}

/** A new assessment begins empty, so that no old evidence is passed on as today's by a mere click. */
export function freshAssessment(nextReportOn: string | null, today: string): FieldTexts {
  return prefill({ on: today, nextReportOn: nextReportAfter(nextReportOn, today) });
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

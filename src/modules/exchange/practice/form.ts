import { choice, day, reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { canBeTaken, outcomes, type Practice } from './rules.ts';

/** What a person may type in about an idea that was talked about. */
export const practiceForm = form({
  title: text({ required: true, max: 200 }),
  description: text({ multiline: true, max: 4_000 }),
  source: text({ max: 200 }),
  isTakenAlong: tick(),
  followUpOn: day(),
  isGiven: tick(),
}).holds(['isTakenAlong', 'followUpOn', 'isGiven'], canBeTaken);
export type PracticeFields = (typeof practiceForm)['fields'];

/** A new one: the id was drawn with the form. */
export const newPracticeForm = practiceForm.with({ id: reference({ required: true }) });
export type NewPracticeFields = (typeof newPracticeForm)['fields'];

/** The form with what is stored. */
export function prefilledPractice(practice: Practice): FieldTexts {
  const { title, description, source, isTakenAlong, followUpOn, isGiven } = practice;
  return prefill({ title, description, source, isTakenAlong, followUpOn, isGiven });
}

/** How it ended, and why. */
export const outcomeForm = form({
  outcome: choice(outcomes, { required: true }),
  reason: text({ required: true, multiline: true, max: 1_000 }),
});
export type OutcomeFields = (typeof outcomeForm)['fields'];

import { choice, reference, references, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { type Point, pointVerdicts } from './rules.ts';

const facts = { text: text({ required: true, multiline: true, max: 4_000 }), aboutId: reference() };

/** A new point; the id comes with the form, so that sending it twice makes one. */
export const newPointForm = form({ id: reference({ required: true }), ...facts });
export type NewPointFields = (typeof newPointForm)['fields'];

/** What a point says and what it is about. */
export const pointForm = form(facts);
export type PointFields = (typeof pointForm)['fields'];

/** The form with what is stored. */
export function prefilledPoint({ text: words, about }: Point): FieldTexts {
  return prefill({ text: words, aboutId: about?.id });
}

/** What becomes of it, and why. */
export const answerForm = form({
  verdict: choice(pointVerdicts, { required: true }),
  reason: text({ required: true, multiline: true, max: 4_000 }),
});
export type AnswerFields = (typeof answerForm)['fields'];

/** The form with the answer that stands. */
export function prefilledAnswer({ answer }: Point): FieldTexts {
  return answer ? prefill({ verdict: answer.verdict, reason: answer.reason }) : {};
}

/** Groups that are put together. */
export const mergeForm = form({ group: references() });

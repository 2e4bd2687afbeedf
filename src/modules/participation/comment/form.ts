import { choice, reference, references, text, tick } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { outcomes } from './rules.ts';

/** One answer for comments with the same words; whoever needs an answer of their own loses the tick. */
export const answerForm = form({
  card: references({ required: true }),
  outcome: choice(outcomes),
  text: text({ required: true, multiline: true, max: 2_000 }),
  publish: tick(),
});
export type AnswerFields = (typeof answerForm)['fields'];

/** Agreeing with a comment; the id comes from the page, so that sending twice counts once and can be taken back. */
export const agreementForm = form({
  id: reference({ required: true }),
  card: text({ required: true, max: 20 }),
  /** The first row of the page of the list, to come back to. */
  back: text({ max: 10 }),
});

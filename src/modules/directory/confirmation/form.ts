import { choice, choices, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { type AskingInterval, askingIntervals } from './rules.ts';

/** The answer: what is still true, and in words what is not. Only entries of the question can be ticked. */
export function answerForm(keys: readonly string[]) {
  return form({ still: choices(keys), report: text({ multiline: true, max: 4000 }) });
}

export type AnswerFields = ReturnType<typeof answerForm>['fields'];

/** What is wrong after all, once the question has had its answer. */
export const correctionForm = form({ report: text({ required: true, multiline: true, max: 4000 }) });

export type CorrectionFields = (typeof correctionForm)['fields'];

/** What of one's own is still true. */
export function stillForm(keys: readonly string[]) {
  return form({ still: choices(keys) });
}

export type StillFields = ReturnType<typeof stillForm>['fields'];

const intervalChoices = askingIntervals.map(String);

/** How often the county asks by itself, in months; 0 is never. */
export const intervalForm = form({ every: choice(intervalChoices, { required: true }) });

export type IntervalFields = (typeof intervalForm)['fields'];

/** What the form brought, as a number of months. */
export function askingIntervalOf(every: string): AskingInterval {
  return askingIntervals.find((months) => String(months) === every) ?? 0;
}

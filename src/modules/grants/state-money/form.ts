import { euros, text, whole } from '#platform/forms/fields.ts';
import { euroText, type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { StateMoney } from './rules.ts';

/** What the state gave in a year. */
export const stateMoneyForm = form({
  year: whole({ required: true }),
  amountCents: euros({ required: true }),
  source: text({ max: 300 }),
});
export type StateMoneyFields = (typeof stateMoneyForm)['fields'];

/** The corrected sum of a year, and why. */
export const correctionForm = form({
  amountCents: euros({ required: true }),
  source: text({ max: 300 }),
  reason: text({ required: true, max: 500 }),
});
export type CorrectionFields = (typeof correctionForm)['fields'];

/** Why the sum of a year is taken away. */
export const withdrawalForm = form({ reason: text({ required: true, max: 500 }) });
export type WithdrawalFields = (typeof withdrawalForm)['fields'];

/** The correction with what is stored; the reason is new each time. */
export function prefilledCorrection({ amountCents, source }: StateMoney): FieldTexts {
  return prefill({ amountCents: euroText(amountCents), source });
}

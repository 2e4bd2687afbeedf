import { choice, day, reference, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { intervalUnits, type RoundInput } from './rules.ts';

const intervalFields = {
  every: whole({ required: true, min: 1, max: 208 }),
  unit: choice(intervalUnits, { required: true }),
  firstDueOn: day({ required: true }),
};

/** How often a round meets, and when it begins. */
export const roundForm = form(intervalFields);
export type RoundFields = (typeof roundForm)['fields'];

/** Which body becomes a round. */
export const newRoundForm = form({ bodyId: reference({ required: true }), ...intervalFields });
export type NewRoundFields = (typeof newRoundForm)['fields'];

/** The form of a round with its stored values. */
export function prefilledRound({ every, unit, firstDueOn }: RoundInput): FieldTexts {
  return prefill({ every, unit, firstDueOn });
}

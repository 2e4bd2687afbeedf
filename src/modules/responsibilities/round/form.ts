import { choice, day, reference, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { intervalUnits, type Round, type RoundInput } from './rules.ts';

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

/** What was typed, as the verbs take it. The form makes sure that everything is said. */
export function roundTyped({ every, unit, firstDueOn }: FormValue<RoundFields>): RoundInput {
  return { every: every ?? 1, unit: unit ?? 'week', firstDueOn: firstDueOn ?? '' };
}

/** What is stored about a round, as its form shows it. */
export function typedRound({ every, unit, firstDueOn }: Round): FieldTexts {
  return prefill({ every, unit, firstDueOn });
}

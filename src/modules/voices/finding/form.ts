import { choice, day, reference, references, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { Finding } from './data.ts';
import { canBeComparedOn, findingKinds } from './rules.ts';

export const findingForm = form({
  title: text({ required: true, max: 200 }),
  kind: choice(findingKinds, { required: true }),
  text: text({ multiline: true, max: 2_000 }),
  evidence: text({ multiline: true, max: 2_000 }),
  dissent: text({ multiline: true, max: 2_000 }),
});

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newFindingForm = form({ id: reference({ required: true }), ...findingForm.fields });

/** Why a finding is taken back from the public. */
export const confirmationWithdrawalForm = form({ reason: text({ required: true, multiline: true, max: 500 }) });
const optionFields = { title: text({ required: true, max: 200 }), text: text({ multiline: true, max: 1_000 }) };
/** Other words for a solution that is there. */
export const optionForm = form(optionFields);
/** One more solution; it carries its id from the moment its form is drawn. */
export const newOptionForm = form({ id: reference({ required: true }), ...optionFields });

/** Why a solution is taken away again, or an empty draft discarded. */
export const removalForm = form({ reason: text({ required: true, multiline: true, max: 500 }) });

/** It carries its id from the moment its form is drawn, so that sending it twice decides once. */
export const decisionForm = form({
  id: reference({ required: true }),
  optionId: reference({ required: true }),
  reason: text({ required: true, multiline: true, max: 1_000 }),
  decidedBy: text({ required: true, max: 200 }),
  decidedOn: day({ required: true }),
  compareOn: day(),
}).holds(['decidedOn', 'compareOn'], canBeComparedOn);

export const quoteForm = form({
  card: text({ required: true, max: 20 }),
  text: text({ required: true, multiline: true, max: 1_000 }),
});

/** One answer for the cards that are ticked. */
export const answerCardsForm = form({
  text: text({ required: true, multiline: true, max: 2_000 }),
  card: references({ required: true }),
  publish: tick(),
});
/** Into which finding this one is merged, and why. */
export const mergeForm = form({
  into: reference({ required: true }),
  reason: text({ required: true, multiline: true, max: 500 }),
});

/** Which cards become a finding of their own, and why. */
export const splitForm = form({
  card: references({ required: true }),
  title: text({ required: true, max: 200 }),
  reason: text({ required: true, multiline: true, max: 500 }),
});

/** What came of the solution that was chosen, beside the other. */
export const comparisonForm = form({ comparison: text({ required: true, multiline: true, max: 2_000 }) });

/** A finding that is there already. */
export function prefilledFinding({ title, kind, text, evidence, dissent }: Finding): FieldTexts {
  return prefill({ title, kind, text, evidence, dissent });
}

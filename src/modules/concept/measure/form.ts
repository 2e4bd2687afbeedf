import { targetGroups } from '#modules/directory/index.ts';
import { choice, choices, day, euros, reference, references, text, tick } from '#platform/forms/fields.ts';
import { euroText, type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { barrierKinds, inputOf, lackKinds, type Measure, type MeasureInput, measureStates, spheres } from './rules.ts';

/** What runs on after an adoption. */
const runningFields = {
  leadId: reference(),
  personFunction: text({ max: 200 }),
  deputyFunction: text({ max: 200 }),
  partnerIds: references(),
  municipalityIds: references(),
  startOn: day(),
  endOn: day(),
  nextReportOn: day(),
  budgetCents: euros(),
  lacks: choices(lackKinds),
};

/** What a person may type in about a measure of an adopted edition. */
export const runningForm = form(runningFields);
export type RunningFields = (typeof runningForm)['fields'];

/** What a person may type in about a measure of a draft. Nothing but title and goal must be said at once. */
export const measureForm = form({
  goalId: reference({ required: true }),
  title: text({ required: true, max: 200 }),
  description: text({ multiline: true, max: 2_000 }),
  ...runningFields,
  isPermanent: tick(),
  targetGroups: choices(targetGroups),
  isOpenToAll: tick(),
  barrierKind: choice(barrierKinds),
  spheres: choices(spheres),
});
export type MeasureFields = (typeof measureForm)['fields'];

/** What was prefilled, as the rules and verbs take it. The form makes sure that there is a goal. */
export function measureInputOf(value: FormValue<MeasureFields>): MeasureInput {
  return { ...value, goalId: value.goalId ?? '' };
}

/** What is stored about a measure, as its form shows it. */
export function prefilledMeasure(measure: Measure): FieldTexts {
  const { budgetCents, ...rest } = inputOf(measure);
  return prefill({ ...rest, budgetCents: euroText(budgetCents) });
}

/** The part of it that may be changed after an adoption. */
export function prefilledRunning(measure: Measure): FieldTexts {
  const prefilled = prefilledMeasure(measure);
  return Object.fromEntries(Object.keys(runningFields).map((name) => [name, prefilled[name] ?? []]));
}

/** The next state of a measure, the day since which it holds, and why. */
export const stateForm = form({
  state: choice(measureStates, { required: true }),
  on: day({ required: true }),
  reason: text({ multiline: true, max: 1_000 }),
});
export type StateFields = (typeof stateForm)['fields'];

/** Why a state is taken back. */
export const withdrawalForm = form({ reason: text({ required: true, multiline: true, max: 1_000 }) });
export type WithdrawalFields = (typeof withdrawalForm)['fields'];

/** A name for the filter that somebody wants to keep. */
export const viewForm = form({
  name: text({ required: true, max: 60 }),
  query: text({ max: 1_000 }),
});
export type ViewFields = (typeof viewForm)['fields'];

import { targetGroups } from '#modules/directory/index.ts';
import { choice, choices, day, euros, reference, references, text, tick } from '#platform/forms/fields.ts';
import { euroText, type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { FieldDescription } from '#platform/history/describe.ts';
import { paperCode, sourceKey } from '../form.ts';
import {
  barrierKinds,
  canHaveDates,
  inputOf,
  lackKinds,
  type Measure,
  type MeasureInput,
  measureStates,
  type Partner,
  spheres,
} from './rules.ts';

/** What runs on after an adoption. */
const runningFields = {
  leadId: reference(),
  personFunction: text({ max: 200 }),
  deputyFunction: text({ max: 200 }),
  partnerIds: references(),
  furtherFieldIds: references(),
  municipalityIds: references(),
  startOn: day(),
  endOn: day(),
  nextReportOn: day(),
  budgetCents: euros(),
  lacks: choices(lackKinds),
};

/** What a person may type in about a measure of an adopted edition. */
export const runningForm = form(runningFields).holds(['startOn', 'endOn'], (dates) =>
  canHaveDates({ ...dates, isPermanent: true }),
);
export type RunningFields = (typeof runningForm)['fields'];

/** What a person may type in about a measure of a draft. Only title and goal are needed at once. */
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

/** The same where the days of work must fit together: not where papers are taken over with what contradicts in them. */
export const datedMeasureForm = measureForm.holds(['startOn', 'endOn', 'isPermanent'], canHaveDates);

/** A new measure: the finding it is made of, and the id that was drawn with the form. */
export const newMeasureForm = form({
  id: reference({ required: true }),
  findingId: reference(),
  sourceKey,
  code: paperCode,
  ...measureForm.fields,
});
export const datedNewMeasureForm = newMeasureForm.holds(['startOn', 'endOn', 'isPermanent'], canHaveDates);
export type NewMeasureFields = (typeof newMeasureForm)['fields'];

/** What each field is called: beside its control, in the list of errors, and in the history with the words of its values. */
export const measureLabels = {
  goalId: 'concept.measure.goal',
  title: 'concept.measure.title',
  description: 'concept.measure.description',
  targetGroups: { label: 'concept.measure.groups', words: 'concept.group.' },
  isPermanent: 'concept.measure.permanently',
  isOpenToAll: 'concept.measure.open-to-all',
  barrierKind: { label: 'concept.measure.barrier', words: 'concept.barrier.' },
  spheres: { label: 'concept.measure.spheres', words: 'concept.sphere.' },
  leadId: 'concept.measure.lead',
  personFunction: 'concept.measure.person',
  deputyFunction: 'concept.measure.deputy',
  partnerIds: 'concept.measure.partners',
  furtherFieldIds: 'concept.measure.further-fields',
  municipalityIds: 'concept.measure.places',
  startOn: 'concept.measure.start',
  endOn: 'concept.measure.end',
  nextReportOn: 'concept.measure.next-report',
  budgetCents: 'concept.measure.budget',
  lacks: { label: 'concept.measure.lacks', words: 'concept.lack.' },
} as const satisfies Record<keyof MeasureInput, FieldDescription>;

/** What is stored about a measure, as its form shows it. */
export function prefilledMeasure(measure: Measure): FieldTexts {
  const { budgetCents, ...rest } = inputOf(measure);
  return prefill({ ...rest, budgetCents: euroText(budgetCents) });
}

/** The part of it that may be changed after an adoption. */
export function prefilledRunning(measure: Measure): FieldTexts {
  const texts = prefilledMeasure(measure);
  return Object.fromEntries(Object.keys(runningFields).map((name) => [name, texts[name] ?? []]));
}

/** The next state of a measure, the day since which it holds, and why. */
export const stateForm = form({
  state: choice(measureStates, { required: true }),
  on: day({ required: true }),
  reason: text({ multiline: true, max: 1_000 }),
});
export type StateFields = (typeof stateForm)['fields'];

/** What one partner does in a measure. */
export const partForm = form({ partnerId: reference({ required: true }), part: text({ max: 200 }) });
export type PartFields = (typeof partForm)['fields'];

/** What a partner's part is by now. */
export const prefilledPart = ({ id, part }: Partner): FieldTexts => prefill({ partnerId: id, part });

/** Why a state is taken back, and which one stood there. */
export const withdrawalForm = form({
  state: choice(measureStates),
  reason: text({ required: true, multiline: true, max: 1_000 }),
});
export type WithdrawalFields = (typeof withdrawalForm)['fields'];

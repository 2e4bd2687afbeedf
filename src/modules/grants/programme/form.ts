import { choice, day, euros, reference, text, tick, whole } from '#platform/forms/fields.ts';
import { euroText, type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { canReckon, type Deadline, deadlineKinds, reckonings, units } from './deadline.rules.ts';
import { canHaveCap, capBases, type Part, purposes } from './part.rules.ts';
import { canHaveDays, funderKinds, type Programme } from './rules.ts';

const facts = {
  title: text({ required: true, max: 200 }),
  funder: text({ required: true, max: 200 }),
  funderKind: choice(funderKinds, { required: true }),
  startOn: day(),
  rules: text({ multiline: true, max: 4_000 }),
  verify: text({ multiline: true, max: 1_000 }),
  asOf: day(),
  checkBy: day(),
};

/** What a person may enter about a programme. */
export const programmeForm = form(facts).holds(['asOf', 'checkBy'], canHaveDays);
export type ProgrammeFields = (typeof programmeForm)['fields'];

/** The same for a new one; the id comes with the page, so that sending it twice makes one. */
export const newProgrammeForm = programmeForm.with({ id: reference({ required: true }) });
export type NewProgrammeFields = (typeof newProgrammeForm)['fields'];

/** Which template is taken over. */
export const templateForm = form({ template: text({ required: true, max: 40 }) });
export type TemplateFields = (typeof templateForm)['fields'];

/** The new name and its first day. */
export const renameForm = form({ title: text({ required: true, max: 200 }), on: day({ required: true }) });

/** Until when the rules count as checked. */
export const checkForm = form({ checkBy: day({ required: true }) });

/** Since when it has ended, and why. */
export const endingForm = form({ on: day({ required: true }), reason: text({ required: true, max: 500 }) });

/** What the programme has for the whole state in a year. */
export const volumeForm = form({
  year: whole({ required: true, min: 1990, max: 2100 }),
  amountCents: euros({ required: true }),
  source: text({ max: 300 }),
});

/** Which year's sum goes. */
export const volumeYearForm = form({ year: whole({ required: true, min: 1990, max: 2100 }) });

export const partForm = form({
  id: reference({ required: true }),
  title: text({ required: true, max: 200 }),
  purpose: choice(purposes, { required: true }),
  eligible: text({ multiline: true, max: 1_000 }),
  maxCents: euros(),
  per: choice(capBases),
  sharePercent: whole({ min: 1, max: 100 }),
  rules: text({ multiline: true, max: 2_000 }),
  isChecked: tick(),
}).holds(['maxCents', 'per'], canHaveCap);
export type PartFields = (typeof partForm)['fields'];

export const deadlineForm = form({
  id: reference({ required: true }),
  kind: choice(deadlineKinds, { required: true }),
  rule: text({ required: true, max: 300 }),
  reckoning: choice(reckonings, { required: true }),
  amount: whole({ min: 1, max: 1000 }),
  unit: choice(units),
  dayOfMonth: whole({ min: 1, max: 31 }),
  month: whole({ min: 1, max: 12 }),
  yearOffset: choice(['-1', '0', '1']),
}).holds(['reckoning', 'amount', 'unit', 'dayOfMonth', 'month', 'yearOffset'], (deadline) =>
  canReckon(withYear(deadline)),
);
export type DeadlineFields = (typeof deadlineForm)['fields'];

/** The form of a programme with what is stored. */
export function prefilledProgramme(programme: Programme): FieldTexts {
  const { title, funder, funderKind, startOn, rules, verify, asOf, checkBy } = programme;
  return prefill({ title, funder, funderKind, startOn, rules, verify, asOf, checkBy });
}

/** The form of a part with what is stored. */
export function prefilledPart(part: Part): FieldTexts {
  const { id, title, purpose, eligible, maxCents, per, sharePercent, rules, isChecked } = part;
  return prefill({ id, title, purpose, eligible, maxCents: euroText(maxCents), per, sharePercent, rules, isChecked });
}

/** The form of a deadline with what is stored. */
export function prefilledDeadline(deadline: Deadline): FieldTexts {
  const { id, kind, rule, reckoning, amount, unit, month, dayOfMonth, yearOffset } = deadline;
  return prefill({ id, kind, rule, reckoning, amount, unit, month, dayOfMonth, yearOffset });
}

/** What a deadline's form gives, as the rules want it. */
export function deadlineOf<Value extends { id: string; yearOffset: string | null }>({
  id: _,
  yearOffset,
  ...deadline
}: Value) {
  return withYear({ ...deadline, yearOffset });
}

const withYear = <Value extends { yearOffset: string | null }>({ yearOffset, ...deadline }: Value) => ({
  ...deadline,
  yearOffset: yearOffset === null ? null : Number(yearOffset),
});

import { day, reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import { canBeHeld, type Visit } from './rules.ts';

/** What a person may type in about a meeting with other counties. */
export const visitForm = form({
  title: text({ required: true, max: 200 }),
  heldOn: day({ required: true }),
  partners: text({ required: true, multiline: true, max: 1_000 }),
  place: text({ max: 200 }),
  note: text({ multiline: true, max: 4_000 }),
  nextOn: day(),
}).holds(['heldOn', 'nextOn'], canBeHeld);
export type VisitFields = (typeof visitForm)['fields'];

/** A new one: the id was drawn with the form. */
export const newVisitForm = visitForm.with({ id: reference({ required: true }) });
export type NewVisitFields = (typeof newVisitForm)['fields'];

/** The form with what is stored. */
export function prefilledVisit({ title, heldOn, partners, place, note, nextOn }: Visit): FieldTexts {
  return prefill({ title, heldOn, partners, place, note, nextOn });
}

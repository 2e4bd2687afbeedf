import { reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, form, prefill } from '#platform/forms/form.ts';
import type { Duty } from './duty.rules.ts';

/** A duty, as people enter it; the id of a new one comes with the page. */
export const dutyForm = form({
  id: reference({ required: true }),
  title: text({ required: true, max: 200 }),
  note: text({ max: 500 }),
  partyId: reference(),
});
export type DutyFields = (typeof dutyForm)['fields'];

/** The form of a duty that is there already. */
export function prefilledDuty({ id, title, note, partyId }: Duty): FieldTexts {
  return prefill({ id, title, note, partyId });
}

import { email, reference, text } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormError, form, prefill } from '#platform/forms/form.ts';
import { hoursText, readHours } from '../contact-point/hours.rules.ts';
import type { Unit, UnitFacts } from './rules.ts';

/** What may be written about a unit of the county administration. */
export const unitForm = form({
  name: text({ required: true, max: 200 }),
  placement: text({ max: 200 }),
  attachedToId: reference(),
  contactFunction: text({ max: 200 }),
  mailbox: email(),
  phone: text({ max: 40 }),
  place: text({ max: 200 }),
  hours: text({ multiline: true, max: 400 }),
});

export type UnitFields = (typeof unitForm)['fields'];

/** What was typed as facts, or which field cannot be understood. */
export function unitFactsOf(value: Record<string, unknown>): { facts: UnitFacts } | { fault: FormError } {
  const typed = value as unknown as Omit<UnitFacts, 'hours'> & { hours: string };
  const hours = typed.hours === '' ? null : readHours(typed.hours);
  return hours === undefined
    ? { fault: { field: 'hours', key: 'directory.refuse.hours' } }
    : { facts: { ...typed, hours } };
}

/** A stored unit as its form shows it. */
export function prefilledUnit(unit: Unit): FieldTexts {
  return prefill({ ...unit, hours: unit.hours ? hoursText(unit.hours) : '' });
}

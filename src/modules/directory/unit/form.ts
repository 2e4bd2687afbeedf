import { type Outcome, yes } from '#platform/forms/decision.ts';
import { email, reference, text, tick } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { hoursOf, hoursText } from '../contact-point/hours.rules.ts';
import { canListContact, looksPrivate } from '../stakeholder/private.rules.ts';
import type { Unit, UnitFacts } from './rules.ts';

/** What may be written about a unit of the county administration. */
export const unitForm = form({
  name: text({ required: true, max: 200 }),
  placement: text({ max: 200 }),
  attachedToId: reference(),
  contactFunction: text({ max: 200 }),
  mailbox: email(),
  phone: text({ max: 40 }),
  contactIsOfficial: tick(),
  place: text({ max: 200 }),
  hours: text({ multiline: true, max: 400 }),
  isPrivacyOffice: tick(),
  isLeadUnit: tick(),
})
  .holds(['mailbox', 'phone', 'contactIsOfficial'], ({ contactIsOfficial, ...reach }) =>
    contactIsOfficial ? yes : canListContact(reach),
  )
  // A unit has no field for what its hours do not say.
  .holds(['hours'], ({ hours }) => hoursOf(hours, { beside: '', max: 0 }));

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newUnitForm = unitForm.with({ id: reference({ required: true }) });

export type UnitFields = (typeof unitForm)['fields'];

/** The facts of a submitted form, or why a field of it is refused. */
export function unitFactsOf({ contactIsOfficial, ...fields }: FormValue<UnitFields>): Outcome<{ facts: UnitFacts }> {
  const listable = contactIsOfficial ? yes : canListContact(fields);
  if (!listable.ok) return listable;
  // A unit has no field for what its hours do not say.
  const read = hoursOf(fields.hours, { beside: '', max: 0 });
  return read.ok ? { ok: true, facts: { ...fields, hours: read.hours } } : read;
}

/** A stored unit in the fields of its form. */
export function prefilledUnit(unit: Unit): FieldTexts {
  return prefill({
    ...unit,
    hours: unit.hours ? hoursText(unit.hours) : '',
    contactIsOfficial: looksPrivate(unit) !== undefined,
  });
}

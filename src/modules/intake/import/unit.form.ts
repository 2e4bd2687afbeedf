import { type UnitFacts, understandHours } from '#modules/directory/index.ts';
import { meaningsFor } from './known.form.ts';
import { mayNamePerson } from './personal.form.ts';
import { decided, type Reader } from './reader.form.ts';
import type { FieldName } from './rules.ts';
import { meaningOf } from './word.rules.ts';

/**
 * A unit of the county administration. Its kind and the unit above say where it stands, house and town where it is; which
 * of them answers for data protection or leads integration is said by hand.
 */
export function unitFacts(row: Reader, contact: Pick<UnitFacts, 'contactFunction' | 'mailbox' | 'phone'>): UnitFacts {
  const { hours, note, unclear } = understandHours(row.text('hours'));
  // A unit has no field for what its hours do not say.
  if (unclear !== null || note !== '')
    row.fault('hours', 'not-hours', mayNamePerson(row.text('hours')) ? '' : row.text('hours'));
  return {
    name: row.short('name'),
    placement: joined(row, ['unitKind', 'placement']),
    attachedToId: attachedTo(row),
    place: joined(row, ['place', 'municipality']),
    hours,
    isPrivacyOffice: false,
    isLeadUnit: false,
    ...contact,
  };
}

/** Two cells that are one field of ours: "Fachdienst, Dezernat II". */
function joined(row: Reader, [first, second]: readonly [FieldName, FieldName]): string {
  const whole = [...new Set([row.words(first), row.words(second)])].filter(Boolean).join(', ');
  if (whole.length > 200) row.fault(second, 'too-long', whole);
  return whole.slice(0, 200);
}

function attachedTo(row: Reader): string | null {
  const word = row.text('attachedTo');
  if (word === '') return null;
  const all = meaningsFor(row.known, 'attachedTo');
  const code = decided(row, 'attachedTo', word, 'unknown-party', () => meaningOf(word, all));
  return row.known.owners.find((one) => one.code === code)?.id ?? null;
}

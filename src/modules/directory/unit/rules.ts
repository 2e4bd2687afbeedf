import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Hours } from '../contact-point/rules.ts';
import { canChoose } from '../rules.ts';
import type { Archival } from '../stakeholder/rules.ts';

/** What is written down about a unit inside the county administration. */
export interface UnitFacts {
  name: string;
  /** Where it stands in the administration: Dezernat II. */
  placement: string;
  /** Another unit it docks onto without belonging to it (C07). */
  attachedToId: string | null;
  contactFunction: string;
  mailbox: string;
  phone: string;
  place: string;
  hours: Hours;
  /** Answers questions about data protection: the public privacy notice names it. At most one unit of a county is it. */
  isPrivacyOffice: boolean;
}

export interface Unit extends UnitFacts {
  id: string;
  /** U01 */
  code: string;
  attachedTo: { id: string; code: string; name: string } | null;
  /** Since when and why it is no longer there. */
  archival: Archival | null;
}

/** May these facts be written about a unit (null: a new one), as the other units stand? */
export function canWriteUnit(
  unitId: string | null,
  facts: Pick<UnitFacts, 'attachedToId' | 'isPrivacyOffice'>,
  units: readonly Pick<Unit, 'id' | 'name' | 'attachedToId' | 'isPrivacyOffice'>[],
): Decision {
  const attachment = canAttach(unitId, facts.attachedToId, units);
  if (!attachment.ok || !facts.isPrivacyOffice) return attachment;
  // It does not move by itself: whoever was it until now would lose it without anybody having opened its page.
  const other = units.find((unit) => unit.isPrivacyOffice && unit.id !== unitId);
  return other ? no('directory.refuse.privacy-office-taken', { name: other.name }, 'isPrivacyOffice') : yes;
}

/** What still hangs on a unit: published offers and contact points, and units that dock onto it. */
export interface UnitTies {
  published: number;
  attached: number;
}

/** May a unit end? Not while readers meet it or another one docks onto it. */
export function canEndUnit(unit: Pick<Unit, 'archival' | 'isPrivacyOffice'>, ties: UnitTies): Decision {
  if (unit.archival) return no('directory.refuse.already-archived');
  if (ties.published > 0) return no('directory.refuse.entries-published', { count: ties.published });
  if (ties.attached > 0) return no('directory.refuse.units-attached', { count: ties.attached });
  if (unit.isPrivacyOffice) return no('directory.refuse.privacy-office-ends');
  return yes;
}

/** May a unit (null: a new one) dock onto another of these? Neither onto itself nor, over several, in a circle. */
function canAttach(
  unitId: string | null,
  toId: string | null,
  units: readonly Pick<Unit, 'id' | 'attachedToId'>[],
): Decision {
  if (toId === null) return yes;
  const known = canChoose('attachedToId', toId, units);
  if (!known.ok) return known;
  if (unitId !== null && attachmentChain(units, toId).includes(unitId))
    return no('directory.refuse.attached-in-a-circle', {}, 'attachedToId');
  return yes;
}

/** A unit, what it docks onto, what that docks onto … */
function attachmentChain(units: readonly Pick<Unit, 'id' | 'attachedToId'>[], fromId: string): string[] {
  const chain: string[] = [];
  let next: string | null = fromId;
  while (next !== null && !chain.includes(next)) {
    const id: string = next;
    chain.push(id);
    next = units.find((unit) => unit.id === id)?.attachedToId ?? null;
  }
  return chain;
}

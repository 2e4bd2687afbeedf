import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Hours } from '../contact-point/rules.ts';
import { canChoose } from '../rules.ts';

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
  isArchived: boolean;
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

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Hours } from '../contact-point/rules.ts';

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
}

export interface Unit extends UnitFacts {
  id: string;
  /** U01 */
  code: string;
  attachedTo: { id: string; code: string; name: string } | null;
  isArchived: boolean;
}

/** May a unit dock onto another? Never onto itself, nor in a circle over several. `chain` is what the other docks onto, and so on. */
export function canAttach(unitId: string | null, toId: string | null, chain: readonly string[]): Decision {
  if (unitId === null || toId === null) return yes;
  if (toId === unitId || chain.includes(unitId)) return no('directory.refuse.attached-in-a-circle', {}, 'attachedToId');
  return yes;
}

/** What a unit docks onto, and what that docks onto … from the list of all units. */
export function attachmentChain(units: readonly Pick<Unit, 'id' | 'attachedToId'>[], fromId: string | null): string[] {
  const chain: string[] = [];
  let next = fromId;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = units.find((unit) => unit.id === next)?.attachedToId ?? null;
  }
  return chain;
}

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
  /** The county's lead unit: it owns concept, surveys and conferences, whatever it is called. At most one unit is it. */
  isLeadUnit: boolean;
}

export interface Unit extends UnitFacts {
  id: string;
  /** U01 */
  code: string;
  attachedTo: { id: string; code: string; name: string } | null;
  /** The day since which readers see it; null: it came in by a list, and only the workspace knows it. */
  publicSince: string | null;
  /** Since when and why it is no longer there. */
  archival: Archival | null;
}

/** May these facts be written about a unit (null: a new one), as the other units stand? */
export function canWriteUnit(
  unitId: string | null,
  facts: Pick<UnitFacts, 'attachedToId' | Only>,
  units: readonly Pick<Unit, 'id' | 'name' | 'attachedToId' | 'publicSince' | Only>[],
): Decision {
  const attachment = canAttach(unitId, facts.attachedToId, units);
  if (!attachment.ok) return attachment;
  // It does not move by itself: whoever was it until now would lose it without anybody having opened its page.
  const isInternal = units.some(({ id, publicSince }) => id === unitId && publicSince === null);
  for (const only of ['isPrivacyOffice', 'isLeadUnit'] as const) {
    // Public pages name it.
    if (facts[only] && isInternal) return no('directory.refuse.unit-internal', {}, only);
    const other = facts[only] ? units.find((unit) => unit[only] && unit.id !== unitId) : undefined;
    if (other) return no('directory.refuse.only-one-unit', { name: other.name }, only);
  }
  return yes;
}

/** What at most one unit of a county is. */
type Only = 'isPrivacyOffice' | 'isLeadUnit';

/** The county's lead unit; undefined until it stands in the directory. */
export function leadUnitOf<U extends Pick<Unit, 'isLeadUnit' | 'archival'>>(units: readonly U[]): U | undefined {
  return units.find((unit) => unit.isLeadUnit && unit.archival === null);
}

/** Do readers without an account see it? */
export function isPublicUnit({ archival, publicSince }: Pick<Unit, 'archival' | 'publicSince'>): boolean {
  return archival === null && publicSince !== null;
}

/** May readers see it from now on? */
export function canPublishUnit(unit: Pick<Unit, 'archival' | 'publicSince'>): Decision {
  if (unit.archival) return no('directory.refuse.already-archived');
  if (unit.publicSince !== null) return no('directory.refuse.already-published');
  return yes;
}

/** What still hangs on a unit: published offers and contact points, and units that dock onto it. */
export interface UnitTies {
  published: number;
  attached: number;
}

/** May a unit end? Not while readers meet it or another one docks onto it. */
export function canEndUnit(unit: Pick<Unit, 'archival' | Only>, ties: UnitTies): Decision {
  if (unit.archival) return no('directory.refuse.already-archived');
  if (ties.published > 0) return no('directory.refuse.entries-published', { count: ties.published });
  if (ties.attached > 0) return no('directory.refuse.units-attached', { count: ties.attached });
  if (unit.isPrivacyOffice) return no('directory.refuse.privacy-office-ends');
  if (unit.isLeadUnit) return no('directory.refuse.lead-unit-ends');
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

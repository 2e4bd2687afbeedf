import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory, withoutValues } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { countPublishedContactPoints } from '../contact-point/data.ts';
import { countPublishedOffers } from '../offer/data.ts';
import { deleteArchival, insertArchival } from '../stakeholder/archival.data.ts';
import { storedStakeholder } from '../stakeholder/data.ts';
import { canChangeRecord, personalFields } from '../stakeholder/rules.ts';
import { announce } from '../stakeholder/verbs.ts';
import { insertUnit, listUnits, type UnitOrigin, updateUnit } from './data.ts';
import { canEndUnit, canWriteUnit, isPublicUnit, type Unit, type UnitFacts, type UnitTies } from './rules.ts';

/** Writes a new unit of the county administration down, public unless it is internal. With the id of one that is there, it is that one. */
export async function addUnit(
  db: Db,
  by: Actor,
  at: Date,
  facts: UnitFacts,
  given: UnitOrigin = {},
): Promise<Outcome<{ unit: { id: string; code: string } }>> {
  const known = await storedStakeholder(db, 'unit', given.id);
  if (known) return { ok: true, unit: known };
  const allowed = canWriteUnit(null, facts, await listUnits(db));
  if (!allowed.ok) return allowed;
  const unit = await insertUnit(db, facts, at, given);
  await announce(db, at, { kind: 'unit', ...unit, title: facts.name, isPublic: given.isInternal !== true });
  await recordHistory(db, by, at, { kind: 'unit', id: unit.id }, 'created', {
    changes: withoutValues(changesBetween<UnitFacts>({}, facts), personalFields),
  });
  return { ok: true, unit };
}

/** Writes down what changed about a unit. */
export async function changeUnit(db: Db, by: Actor, at: Date, unit: Unit, facts: UnitFacts): Promise<Decision> {
  const open = canChangeRecord(unit);
  if (!open.ok) return open;
  const allowed = canWriteUnit(unit.id, facts, await listUnits(db));
  const changes = withoutValues(changesBetween<UnitFacts>(unit, facts), personalFields);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateUnit(db, unit.id, facts);
  const isPublic = isPublicUnit(unit);
  await announce(db, at, { kind: 'unit', id: unit.id, code: unit.code, title: facts.name, isPublic });
  await recordHistory(db, by, at, { kind: 'unit', id: unit.id }, 'changed', { changes });
  return allowed;
}

/** Ends a unit, with a reason: it keeps its page and its past and is no choice any more. */
export async function endUnit(db: Db, by: Actor, at: Date, unit: Unit, reason: string): Promise<Decision> {
  const allowed = canEndUnit(unit, await tiesOf(db, unit.id));
  if (!allowed.ok) return allowed;
  await insertArchival(db, unit.id, { at, by, reason });
  await announce(db, at, { kind: 'unit', id: unit.id, code: unit.code, title: unit.name, isPublic: false });
  await recordHistory(db, by, at, { kind: 'unit', id: unit.id }, 'archived', { reason });
  return allowed;
}

/** Brings an ended unit back. */
export async function restoreUnit(db: Db, by: Actor, at: Date, unit: Unit): Promise<void> {
  await deleteArchival(db, unit.id);
  await announce(db, at, {
    kind: 'unit',
    id: unit.id,
    code: unit.code,
    title: unit.name,
    isPublic: isPublicUnit({ ...unit, archival: null }),
  });
  await recordHistory(db, by, at, { kind: 'unit', id: unit.id }, 'restored');
}

async function tiesOf(db: Db, id: string): Promise<UnitTies> {
  const published = (await countPublishedOffers(db, id)) + (await countPublishedContactPoints(db, id));
  return { published, attached: (await listUnits(db)).filter(({ attachedToId }) => attachedToId === id).length };
}

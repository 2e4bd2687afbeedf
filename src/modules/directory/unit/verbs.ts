import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory, withoutValues } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { personalFields } from '../stakeholder/rules.ts';
import { announce } from '../stakeholder/verbs.ts';
import { insertUnit, listUnits, updateUnit } from './data.ts';
import { canWriteUnit, type Unit, type UnitFacts } from './rules.ts';

/** Writes a new unit of the county administration down. */
export async function addUnit(
  db: Db,
  by: Actor,
  at: Date,
  facts: UnitFacts,
  code?: string,
): Promise<Outcome<{ unit: { id: string; code: string } }>> {
  const allowed = canWriteUnit(null, facts, await listUnits(db));
  if (!allowed.ok) return allowed;
  const unit = await insertUnit(db, facts, at, code);
  await announce(db, at, { kind: 'unit', ...unit, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'unit', id: unit.id }, 'created', {
    changes: withoutValues(changesBetween<UnitFacts>({}, facts), personalFields),
  });
  return { ok: true, unit };
}

/** Writes down what changed about a unit. */
export async function changeUnit(db: Db, by: Actor, at: Date, unit: Unit, facts: UnitFacts): Promise<Decision> {
  const allowed = canWriteUnit(unit.id, facts, await listUnits(db));
  const changes = withoutValues(changesBetween<UnitFacts>(unit, facts), personalFields);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateUnit(db, unit.id, facts);
  await announce(db, at, { kind: 'unit', id: unit.id, code: unit.code, title: facts.name, isPublic: true });
  await recordHistory(db, by, at, { kind: 'unit', id: unit.id }, 'changed', { changes });
  return allowed;
}

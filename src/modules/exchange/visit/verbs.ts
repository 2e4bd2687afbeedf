import type { Db } from '#platform/database/database.ts';
import { type Decision, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteVisit, insertVisit, isVisitThere, readVisit, updateVisit } from './data.ts';
import { canBeHeld, canRemoveVisit, type Visit, type VisitInput } from './rules.ts';

const thing = ({ id }: Pick<Visit, 'id'>) => ({ kind: 'visit', id });

/** Records a meeting with other counties. The same form sent twice records one. */
export async function createVisit(
  db: Db,
  by: Actor,
  at: Date,
  { id, ...input }: VisitInput & { id: string },
): Promise<Outcome<{ visit: Visit }>> {
  const allowed = canBeHeld(input);
  if (!allowed.ok) return allowed;
  const isNew = !(await isVisitThere(db, id)) && (await insertVisit(db, at, id, input));
  if (isNew) await recordHistory(db, by, at, thing({ id }), 'created', { changes: changesBetween({}, input) });
  return { ok: true, visit: await readVisit(db, id) };
}

/** Changes what is known about it. */
export async function changeVisit(db: Db, by: Actor, at: Date, before: Visit, input: VisitInput): Promise<Decision> {
  const allowed = canBeHeld(input);
  if (!allowed.ok) return allowed;
  await updateVisit(db, before.id, input);
  const changes = changesBetween<VisitInput>(before, input);
  if (Object.keys(changes).length > 0) await recordHistory(db, by, at, thing(before), 'changed', { changes });
  return yes;
}

/** Removes one that was recorded by mistake; the history keeps that it was there, and why it went. */
export async function removeVisit(
  db: Db,
  by: Actor,
  at: Date,
  visit: Visit,
  { ideas, reason }: { ideas: number; reason: string },
): Promise<Decision> {
  const allowed = canRemoveVisit(ideas, reason);
  if (!allowed.ok) return allowed;
  await deleteVisit(db, visit.id);
  const changes = { title: { from: visit.title, to: null } };
  await recordHistory(db, by, at, thing(visit), 'removed', { changes, reason: reason.trim() });
  return yes;
}

import { assertEdge, withdrawEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Grant } from '../grant/rules.ts';
import { deleteAllocation, insertAllocation, listAllocations } from './data.ts';
import { canAllocate } from './rules.ts';

/** Gives money of a grant to a measure, and ties both in the thread. `occurredOn` is the day of the decision. */
export async function allocate(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  measure: { id: string; code: string },
  amountCents: number,
  occurredOn: string,
): Promise<Decision> {
  const others = await listAllocations(db, grant.id);
  if (others.some((one) => one.measureId === measure.id)) return no('grants.allocation.refused.twice', {}, 'measure');
  const allowed = canAllocate(
    grant,
    others.reduce((sum, one) => sum + one.amountCents, 0),
    amountCents,
  );
  if (!allowed.ok) return allowed;
  const ends = { from: { kind: 'grant', id: grant.id }, to: { kind: 'measure', id: measure.id } };
  const edgeId = await assertEdge(db, by, at, { type: 'funds', ...ends, occurredOn });
  await insertAllocation(db, { grantId: grant.id, measureId: measure.id, amountCents, edgeId });
  const changes = { [measure.code]: { from: null, to: amountCents } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'allocated', { changes });
  return allowed;
}

/** Takes the money of a measure back; the tie in the thread stays visible, struck through. */
export async function takeBack(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  measureCode: string,
  reason: string,
): Promise<Decision> {
  const allocation = (await listAllocations(db, grant.id)).find((one) => one.measureCode === measureCode);
  if (!allocation) return no('grants.allocation.refused.unknown', {}, 'measure');
  if (reason.trim() === '') return no('grants.grant.refused.reason', {}, 'reason');
  await deleteAllocation(db, allocation.id);
  if (allocation.edgeId) await withdrawEdge(db, by, at, allocation.edgeId, reason);
  const changes = { [measureCode]: { from: allocation.amountCents, to: null } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'taken-back', { changes, reason: reason.trim() });
  return { ok: true };
}

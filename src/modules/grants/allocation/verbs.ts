import { assertEdge, findNodeByCode, withdrawEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Grant } from '../grant/rules.ts';
import { deleteAllocation, insertAllocation, listAllocations } from './data.ts';
import { canAllocate, canFund, canTakeBack } from './rules.ts';

/** Allocates money of a grant to a measure by its code, and links both in the thread; `occurredOn`: decided that day. */
export async function allocate(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  { amountCents, occurredOn, ...input }: { measure: string; amountCents: number; occurredOn: string },
): Promise<Decision> {
  const others = await listAllocations(db, grant.id);
  const outcome = canFund(await findNodeByCode(db, 'measure', input.measure.toUpperCase()), others);
  if (!outcome.ok) return outcome;
  const othersCents = others.reduce((sum, one) => sum + one.amountCents, 0);
  const allowed = canAllocate(grant, othersCents, amountCents);
  if (!allowed.ok) return allowed;
  const { measure } = outcome;
  const ends = { from: { kind: 'grant', id: grant.id }, to: { kind: 'measure', id: measure.id } };
  const edgeId = await assertEdge(db, by, at, { type: 'funds', ...ends, occurredOn });
  await insertAllocation(db, { grantId: grant.id, measureId: measure.id, amountCents, edgeId });
  const changes = { [measure.code]: { from: null, to: amountCents } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'allocated', { changes });
  return yes;
}

/** Takes the money of a measure back; the link in the thread stays visible, struck through. */
export async function takeBack(
  db: Db,
  by: Actor,
  at: Date,
  grant: Grant,
  input: { measure: string; reason: string },
): Promise<Decision> {
  const [code, reason] = [input.measure.toUpperCase(), input.reason.trim()];
  const current = (await listAllocations(db, grant.id)).find(({ measureCode }) => measureCode === code);
  const outcome = canTakeBack(current, reason);
  if (!outcome.ok) return outcome;
  const { id, edgeId, amountCents } = outcome.allocation;
  await deleteAllocation(db, id);
  if (edgeId) await withdrawEdge(db, by, at, edgeId, reason);
  const changes = { [code]: { from: amountCents, to: null } };
  await recordHistory(db, by, at, { kind: 'grant', id: grant.id }, 'taken-back', { changes, reason });
  return yes;
}

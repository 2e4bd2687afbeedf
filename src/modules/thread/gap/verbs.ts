import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { roleOf } from '../edge/data.ts';
import type { NodeRef } from '../node/rules.ts';
import { deleteGapReason, gaps, upsertGapReason } from './data.ts';
import { canGiveReason, type GapName } from './rules.ts';

/** Closes a gap with a reason why it stays: dated, with the role of whoever gave it. */
export async function giveGapReason(
  db: Db,
  by: Actor,
  at: Date,
  gap: GapName,
  node: NodeRef,
  reason: string,
): Promise<Decision> {
  const found = await gaps(db, { gaps: [gap], node });
  const allowed = canGiveReason(gap, node.kind, found.length > 0, reason);
  if (!allowed.ok) return allowed;
  const row = { gap, node, reason: reason.trim(), on: dayOf(at), at, by, byRole: roleOf(by) };
  await upsertGapReason(db, row);
  await recordHistory(db, by, at, node, 'gap-reasoned', { reason: `${gap}: ${reason.trim()}` });
  return allowed;
}

/** Opens a gap again that was closed by a reason; the reason stays in the history of the thing. */
export async function withdrawGapReason(db: Db, by: Actor, at: Date, gap: GapName, node: NodeRef): Promise<void> {
  await deleteGapReason(db, gap, node);
  await recordHistory(db, by, at, node, 'gap-reopened', { reason: gap });
}

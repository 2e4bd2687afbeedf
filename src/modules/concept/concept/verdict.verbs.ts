import { assertEdge, confirmEdge, edgesOf, type Mapping, withdrawEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Edition } from '../edition/rules.ts';
import { giveCopiesBack, removeCopies } from './ended.verbs.ts';
import { deleteVerdict, saveVerdict } from './verdict.data.ts';
import { canPass, type OldThing, type VerdictKind } from './verdict.rules.ts';

const mappings: Record<Exclude<VerdictKind, 'ended'>, Mapping> = {
  continued: 'continued',
  replaced: 'changed',
  implemented: 'changed',
};

/**
 * Records what becomes of an old goal or measure. The thread ties it to its successors, so that old voices stay tied: the
 * tie to a copy is confirmed, or taken back where the thing lives on elsewhere or not at all. The copy goes with it.
 */
export async function passVerdict(
  db: Db,
  by: Actor,
  at: Date,
  old: { editionId: string; thing: OldThing },
  passed: { verdict: VerdictKind; reason: string; on: string; successorIds: readonly string[] },
): Promise<Decision> {
  const { verdict, reason, on, successorIds } = passed;
  const allowed = canPass({ verdict, reason, successors: successorIds.length });
  if (!allowed.ok) return allowed;
  const { kind, id } = old.thing;
  const gone = await removeCopies(db, by, at, old.thing, { reason: reason || old.thing.code, kept: successorIds });
  if (!gone.ok) return { ...gone, field: 'verdict' };
  await saveVerdict(db, by, at, { ...old, verdict, reason, on });
  await carryOn(db, by, at, old.thing, passed);
  await recordHistory(db, by, at, { kind, id }, 'judged', {
    changes: { verdict: { from: null, to: verdict } },
    reason,
  });
  return allowed;
}

async function carryOn(
  db: Db,
  by: Actor,
  at: Date,
  { kind, id }: OldThing,
  { verdict, reason, on, successorIds }: Parameters<typeof passVerdict>[4],
): Promise<void> {
  const mapping = verdict === 'ended' ? undefined : mappings[verdict];
  const standing = (await edgesOf(db, { kind, id })).filter(
    (edge) => edge.type === 'carried-over' && edge.state === 'asserted' && edge.from.id === id,
  );
  const kept = standing.filter((edge) => successorIds.includes(edge.to.id) && edge.mapping === mapping);
  for (const edge of standing) {
    if (kept.includes(edge)) await confirmEdge(db, by, at, edge.id, reason);
    else await withdrawEdge(db, by, at, edge.id, reason || edge.to.code);
  }
  const isKept = (successorId: string) => kept.some((edge) => edge.to.id === successorId);
  for (const successorId of mapping ? successorIds.filter((one) => !isKept(one)) : []) {
    const ends = { from: { kind, id }, to: { kind, id: successorId } };
    await assertEdge(db, by, at, {
      type: 'carried-over',
      ...ends,
      occurredOn: on,
      ...(mapping ? { mapping } : {}),
      reason,
    });
  }
}

/**
 * Takes a verdict back: the thing is open again. Ties to what it may live on in stay; a copy that went out of the
 * draft with the verdict comes back to it.
 */
export async function takeBackVerdict(
  db: Db,
  by: Actor,
  at: Date,
  passed: { thing: OldThing; draft: Edition },
): Promise<Decision> {
  const { kind, id } = passed.thing;
  const verdict = await deleteVerdict(db, { kind, id });
  if (!verdict) return yes;
  const back = await giveCopiesBack(db, by, at, passed.thing, passed.draft);
  if (!back.ok) return back;
  await recordHistory(db, by, at, { kind, id }, 'judged', { changes: { verdict: { from: verdict, to: null } } });
  return yes;
}

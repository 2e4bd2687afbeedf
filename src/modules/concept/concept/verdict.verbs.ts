import { assertEdge, type Mapping } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { saveVerdict } from './verdict.data.ts';
import { canPass, type OldThing, type VerdictKind } from './verdict.rules.ts';

const mappings: Record<Exclude<VerdictKind, 'ended'>, Mapping> = {
  continued: 'continued',
  replaced: 'changed',
  implemented: 'changed',
};

/** Records what becomes of an old goal or measure. The thread ties it to its successors, so that old voices stay tied. */
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
  await saveVerdict(db, by, at, { ...old, verdict, reason, on });
  if (verdict !== 'ended') {
    const mapping = mappings[verdict];
    for (const successorId of successorIds) {
      const edge = {
        type: 'carried-over',
        from: { kind, id },
        to: { kind, id: successorId },
        occurredOn: on,
        mapping,
        reason,
      } as const;
      await assertEdge(db, by, at, edge);
    }
  }
  await recordHistory(db, by, at, { kind, id }, 'judged', {
    changes: { verdict: { from: null, to: verdict } },
    reason,
  });
  return allowed;
}

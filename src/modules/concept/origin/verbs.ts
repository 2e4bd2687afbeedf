import { assertEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteAwaited, listAwaitedFor } from './data.ts';

/**
 * Ties a thing that has just been registered in the thread to every goal and measure that waits for its code, and
 * gives the ids of the edges. For loaders of modules that come after the concept: a card `C-006` finds its measure.
 */
export async function tieAwaited(
  db: Db,
  by: Actor,
  at: Date,
  arrived: { kind: string; id: string; code: string },
): Promise<string[]> {
  const waiting = await listAwaitedFor(db, arrived.kind, arrived.code);
  const edges: string[] = [];
  for (const { thing, direction, type, importKey, occurredOn } of waiting) {
    const other = { kind: arrived.kind, id: arrived.id };
    const ends = direction === 'from' ? { from: other, to: thing } : { from: thing, to: other };
    edges.push(await assertEdge(db, by, at, { type, ...ends, occurredOn, importKey }));
  }
  await deleteAwaited(
    db,
    waiting.map((one) => one.importKey),
  );
  return edges;
}

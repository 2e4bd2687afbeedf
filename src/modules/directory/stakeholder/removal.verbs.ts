import { tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { listHistory } from '#platform/history/read.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteEntry } from '../data.ts';
import type { EntryKind } from '../rules.ts';
import { canRemove } from './removal.rules.ts';

/**
 * Takes an entry away that came in by mistake: nobody has touched it since, readers have not seen it, nothing refers to
 * it. The thread and the history keep that it was there, and why it went.
 */
export async function removeEntry(
  db: Db,
  by: Actor,
  at: Date,
  entry: { kind: EntryKind | 'unit'; id: string },
  reason: string,
): Promise<Decision> {
  const allowed = canRemove((await listHistory(db, entry)).map(({ action }) => action));
  if (!allowed.ok) return allowed;
  if (!(await deleteEntry(db, entry.kind, entry.id))) return no('directory.refuse.still-needed');
  await tombstoneNode(db, by, at, entry, reason);
  return yes;
}

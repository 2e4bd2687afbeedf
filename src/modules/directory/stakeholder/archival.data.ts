import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';
import type { Archival } from './rules.ts';

/** Puts a stakeholder into the archive. */
export async function insertArchival(
  db: Db,
  id: string,
  given: { at: Date; by: Actor; reason: string; mergedInto?: string },
): Promise<void> {
  await db
    .insertInto('directory.archival')
    .values({
      stakeholder_id: id,
      archived_at: given.at,
      archived_by: actorLabel(given.by),
      archived_by_id: actorId(given.by),
      reason: given.reason,
      merged_into: given.mergedInto ?? null,
    })
    .execute();
}

/** What the archive says about a stakeholder that goes into no other; null where it is not in it. */
export function archivalOf(row: {
  archived_at: Date | null;
  archived_by: string | null;
  reason: string | null;
}): Archival | null {
  if (row.archived_at === null) return null;
  return { at: row.archived_at, by: row.archived_by ?? '', reason: row.reason ?? '', mergedInto: null };
}

/** Takes a stakeholder out of the archive. */
export async function deleteArchival(db: Db, id: string): Promise<void> {
  await db.deleteFrom('directory.archival').where('stakeholder_id', '=', id).execute();
}

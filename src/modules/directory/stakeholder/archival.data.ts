import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';

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

/** Takes a stakeholder out of the archive. */
export async function deleteArchival(db: Db, id: string): Promise<void> {
  await db.deleteFrom('directory.archival').where('stakeholder_id', '=', id).execute();
}

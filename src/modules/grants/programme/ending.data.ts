import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';

/** Adds the row that says since when a programme has ended, and why. */
export async function insertEnding(db: Db, by: Actor, programmeId: string, endedOn: string, reason: string) {
  await db
    .insertInto('grants.programme_ending')
    .values({ programme_id: programmeId, ended_on: endedOn, reason, ...signed(by) })
    .execute();
}

/** Takes that row away; the history keeps it. */
export async function deleteEnding(db: Db, programmeId: string): Promise<void> {
  await db.deleteFrom('grants.programme_ending').where('programme_id', '=', programmeId).execute();
}

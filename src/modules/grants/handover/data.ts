import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { HandoverPart } from './rules.ts';

/** Marks a part of a post's handover as done. */
export async function insertHandoverPart(
  db: Db,
  by: Actor,
  at: Date,
  entry: { postId: string; part: HandoverPart; note: string; doneOn: string },
): Promise<void> {
  await db
    .insertInto('grants.handover_part')
    .values({
      post_id: entry.postId,
      part: entry.part,
      note: entry.note,
      done_on: entry.doneOn,
      recorded_at: at,
      ...signed(by),
    })
    .execute();
}

/** Reopens a part; false where it was open. */
export async function deleteHandoverPart(db: Db, postId: string, part: HandoverPart): Promise<boolean> {
  const result = await db
    .deleteFrom('grants.handover_part')
    .where('post_id', '=', postId)
    .where('part', '=', part)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

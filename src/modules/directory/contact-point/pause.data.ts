import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Pause, PauseFacts } from './pause.rules.ts';

/** Whose pause it is. */
export interface PausedThing {
  kind: 'offer' | 'contact-point';
  id: string;
}

/** As a column of a query: the pauses of an entry, the first one first. */
export function pausesOf(kind: PausedThing['kind'], id: RawBuilder<unknown>): RawBuilder<Pause[]> {
  const owner = sql.ref(kind === 'offer' ? 'pause.offer_id' : 'pause.contact_point_id');
  return sql<Pause[]>`coalesce((
    select json_agg(json_build_object('id', pause.id, 'fromOn', pause.from_on, 'untilOn', pause.until_on,
      'reason', pause.reason) order by pause.from_on, pause.id)
    from directory.pause as pause where ${owner} = ${id}), '[]')`;
}

/** Stores a pause; false where one of this id is here already. */
export async function insertPause(
  db: Db,
  { kind, id }: PausedThing,
  pause: PauseFacts & { id: string },
  at: Date,
): Promise<boolean> {
  const made = await db
    .insertInto('directory.pause')
    .values({
      id: pause.id,
      offer_id: kind === 'offer' ? id : null,
      contact_point_id: kind === 'offer' ? null : id,
      from_on: pause.fromOn,
      until_on: pause.untilOn,
      reason: pause.reason,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Takes a pause away; false where somebody has done so. */
export async function deletePause(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom('directory.pause').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Deletes pauses whose last day lies before a day; the history of their entries keeps that they were. */
export async function deleteOldPauses(db: Db, before: string): Promise<void> {
  await db.deleteFrom('directory.pause').where('until_on', '<', before).execute();
}

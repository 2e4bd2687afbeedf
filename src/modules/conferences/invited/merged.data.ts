import { sql } from 'kysely';
import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';

/** The conferences whose list, programme or duties name somebody. */
export async function listConferencesNaming(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select conference_id as id from conferences.invited where party_id = ${id}::uuid
    union select conference_id from conferences.programme_item where party_id = ${id}::uuid
    union select conference_id from conferences.duty where party_id = ${id}::uuid
    order by 1`.execute(db);
  return rows.map((row) => row.id);
}

/** Conferences name the one that stays; it was there where one of the two was. */
export async function moveInConferences(db: Db, { fromId, intoId }: Merged): Promise<void> {
  const [from, into] = [sql`${fromId}::uuid`, sql`${intoId}::uuid`];
  await sql`insert into conferences.invited as i (conference_id, party_id, has_come)
    select conference_id, ${into}, has_come from conferences.invited where party_id = ${from}
    on conflict (conference_id, party_id) do update set has_come =
      case when i.has_come or excluded.has_come then true else coalesce(i.has_come, excluded.has_come) end`.execute(db);
  await db.deleteFrom('conferences.invited').where('party_id', '=', fromId).execute();
  await db.updateTable('conferences.programme_item').set({ party_id: intoId }).where('party_id', '=', fromId).execute();
  await db.updateTable('conferences.duty').set({ party_id: intoId }).where('party_id', '=', fromId).execute();
}

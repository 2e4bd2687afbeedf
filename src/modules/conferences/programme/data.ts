import { stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Room } from '../room/rules.ts';
import { earlier, type Item, type ItemInput } from './rules.ts';

/** The programme of a conference in its order; `rooms` are those of the same conference. */
export async function listItems(db: Db, conferenceId: string, rooms: readonly Room[]): Promise<Item[]> {
  const rows = await db
    .selectFrom('conferences.programme_item')
    .selectAll()
    .where('conference_id', '=', conferenceId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  const parties = await stakeholdersById(
    db,
    rows.flatMap((row) => row.party_id ?? []),
  );
  const roomOf = new Map(rooms.map((room) => [room.id, room]));
  return rows
    .map((row): Item => {
      const room = row.room_id === null ? undefined : roomOf.get(row.room_id);
      return {
        id: row.id,
        startsAt: row.starts_at.slice(0, 5),
        endsAt: row.ends_at.slice(0, 5),
        title: row.title,
        place: row.place,
        roomId: row.room_id,
        partyId: row.party_id,
        room: room ? { code: room.code, title: room.title, place: room.place } : null,
        party: row.party_id === null ? null : (parties.get(row.party_id) ?? null),
      };
    })
    .sort(earlier);
}

const columnsOf = (input: ItemInput) => ({
  starts_at: input.startsAt,
  ends_at: input.endsAt,
  title: input.title,
  place: input.place,
  room_id: input.roomId,
  party_id: input.partyId,
});

/** Adds an item. */
export async function insertItem(db: Db, conferenceId: string, id: string, input: ItemInput): Promise<boolean> {
  const made = await db
    .insertInto('conferences.programme_item')
    .values({ id, conference_id: conferenceId, ...columnsOf(input) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Stores what an item says now. */
export async function updateItem(db: Db, id: string, input: ItemInput): Promise<void> {
  await db.updateTable('conferences.programme_item').set(columnsOf(input)).where('id', '=', id).execute();
}

/** Takes an item out. */
export async function deleteItem(db: Db, id: string): Promise<void> {
  await db.deleteFrom('conferences.programme_item').where('id', '=', id).execute();
}

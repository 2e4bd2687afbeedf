import { sql } from 'kysely';
import { stakeholdersById } from '#modules/directory/index.ts';
import { listOccasions, type Occasion } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { LinkedRecord, Room, RoomInput } from './rules.ts';

const fieldsOfRoom = sql<LinkedRecord[]>`(
  select coalesce(json_agg(json_build_object('id', f.id, 'code', f.code, 'name', f.short_title) order by f.position), '[]')
  from conferences.room_field rf join concept.field f on f.id = rf.field_id where rf.room_id = r.id)`;

const lastClosing = sql<boolean | null>`(
  select x.is_closed from conferences.room_closing x where x.room_id = r.id order by x.position desc limit 1)`;

const rows = (db: Db) =>
  db
    .selectFrom('conferences.room as r')
    .selectAll('r')
    .select([fieldsOfRoom.as('fields'), lastClosing.as('is_closed')]);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

function roomOf(row: Row, occasion: Occasion, units: ReadonlyMap<string, { id: string; code: string; name: string }>) {
  const unit = row.unit_id === null ? undefined : units.get(row.unit_id);
  const room: Room = {
    id: row.id,
    conferenceId: row.conference_id,
    code: occasion.code,
    number: occasion.position,
    title: occasion.title,
    place: row.place,
    participants: row.participants,
    unit: unit ? { id: unit.id, code: unit.code, name: unit.name } : null,
    fields: row.fields,
    openedAt: occasion.openedAt,
    endedAt: occasion.closedAt,
    isClosed: row.is_closed === true,
  };
  return room;
}

/** The rooms of a conference, or of all conferences, in their order. Three queries, however many rooms. */
export async function listRooms(db: Db, conferenceId?: string): Promise<Room[]> {
  const found = await (conferenceId === undefined ? rows(db) : rows(db).where('r.conference_id', '=', conferenceId))
    .orderBy('r.id')
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  const units = await stakeholdersById(
    db,
    found.flatMap((row) => row.unit_id ?? []),
  );
  return (await listOccasions(db, conferenceId)).flatMap((occasion) => {
    const row = byId.get(occasion.id);
    return row ? [roomOf(row, occasion, units)] : [];
  });
}

/** Stores a room for a place to speak. */
export async function insertRoom(
  db: Db,
  room: { id: string; conferenceId: string },
  input: Omit<RoomInput, 'title'>,
): Promise<void> {
  await db
    .insertInto('conferences.room')
    .values({ id: room.id, conference_id: room.conferenceId, ...columnsOf(input) })
    .execute();
  await insertFields(db, room.id, input.fieldIds);
}

/** Stores what is now known about a room. */
export async function updateRoom(db: Db, id: string, input: Omit<RoomInput, 'title'>): Promise<void> {
  await db.updateTable('conferences.room').set(columnsOf(input)).where('id', '=', id).execute();
  await db.deleteFrom('conferences.room_field').where('room_id', '=', id).execute();
  await insertFields(db, id, input.fieldIds);
}

const columnsOf = (input: Omit<RoomInput, 'title'>) => ({
  place: input.place,
  participants: input.participants,
  unit_id: input.unitId,
});

async function insertFields(db: Db, roomId: string, fieldIds: readonly string[]): Promise<void> {
  const links = fieldIds.map((field_id) => ({ room_id: roomId, field_id }));
  if (links.length > 0) await db.insertInto('conferences.room_field').values(links).execute();
}

/** Deletes what was planned in a room, and gives the titles in the order of the day. */
export async function deleteItemsIn(db: Db, roomId: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('conferences.programme_item')
    .where('room_id', '=', roomId)
    .returning(['title', 'starts_at'])
    .execute();
  return rows.sort((a, b) => a.starts_at.localeCompare(b.starts_at)).map(({ title }) => title);
}

/** Takes a room out; what it is linked to goes with it, and items of the programme lose their room. */
export async function deleteRoom(db: Db, id: string): Promise<void> {
  await db.deleteFrom('conferences.room').where('id', '=', id).execute();
}

/** Says that a room is closed, or open again and why; the newest row counts. */
export async function insertRoomClosing(
  db: Db,
  by: Actor,
  at: Date,
  closing: { roomId: string; isClosed: boolean; reason: string },
): Promise<void> {
  await db
    .insertInto('conferences.room_closing')
    .values({
      room_id: closing.roomId,
      is_closed: closing.isClosed,
      reason: closing.reason,
      at,
      ...signed(by),
    })
    .execute();
}

/** The rooms for which somebody can be made a moderator. */
export async function roomsForRoles({ db }: { db: Db }) {
  const choices = (await listRooms(db)).map(({ id, code, title }) => ({ id, label: `${code} ${title}` }));
  return [{ kind: 'room', choices }];
}

import {
  deleteOccasion,
  findOccasionByCode,
  insertOccasion,
  listCards,
  lockOccasions,
  updateOccasion,
  updateOccasionTimes,
} from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { lockConference } from '../data.ts';
import { type Conference, canEnd } from '../rules.ts';
import { deleteItemsIn, deleteRoom, insertRoom, insertRoomClosing, listRooms, updateRoom } from './data.ts';
import {
  canArrange,
  canCloseRoom,
  canDropRoom,
  canEndCapture,
  canOpenCapture,
  canReopenRoom,
  inputOf,
  nextRoomNumber,
  type Room,
  type RoomInput,
} from './rules.ts';

/**
 * Adds a theme room to a conference, with its place to speak; sent twice under one id it is one. An import names a
 * place that is there already, with its cards.
 */
export async function addRoom(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  input: RoomInput,
  given: { id?: string; code?: string } = {},
): Promise<Outcome<{ code: string }>> {
  const { state } = await lockConference(db, conference.id);
  const allowed = by.kind === 'system' ? yes : canArrange({ state });
  if (!allowed.ok) return allowed;
  const rooms = await listRooms(db, conference.id);
  const before = rooms.find(({ id }) => id === given.id);
  if (before) return { ok: true, code: before.code };
  const number = nextRoomNumber(rooms);
  const code = given.code ?? `K${conference.number}-R${number}`;
  const there = await findOccasionByCode(db, code);
  if (there && there.gatheringId !== conference.id) return no('conferences.room.refused.elsewhere', { code });
  const openedAt = state === 'running' ? at : null;
  const id =
    there?.id ??
    (await insertOccasion(db, {
      ...(given.id && { id: given.id }),
      kind: 'room',
      code,
      title: input.title,
      gatheringId: conference.id,
      position: number,
      openedAt,
      closedAt: null,
    }));
  await insertRoom(db, { id, conferenceId: conference.id }, input);
  await recordHistory(db, by, at, { kind: 'room', id }, 'added', { changes: changesBetween({}, input) });
  return { ok: true, code };
}

/** Changes a room until its conference is closed; the count of its people comes last. */
export async function changeRoom(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  room: Room,
  input: RoomInput,
): Promise<Decision> {
  const allowed = canArrange(conference);
  if (!allowed.ok) return allowed;
  await updateOccasion(db, room.id, { title: input.title, position: room.number });
  await updateRoom(db, room.id, input);
  const changes = changesBetween(inputOf(room), input);
  if (Object.keys(changes).length > 0) await recordHistory(db, by, at, thing(room), 'changed', { changes });
  return allowed;
}

/** Takes a room out of a planned conference, with what was planned in it; the history of the conference keeps what it was. */
export async function dropRoom(db: Db, by: Actor, at: Date, conference: Conference, room: Room): Promise<Decision> {
  await lockOccasions(db, conference.id);
  const cards = await listCards(db, { occasionCode: room.code });
  const allowed = canDropRoom(room, cards.length);
  if (!allowed.ok) return allowed;
  const items = await deleteItemsIn(db, room.id);
  await deleteRoom(db, room.id);
  await deleteOccasion(db, room.id);
  await recordHistory(db, by, at, { kind: 'conference', id: conference.id }, 'room-dropped', {
    changes: { title: { from: `${room.code} ${room.title}`, to: null } },
  });
  for (const title of items) {
    const changes = { title: { from: title, to: null } };
    await recordHistory(db, by, at, { kind: 'conference', id: conference.id }, 'item-dropped', { changes });
  }
  return allowed;
}

/** Lets guests write in the room, for the first time or again. */
export async function openCapture(db: Db, by: Actor, at: Date, conference: Conference, room: Room): Promise<Decision> {
  const allowed = canOpenCapture(await lockConference(db, conference.id), room);
  if (!allowed.ok) return allowed;
  await updateOccasionTimes(db, room.id, { openedAt: room.openedAt ?? at, closedAt: null });
  await recordHistory(db, by, at, thing(room), 'capture-opened');
  return allowed;
}

/** Ends writing in the room; a card on its way comes first or is turned away. */
export async function endCapture(db: Db, by: Actor, at: Date, conference: Conference, room: Room): Promise<Decision> {
  const allowed = canEndCapture(room);
  if (!allowed.ok) return allowed;
  await lockOccasions(db, conference.id);
  await updateOccasionTimes(db, room.id, { openedAt: room.openedAt, closedAt: at });
  await recordHistory(db, by, at, thing(room), 'capture-ended');
  return allowed;
}

/** Closes the room: no more cards, and each of them has a fate. The refusal names those that have none. */
export async function closeRoom(db: Db, by: Actor, at: Date, conference: Conference, room: Room): Promise<Decision> {
  const possible = canCloseRoom(room);
  if (!possible.ok) return possible;
  await lockOccasions(db, conference.id);
  const complete = canEnd(await listCards(db, { occasionCode: room.code }));
  if (!complete.ok) return complete;
  if (room.endedAt === null) await updateOccasionTimes(db, room.id, { openedAt: room.openedAt, closedAt: at });
  await insertRoomClosing(db, by, at, { roomId: room.id, isClosed: true, reason: '' });
  await recordHistory(db, by, at, thing(room), 'closed');
  return complete;
}

/** Opens a closed room again, with the reason: a card turned up late. Writing stays ended until somebody opens it. */
export async function reopenRoom(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  room: Room,
  reason: string,
): Promise<Decision> {
  const allowed = canReopenRoom(await lockConference(db, conference.id), room, reason);
  if (!allowed.ok) return allowed;
  await insertRoomClosing(db, by, at, { roomId: room.id, isClosed: false, reason: reason.trim() });
  await recordHistory(db, by, at, thing(room), 'reopened', { reason: reason.trim() });
  return allowed;
}

const thing = ({ id }: Room) => ({ kind: 'room', id });

import type { Card } from '#modules/voices/index.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type ConferenceState, type Tally, tallyOf } from '../rules.ts';

/** A unit or a field of action that a room is linked to. */
export interface LinkedRecord {
  id: string;
  code: string;
  name: string;
}

/** What people enter about a theme room. */
export interface RoomInput {
  title: string;
  place: string;
  participants: number | null;
  unitId: string | null;
  fieldIds: readonly string[];
}

/** A theme room: a place to speak, with what the conference knows about it. */
export interface Room extends Omit<RoomInput, 'unitId' | 'fieldIds'> {
  /** The id of its place to speak; moderators hold their role for it. */
  id: string;
  conferenceId: string;
  code: string;
  number: number;
  unit: LinkedRecord | null;
  fields: readonly LinkedRecord[];
  /** Guests leave cards between these two moments. */
  openedAt: Date | null;
  endedAt: Date | null;
  isClosed: boolean;
}

/** What people entered about a room, out of everything that is stored. */
export function inputOf({ title, place, participants, unit, fields }: Room): RoomInput {
  return { title, place, participants, unitId: unit?.id ?? null, fieldIds: fields.map(({ id }) => id) };
}

/** A room with its cards counted. */
export interface CountedRoom {
  room: Room;
  tally: Tally;
}

/** Each room with its own of these cards counted. */
export function countRooms(rooms: readonly Room[], cards: readonly Card[]): CountedRoom[] {
  return rooms.map((room) => ({
    room,
    tally: tallyOf(cards.filter(({ occasionCode }) => occasionCode === room.code)),
  }));
}

/** planned: nobody can write yet · open: guests write · ended: cards are sorted · closed: every card has a fate. */
export type RoomState = 'planned' | 'open' | 'ended' | 'closed';

export function roomState(room: Pick<Room, 'openedAt' | 'endedAt' | 'isClosed'>): RoomState {
  if (room.isClosed) return 'closed';
  if (room.openedAt === null) return 'planned';
  return room.endedAt === null ? 'open' : 'ended';
}

/** May guests write now? While the conference runs, and the room is not closed. */
export function canOpenCapture(conference: { state: ConferenceState }, room: Room): Decision {
  const state = roomState(room);
  if (conference.state !== 'running') return no('conferences.room.refused.not-running');
  return state === 'planned' || state === 'ended' ? yes : no('conferences.room.refused.state');
}

/** May capture end? Where it is open. */
export function canEndCapture(room: Room): Decision {
  return roomState(room) === 'open' ? yes : no('conferences.room.refused.state');
}

/** May the room close? `canEnd` decides whether its cards allow it, too. */
export function canCloseRoom(room: Room): Decision {
  return room.isClosed || room.openedAt === null ? no('conferences.room.refused.state') : yes;
}

/** May a closed room be opened again? With a reason, and while the conference runs. */
export function canReopenRoom(conference: { state: ConferenceState }, room: Room, reason: string): Decision {
  if (!room.isClosed) return no('conferences.room.refused.state');
  if (conference.state !== 'running') return no('conferences.room.refused.not-running');
  return reason.trim() === '' ? no('conferences.conference.refused.reason', {}, 'reason') : yes;
}

/** May a room still be added or changed? Until the conference is closed. */
export function canArrange(conference: { state: ConferenceState }): Decision {
  return conference.state === 'planned' || conference.state === 'running'
    ? yes
    : no('conferences.room.refused.arranged');
}

/** May a room be taken out again? As long as nobody could write in it; afterwards it is closed, and its cards stay. */
export function canDropRoom(room: Pick<Room, 'openedAt' | 'endedAt' | 'isClosed'>, cards: number): Decision {
  const isUntouched = roomState(room) === 'planned' && cards === 0;
  return isUntouched ? yes : no('conferences.room.refused.written');
}

/** The number of the next room: a number that was given once does not come again. */
export function nextRoomNumber(rooms: readonly Pick<Room, 'number'>[]): number {
  return Math.max(0, ...rooms.map(({ number }) => number)) + 1;
}

/** The scope under which somebody moderates this room. */
export const roomScopes = (room: { id: string }): Scope[] => [{ kind: 'room', id: room.id }];

/** What a room can be linked to. */
export interface RoomChoices {
  units: readonly { id: string; name: string }[];
  fields: readonly { id: string; code: string; title: string }[];
}

/** May the room be linked to these? Ids come from a browser, so each must be one of the choices. */
export function canLink({ units, fields }: RoomChoices, input: Pick<RoomInput, 'unitId' | 'fieldIds'>): Decision {
  const isOurs = input.unitId === null || units.some(({ id }) => id === input.unitId);
  if (!isOurs) return no('platform.form.not-a-choice', {}, 'unitId');
  const areKnown = input.fieldIds.every((id) => fields.some((field) => field.id === id));
  return areKnown ? yes : no('platform.form.not-a-choice', {}, 'fieldIds');
}

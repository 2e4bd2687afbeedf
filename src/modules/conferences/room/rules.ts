import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import type { ConferenceState } from '../conference/rules.ts';

export interface Named {
  id: string;
  code: string;
  name: string;
}

/** What a person may say about a theme room. */
export interface RoomInput {
  title: string;
  place: string;
  participants: number | null;
  unitId: string | null;
  fieldIds: readonly string[];
}

/** A theme room: a place to speak, with what the conference knows about it. */
export interface Room {
  /** The same as that of the place to speak: roles are held for it. */
  id: string;
  conferenceId: string;
  code: string;
  number: number;
  title: string;
  place: string;
  participants: number | null;
  unit: Named | null;
  fields: readonly Named[];
  /** Between these two, guests can leave cards. */
  openedAt: Date | null;
  endedAt: Date | null;
  isClosed: boolean;
}

/** planned: nobody can write yet · open: guests write · ended: cards are sorted · closed: every card has a fate. */
export type RoomState = 'planned' | 'open' | 'ended' | 'closed';

export function roomState(room: Pick<Room, 'openedAt' | 'endedAt' | 'isClosed'>): RoomState {
  if (room.isClosed) return 'closed';
  if (room.openedAt === null) return 'planned';
  return room.endedAt === null ? 'open' : 'ended';
}

/** May guests be let in now? While the conference runs, and the room is not closed. */
export function canOpenCapture(conference: { state: ConferenceState }, room: Room): Decision {
  const state = roomState(room);
  if (conference.state !== 'running') return no('conferences.room.refused.not-running');
  return state === 'planned' || state === 'ended' ? yes : no('conferences.room.refused.state');
}

/** May capture end? Where it is open. */
export function canEndCapture(room: Room): Decision {
  return roomState(room) === 'open' ? yes : no('conferences.room.refused.state');
}

/** May the room close, as far as its state says? Whether its cards allow it, `canEnd` says. */
export function canCloseRoom(room: Room): Decision {
  return room.isClosed || room.openedAt === null ? no('conferences.room.refused.state') : yes;
}

/** May a closed room be opened again? With a reason, and while the conference runs. */
export function canReopenRoom(conference: { state: ConferenceState }, room: Room, reason: string): Decision {
  if (!room.isClosed) return no('conferences.room.refused.state');
  if (conference.state !== 'running') return no('conferences.room.refused.not-running');
  return reason.trim() === '' ? no('conferences.conference.refused.reason', {}, 'reason') : yes;
}

/** May a room still be added or its facts be changed? Until the conference is closed. */
export function canArrange(conference: { state: ConferenceState }): Decision {
  return conference.state === 'planned' || conference.state === 'running'
    ? yes
    : no('conferences.room.refused.arranged');
}

/** The scope under which somebody moderates this room. */
export const roomScopes = (room: { id: string }): Scope[] => [{ kind: 'room', id: room.id }];

import { type Context, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findConference } from '../data.ts';
import type { Conference } from '../rules.ts';
import { listRooms } from './data.ts';
import { type Room, roomScopes } from './rules.ts';

type Lookup = Pick<Context, 'db' | 'reach'>;

/** The conference of an address. It belongs to nobody in particular: rooms have scopes, conferences have none. */
export async function visibleConference(context: Lookup & { params: { number: string } }): Promise<Conference> {
  const { db, params, reach } = context;
  if (!/^[1-9]\d{0,5}$/.test(params.number)) throw new NotFound();
  return visible(reach, await findConference(db, Number(params.number)), 'county-wide');
}

/** The same for readers: what is not announced yet is not there for them. */
export async function announcedConference(context: Lookup & { params: { number: string } }): Promise<Conference> {
  const conference = await visibleConference(context);
  if (!conference.isAnnounced) throw new NotFound();
  return conference;
}

/** A room with the conference that it lies in. */
export interface VisibleRoom {
  conference: Conference;
  room: Room;
}

/** The room of an address. For a moderator another moderator's room is not there. */
export async function visibleRoom(
  context: Lookup & { params: { number: string; code: string } },
): Promise<VisibleRoom> {
  const { db, params, reach } = context;
  const conference = await visibleConference(context);
  const room = (await listRooms(db, conference.id)).find(({ code }) => code === params.code);
  return { conference, room: visible(reach, room, roomScopes) };
}

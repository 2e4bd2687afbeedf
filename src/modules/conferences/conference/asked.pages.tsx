import { listCards } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { NotFound } from '#platform/http/page.ts';
import { tallyOf } from '../documentation/rules.ts';
import { listInvited } from '../invited/data.ts';
import { listItems } from '../programme/data.ts';
import { listRooms } from '../room/data.ts';
import { listSteps } from '../step/data.ts';
import { findConference } from './data.ts';
import type { Conference } from './rules.ts';
import type { Overview } from './views.tsx';

/** The conference that an address names. */
export async function conferenceAsked(context: { db: Db; params: { number: string } }): Promise<Conference> {
  const { number } = context.params;
  const conference = /^[1-9]\d{0,5}$/.test(number) ? await findConference(context.db, Number(number)) : undefined;
  if (!conference) throw new NotFound();
  return conference;
}

/** Everything around a conference: its rooms with their cards counted, programme, steps. */
export async function overviewOf(db: Db, conference: Conference): Promise<Overview> {
  const rooms = await listRooms(db, conference.id);
  const cards = await listCards(db, { gatheringId: conference.id });
  return {
    conference,
    tally: tallyOf(cards),
    rooms: rooms.map((room) => ({
      room,
      tally: tallyOf(cards.filter(({ occasionCode }) => occasionCode === room.code)),
    })),
    items: await listItems(db, conference.id, rooms),
    steps: await listSteps(db, conference.id),
    invited: await listInvited(db, conference.id),
  };
}

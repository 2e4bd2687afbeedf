import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listConferences } from '../data.ts';
import { listInvited } from '../invited/data.ts';
import { noteInvited } from '../invited/verbs.ts';
import { listItems } from '../programme/data.ts';
import { listDuties } from '../programme/duty.data.ts';
import { assignDuty } from '../programme/duty.verbs.ts';
import { scheduleItem } from '../programme/verbs.ts';
import { listRooms } from '../room/data.ts';
import { addRoom } from '../room/verbs.ts';
import type { Conference } from '../rules.ts';
import { listSteps } from '../step/data.ts';
import { addStep } from '../step/verbs.ts';
import { type Outline, outlineOf, stepsAfter } from './outline.rules.ts';

/** The newest conference as an outline for the next one; undefined where there is none yet. */
export async function lastOutline(db: Db): Promise<{ of: Conference; outline: Outline } | undefined> {
  const last = (await listConferences(db)).find(({ isTakenOver }) => !isTakenOver);
  if (!last) return undefined;
  const rooms = await listRooms(db, last.id);
  const parts = {
    rooms,
    items: await listItems(db, last.id, rooms),
    duties: await listDuties(db, last.id),
    steps: await listSteps(db, last.id),
    invited: await listInvited(db, last.id),
  };
  return { of: last, outline: outlineOf(last, parts) };
}

/** Fills a planned conference from an outline, through the same verbs as by hand, so that its history says what came. */
export async function fillConference(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  outline: Outline,
): Promise<Decision> {
  for (const room of outline.rooms) {
    const added = await addRoom(db, by, at, conference, room);
    if (!added.ok) return added;
  }
  const rooms = await listRooms(db, conference.id);
  for (const { room, ...item } of outline.items) {
    const roomId = room === null ? null : (rooms[room]?.id ?? null);
    const scheduled = await scheduleItem(db, by, at, conference, { ...item, roomId, id: crypto.randomUUID() });
    if (!scheduled.ok) return scheduled;
  }
  for (const duty of outline.duties) {
    const assigned = await assignDuty(db, by, at, conference, { ...duty, id: crypto.randomUUID() });
    if (!assigned.ok) return assigned;
  }
  for (const step of stepsAfter(conference.heldOn, outline)) {
    const added = await addStep(db, by, at, conference, { ...step, id: crypto.randomUUID() });
    if (!added.ok) return added;
  }
  if (outline.invitedIds.length > 0) {
    const invited = outline.invitedIds.map((id) => ({ id, hasCome: null }));
    await noteInvited(db, by, at, conference, invited);
  }
  return yes;
}

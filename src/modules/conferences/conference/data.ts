import { sql } from 'kysely';
import { listCards } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { listInvited } from '../invited/data.ts';
import { listItems } from '../programme/data.ts';
import { listDuties } from '../programme/duty.data.ts';
import { listRooms } from '../room/data.ts';
import { countRooms } from '../room/rules.ts';
import { type Attendance, type Conference, type ConferenceInput, type ConferenceState, tallyOf } from '../rules.ts';
import { readSteps } from '../step/reached.data.ts';
import type { ShownConference } from './rules.ts';

/** A conference with its rooms and their cards counted, its programme, its steps and who was invited. */
export async function readShownConference(db: Db, conference: Conference): Promise<ShownConference> {
  const rooms = await listRooms(db, conference.id);
  const cards = await listCards(db, { gatheringId: conference.id });
  return {
    conference,
    tally: tallyOf(cards),
    rooms: countRooms(rooms, cards),
    items: await listItems(db, conference.id, rooms),
    steps: await readSteps(db, conference),
    invited: await listInvited(db, conference.id),
    duties: await listDuties(db, conference.id),
  };
}

/** Nobody else plans a conference until this transaction ends: numbers are given one after the other. */
export async function holdSeries(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('conferences.conference'))`.execute(db);
}

/** The number that the next conference of the series gets. */
export async function nextNumber(db: Db): Promise<number> {
  const row = await db
    .selectFrom('conferences.conference')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

/** Stores a conference and gives its id; the caller stores its first state. */
export async function insertConference(
  db: Db,
  conference: ConferenceInput & { id?: string; number: number; isTakenOver: boolean; isAnnounced: boolean },
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('conferences.conference')
    .values({
      ...(conference.id ? { id: conference.id } : {}),
      number: conference.number,
      is_taken_over: conference.isTakenOver,
      ...columnsOf(conference),
      created_at: at,
      announced_at: conference.isAnnounced ? at : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertAttendance(db, id, conference.attendance);
  return id;
}

/** Stores a changed conference. */
export async function updateConference(db: Db, id: string, input: ConferenceInput): Promise<void> {
  await db.updateTable('conferences.conference').set(columnsOf(input)).where('id', '=', id).execute();
  await db.deleteFrom('conferences.attendance').where('conference_id', '=', id).execute();
  await insertAttendance(db, id, input.attendance);
}

/** Lets everybody read about the conference. */
export async function updateAnnounced(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('conferences.conference').set({ announced_at: at }).where('id', '=', id).execute();
}

function columnsOf(input: ConferenceInput) {
  return {
    title: input.title,
    held_on: input.heldOn,
    place: input.place,
    participants: input.participants,
    guiding_questions: [...input.guidingQuestions],
    note: input.note,
  };
}

async function insertAttendance(db: Db, id: string, attendance: readonly Attendance[]): Promise<void> {
  const rows = attendance.map(({ group, count }) => ({ conference_id: id, attendee_group: group, count }));
  if (rows.length > 0) await db.insertInto('conferences.attendance').values(rows).execute();
}

/** Adds a state; the newest one counts. The database refuses an end while a card has no fate. */
export async function insertConferenceState(
  db: Db,
  by: Actor,
  at: Date,
  move: { conferenceId: string; state: ConferenceState; reason: string },
): Promise<void> {
  await db
    .insertInto('conferences.conference_state')
    .values({ conference_id: move.conferenceId, state: move.state, reason: move.reason, at, ...signed(by) })
    .execute();
}

/** Closed conferences with a card that has no fate: there should be none. */
export async function listBrokenClosings(db: Db): Promise<{ number: number; code: string }[]> {
  const found = await sql<{ number: number; code: string }>`
    select c.number, v.code from conferences.conference c
    join lateral (select s.state from conferences.conference_state s where s.conference_id = c.id
      order by s.position desc limit 1) s on s.state in ('closed', 'documented')
    join voices.card v on v.gathering_id = c.id and v.fate is null
    order by c.number, v.code`.execute(db);
  return found.rows;
}

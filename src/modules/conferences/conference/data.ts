import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import {
  type Attendance,
  type AttendeeGroup,
  attendeeGroups,
  type Conference,
  type ConferenceInput,
  type ConferenceState,
} from './rules.ts';

interface Moved {
  state: ConferenceState;
  at: string;
  byLabel: string;
  reason: string;
}

const newestState = sql<Moved>`(
  select json_build_object('state', s.state, 'at', s.at, 'byLabel', s.by_label, 'reason', s.reason)
  from conferences.conference_state s where s.conference_id = c.id order by s.position desc limit 1)`;

const attended = sql<Attendance[]>`(
  select coalesce(json_agg(json_build_object('group', a.attendee_group, 'count', a.count)), '[]')
  from conferences.attendance a where a.conference_id = c.id)`;

const conferences = (db: Db) =>
  db
    .selectFrom('conferences.conference as c')
    .selectAll('c')
    .select([newestState.as('moved'), attended.as('attendance')]);
type Row = Awaited<ReturnType<ReturnType<typeof conferences>['executeTakeFirstOrThrow']>>;

function conferenceOf(row: Row): Conference {
  const order = (group: AttendeeGroup) => attendeeGroups.indexOf(group);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    heldOn: row.held_on,
    place: row.place,
    participants: row.participants,
    guidingQuestions: row.guiding_questions,
    note: row.note,
    isTakenOver: row.is_taken_over,
    attendance: [...row.attendance].sort((a, b) => order(a.group) - order(b.group)),
    state: row.moved.state,
    moved: { at: new Date(row.moved.at), byLabel: row.moved.byLabel, reason: row.moved.reason },
  };
}

/** All conferences, the newest first. */
export async function listConferences(db: Db): Promise<Conference[]> {
  return (await conferences(db).orderBy('c.number', 'desc').execute()).map(conferenceOf);
}

/** The conference with this number, or undefined. */
export async function findConference(db: Db, number: number): Promise<Conference | undefined> {
  const row = await conferences(db).where('c.number', '=', number).executeTakeFirst();
  return row && conferenceOf(row);
}

/** The conference with this id; it is known to exist. */
export async function readConference(db: Db, id: string): Promise<Conference> {
  return conferenceOf(await conferences(db).where('c.id', '=', id).executeTakeFirstOrThrow());
}

/**
 * The conference as it stands now, held until this transaction ends: two people cannot move it at once, and no room opens
 * while it closes.
 */
export async function lockConference(db: Db, id: string): Promise<Conference> {
  const held = db.selectFrom('conferences.conference').select('id').where('id', '=', id).forNoKeyUpdate();
  await held.executeTakeFirstOrThrow();
  return readConference(db, id);
}

/** The number that the next conference of the series gets. */
export async function nextNumber(db: Db): Promise<number> {
  const row = await db
    .selectFrom('conferences.conference')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

/** Stores a conference and gives its id; its first state must follow. */
export async function insertConference(
  db: Db,
  made: ConferenceInput & { id?: string; number: number; isTakenOver: boolean },
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('conferences.conference')
    .values({
      ...(made.id ? { id: made.id } : {}),
      number: made.number,
      is_taken_over: made.isTakenOver,
      ...columnsOf(made),
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertAttendance(db, id, made.attendance);
  return id;
}

/** Stores what is now known about a conference. */
export async function updateConference(db: Db, id: string, input: ConferenceInput): Promise<void> {
  await db.updateTable('conferences.conference').set(columnsOf(input)).where('id', '=', id).execute();
  await db.deleteFrom('conferences.attendance').where('conference_id', '=', id).execute();
  await insertAttendance(db, id, input.attendance);
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

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Attendance, type AttendeeGroup, attendeeGroups, type Conference, type ConferenceState } from './rules.ts';

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
    isAnnounced: row.announced_at !== null,
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

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { AgendaItem, ItemKind, Meeting, MeetingOutcome } from './rules.ts';

const agenda = sql<AgendaItem[]>`(
  select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes)
    order by i.position), '[]')
  from responsibilities.agenda_item i where i.meeting_id = m.id)`;

const outcome = sql<MeetingOutcome | null>`(
  select json_build_object('kind', o.kind, 'attended', o.attended, 'invited', o.invited, 'reason', o.reason,
    'byLabel', o.by_label)
  from responsibilities.meeting_outcome o where o.meeting_id = m.id)`;

function meetings(db: Db) {
  return db
    .selectFrom('responsibilities.meeting as m')
    .select(['m.id', 'm.round_id', 'm.number', 'm.planned_on', 'm.place'])
    .select([agenda.as('agenda'), outcome.as('outcome')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number];

function meetingOf(row: Row): Meeting {
  return {
    id: row.id,
    roundId: row.round_id,
    number: row.number,
    plannedOn: row.planned_on,
    place: row.place,
    agenda: row.agenda,
    outcome: row.outcome,
  };
}

/** The meetings of a round, or of all rounds, latest first. */
export async function listMeetings(db: Db, roundId?: string): Promise<Meeting[]> {
  let query = meetings(db).orderBy('m.planned_on', 'desc').orderBy('m.id');
  if (roundId !== undefined) query = query.where('m.round_id', '=', roundId);
  return (await query.execute()).map(meetingOf);
}

/** The meeting with this number in a round, or undefined. */
export async function findMeeting(db: Db, roundId: string, number: number): Promise<Meeting | undefined> {
  const row = await meetings(db).where('m.round_id', '=', roundId).where('m.number', '=', number).executeTakeFirst();
  return row && meetingOf(row);
}

/** Stores a planned meeting under the next number of its round, and gives that number. */
export async function insertMeeting(
  db: Db,
  given: { roundId: string; id?: string | undefined; plannedOn: string; place: string },
  at: Date,
): Promise<{ id: string; number: number }> {
  const { roundId: round_id, plannedOn: planned_on, place } = given;
  return db
    .insertInto('responsibilities.meeting')
    .values({
      ...(given.id && { id: given.id }),
      round_id,
      planned_on,
      place,
      created_at: at,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from responsibilities.meeting where round_id = ${round_id})`,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

/** Nobody else plans a meeting of this round until this transaction ends. */
export async function lockMeetings(db: Db, roundId: string): Promise<void> {
  await db
    .selectFrom('responsibilities.round')
    .select('body_id')
    .where('body_id', '=', roundId)
    .forNoKeyUpdate()
    .execute();
}

/** Stores day and place. */
export async function updateMeeting(
  db: Db,
  id: string,
  { plannedOn, place }: { plannedOn: string; place: string },
): Promise<void> {
  await db.updateTable('responsibilities.meeting').set({ planned_on: plannedOn, place }).where('id', '=', id).execute();
}

/** Stores an agenda in place of the former one; an item that stays keeps its id and its minutes. */
export async function replaceAgenda(
  db: Db,
  meetingId: string,
  items: readonly { kind: ItemKind; title: string }[],
): Promise<void> {
  const before = await db
    .selectFrom('responsibilities.agenda_item')
    .select(['id', 'kind', 'title'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  const isSame = (one: { kind: string; title: string }, other: { kind: string; title: string }) =>
    one.kind === other.kind && one.title === other.title;
  if (before.length === items.length && before.every((one, at) => isSame(one, items[at] ?? { kind: '', title: '' })))
    return;
  // What stays is the same item at another place, with its minutes; its old place is given up first.
  const gone = before.filter((one) => !items.some((item) => isSame(one, item))).map(({ id }) => id);
  if (gone.length > 0) await db.deleteFrom('responsibilities.agenda_item').where('id', 'in', gone).execute();
  await db
    .updateTable('responsibilities.agenda_item')
    .set((eb) => ({ position: eb('position', '+', 1_000) }))
    .where('meeting_id', '=', meetingId)
    .execute();
  for (const [position, { kind, title }] of items.entries()) {
    const known = before.find((one) => isSame(one, { kind, title }));
    if (known)
      await db.updateTable('responsibilities.agenda_item').set({ position }).where('id', '=', known.id).execute();
    else
      await db
        .insertInto('responsibilities.agenda_item')
        .values({ meeting_id: meetingId, position, kind, title })
        .execute();
  }
}

/** Stores the minutes of one item. */
export async function updateItemMinutes(db: Db, itemId: string, minutes: string): Promise<void> {
  await db.updateTable('responsibilities.agenda_item').set({ minutes }).where('id', '=', itemId).execute();
}

/** Stores how a meeting ended; stored again, the newer entry counts. */
export async function saveOutcome(
  db: Db,
  by: Actor,
  at: Date,
  meetingId: string,
  given: Omit<MeetingOutcome, 'byLabel'>,
): Promise<void> {
  const row = { ...given, recorded_at: at, ...signed(by) };
  await db
    .insertInto('responsibilities.meeting_outcome')
    .values({ meeting_id: meetingId, ...row })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
    .execute();
}

/** Takes back how a meeting ended; it is planned again. */
export async function deleteOutcome(db: Db, meetingId: string): Promise<void> {
  await db.deleteFrom('responsibilities.meeting_outcome').where('meeting_id', '=', meetingId).execute();
}

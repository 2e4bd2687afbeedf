import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Ending, Practice, PracticeInput, PracticeOutcome } from './rules.ts';

const ending = sql<Ending | null>`(
  select json_build_object('outcome', o.outcome, 'reason', o.reason, 'endedOn', o.ended_on, 'byLabel', o.by_label)
  from exchange.practice_outcome o where o.practice_id = p.id)`;

function select(db: Db) {
  return db
    .selectFrom('exchange.practice as p')
    .innerJoin('exchange.visit as visit', 'visit.id', 'p.visit_id')
    .selectAll('p')
    .select([
      'visit.code as visit_code',
      'visit.title as visit_title',
      'visit.held_on as visit_held_on',
      ending.as('ending'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function practiceOf(row: Row): Practice {
  const { id, code, title, description, source, is_taken_along, follow_up_on, is_given } = row;
  const { visit_id, visit_code, visit_title, visit_held_on } = row;
  return {
    ...{ id, code, title, description, source, ending: row.ending },
    isTakenAlong: is_taken_along,
    followUpOn: follow_up_on,
    isGiven: is_given,
    visit: { id: visit_id, code: visit_code, title: visit_title, heldOn: visit_held_on },
  };
}

function columnsOf({ title, description, source, isTakenAlong, followUpOn, isGiven }: PracticeInput) {
  return { title, description, source, is_taken_along: isTakenAlong, follow_up_on: followUpOn, is_given: isGiven };
}

/** All ideas, or those of one meeting, in the order in which they were written down. */
export async function listPractices(db: Db, visitId?: string): Promise<Practice[]> {
  let query = select(db).orderBy('p.number');
  if (visitId) query = query.where('p.visit_id', '=', visitId);
  return (await query.execute()).map(practiceOf);
}

/** The one with this code, or undefined. */
export async function findPractice(db: Db, code: string): Promise<Practice | undefined> {
  const row = await select(db).where('p.code', '=', code).executeTakeFirst();
  return row && practiceOf(row);
}

/** Whether one with this id is there: asked before storing, so that a form sent twice takes no number. */
export async function isPracticeThere(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('exchange.practice').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The one with this id; it is known to exist. */
export async function readPractice(db: Db, id: string): Promise<Practice> {
  return practiceOf(await select(db).where('p.id', '=', id).executeTakeFirstOrThrow());
}

/** Stores a new one; false where the same form was sent before. */
export async function insertPractice(
  db: Db,
  at: Date,
  { id, visitId }: { id: string; visitId: string },
  input: PracticeInput,
): Promise<boolean> {
  const row = await db
    .insertInto('exchange.practice')
    .values({ id, visit_id: visitId, ...columnsOf(input), created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores what is now known about it. */
export async function updatePractice(db: Db, id: string, input: PracticeInput): Promise<void> {
  await db.updateTable('exchange.practice').set(columnsOf(input)).where('id', '=', id).execute();
}

/** Deletes one that nothing came of. */
export async function deletePractice(db: Db, id: string): Promise<void> {
  await db.deleteFrom('exchange.practice').where('id', '=', id).execute();
}

/** Writes down how it ended. */
export async function insertOutcome(
  db: Db,
  by: Actor,
  at: Date,
  id: string,
  { outcome, reason }: { outcome: PracticeOutcome; reason: string },
): Promise<void> {
  await db
    .insertInto('exchange.practice_outcome')
    .values({ practice_id: id, outcome, reason, ended_on: dayOf(at), ...signed(by) })
    .execute();
}

/** Takes its end back; the history keeps it. */
export async function deleteOutcome(db: Db, id: string): Promise<void> {
  await db.deleteFrom('exchange.practice_outcome').where('practice_id', '=', id).execute();
}

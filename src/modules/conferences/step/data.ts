import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import type { Step, StepInput } from './rules.ts';

/** The steps after a conference, or after all of them, by their day. */
export async function listSteps(db: Db, conferenceId?: string): Promise<(Step & { conferenceId: string })[]> {
  let query = db
    .selectFrom('conferences.step')
    .selectAll()
    .orderBy('due_on')
    .orderBy(alphabetical('title'))
    .orderBy('id');
  if (conferenceId !== undefined) query = query.where('conference_id', '=', conferenceId);
  return (await query.execute()).map((row) => ({
    id: row.id,
    conferenceId: row.conference_id,
    title: row.title,
    dueOn: row.due_on,
    doneOn: row.done_on,
  }));
}

/** Adds a step. */
export async function insertStep(db: Db, conferenceId: string, step: Step): Promise<boolean> {
  const { id, title, dueOn, doneOn } = step;
  const made = await db
    .insertInto('conferences.step')
    .values({ id, conference_id: conferenceId, title, due_on: dueOn, done_on: doneOn })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Stores what a step is and by when. */
export async function updateStep(db: Db, id: string, { title, dueOn }: StepInput): Promise<void> {
  await db.updateTable('conferences.step').set({ title, due_on: dueOn }).where('id', '=', id).execute();
}

/** Takes a step out. */
export async function deleteStep(db: Db, id: string): Promise<void> {
  await db.deleteFrom('conferences.step').where('id', '=', id).execute();
}

/** Stores the day on which a step was done; null: it is not done. */
export async function updateStepDone(db: Db, id: string, doneOn: string | null): Promise<void> {
  await db.updateTable('conferences.step').set({ done_on: doneOn }).where('id', '=', id).execute();
}

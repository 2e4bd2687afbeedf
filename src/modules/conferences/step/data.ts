import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import type { Step } from './rules.ts';

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
export async function insertStep(db: Db, conferenceId: string, step: Omit<Step, 'id'>): Promise<void> {
  await db
    .insertInto('conferences.step')
    .values({ conference_id: conferenceId, title: step.title, due_on: step.dueOn, done_on: step.doneOn })
    .execute();
}

/** Stores the day on which a step was done; null: it is not done. */
export async function updateStepDone(db: Db, id: string, doneOn: string | null): Promise<void> {
  await db.updateTable('conferences.step').set({ done_on: doneOn }).where('id', '=', id).execute();
}

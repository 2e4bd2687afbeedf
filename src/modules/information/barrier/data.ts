import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';
import type { BarrierInput, BarrierReport } from './rules.ts';

/** Stores a report as it was written and gives its id; undefined where the same one waits for its answer already. */
export async function insertBarrierReport(db: Db, input: BarrierInput, at: Date): Promise<string | undefined> {
  const stored = await db
    .insertInto('information.barrier_report')
    .values({ report: input.report, page: input.page, answer_to: input.answerTo, reported_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return stored?.id;
}

/** Reports, those without an answer first, the oldest of them first. */
export async function listBarrierReports(db: Db): Promise<BarrierReport[]> {
  const rows = await db
    .selectFrom('information.barrier_report')
    .selectAll()
    .orderBy('answered_at', (order) => order.asc().nullsFirst())
    .orderBy('reported_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    report: row.report,
    page: row.page,
    answerTo: row.answer_to,
    reportedAt: row.reported_at,
    answeredAt: row.answered_at,
  }));
}

/** Marks a report as answered; false where none is waiting under this id. */
export async function markAnswered(db: Db, id: string, by: Actor, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('information.barrier_report')
    .set({ answered_at: at, answered_by: actorLabel(by), answered_by_id: actorId(by) })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Deletes reports that were answered before a moment; gives their number. */
export async function deleteOldReports(db: Db, answeredBefore: Date): Promise<number> {
  const result = await db
    .deleteFrom('information.barrier_report')
    .where('answered_at', '<', answeredBefore)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { lockProgramme } from './data.ts';
import type { ProgrammeDeadlineInput } from './deadline.rules.ts';

const deadlineColumns = (deadline: ProgrammeDeadlineInput) => ({
  kind: deadline.kind,
  rule: deadline.rule,
  reckoning: deadline.reckoning,
  amount: deadline.amount,
  unit: deadline.unit,
  month: deadline.month,
  day_of_month: deadline.dayOfMonth,
  year_offset: deadline.yearOffset,
});

/** Adds a deadline under the next number; false where one with this id is there already. */
export async function insertDeadline(
  db: Db,
  programmeId: string,
  id: string,
  deadline: ProgrammeDeadlineInput,
): Promise<boolean> {
  await lockProgramme(db, programmeId);
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from grants.programme_deadline
    where programme_id = ${programmeId})`;
  const result = await db
    .insertInto('grants.programme_deadline')
    .values({ id, programme_id: programmeId, number, ...deadlineColumns(deadline) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Stores what is now known about a deadline. */
export async function updateDeadline(db: Db, id: string, deadline: ProgrammeDeadlineInput): Promise<void> {
  await db.updateTable('grants.programme_deadline').set(deadlineColumns(deadline)).where('id', '=', id).execute();
}

/** Takes a deadline away. */
export async function deleteDeadline(db: Db, id: string): Promise<void> {
  await db.deleteFrom('grants.programme_deadline').where('id', '=', id).execute();
}

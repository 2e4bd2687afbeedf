import type { Db } from '#platform/database/database.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Snooze } from '../rules.ts';

/** What a person has put off, by key: when, and until which day. */
export async function listSnoozes(db: Db, personId: string): Promise<Map<string, Snooze>> {
  const rows = await db
    .selectFrom('cockpit.snooze')
    .select(['due_key', 'until_on', 'asked_at'])
    .where('person_id', '=', personId)
    .orderBy('due_key')
    .execute();
  return new Map(rows.map((row) => [row.due_key, { untilOn: row.until_on, askedOn: dayOf(row.asked_at) }]));
}

/** Puts something off in place of an earlier day; what has come back already is forgotten. */
export async function upsertSnooze(db: Db, personId: string, key: string, untilOn: string, at: Date): Promise<void> {
  await db.deleteFrom('cockpit.snooze').where('person_id', '=', personId).where('until_on', '<=', dayOf(at)).execute();
  const row = { until_on: untilOn, asked_at: at };
  await db
    .insertInto('cockpit.snooze')
    .values({ person_id: personId, due_key: key, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'due_key']).doUpdateSet(row))
    .execute();
}

/** Lets something come back at once. */
export async function deleteSnooze(db: Db, personId: string, key: string): Promise<void> {
  await db.deleteFrom('cockpit.snooze').where('person_id', '=', personId).where('due_key', '=', key).execute();
}

import { stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Duty, DutyInput } from './duty.rules.ts';

/** The duties of a conference in the order in which they were thought of. Two queries, however many. */
export async function listDuties(db: Db, conferenceId: string): Promise<Duty[]> {
  const rows = await db
    .selectFrom('conferences.duty')
    .selectAll()
    .where('conference_id', '=', conferenceId)
    .orderBy('position')
    .execute();
  const parties = await stakeholdersById(
    db,
    rows.flatMap((row) => row.party_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    note: row.note,
    partyId: row.party_id,
    party: row.party_id === null ? null : (parties.get(row.party_id)?.name ?? null),
  }));
}

const columnsOf = ({ title, note, partyId }: DutyInput) => ({ title, note, party_id: partyId });

/** Adds a duty; false where one with this id is there already. */
export async function insertDuty(db: Db, conferenceId: string, id: string, input: DutyInput): Promise<boolean> {
  const result = await db
    .insertInto('conferences.duty')
    .values({ id, conference_id: conferenceId, ...columnsOf(input) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Stores what a duty is now. */
export async function updateDuty(db: Db, id: string, input: DutyInput): Promise<void> {
  await db.updateTable('conferences.duty').set(columnsOf(input)).where('id', '=', id).execute();
}

/** Takes a duty out. */
export async function deleteDuty(db: Db, id: string): Promise<void> {
  await db.deleteFrom('conferences.duty').where('id', '=', id).execute();
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { lockProgramme } from './data.ts';
import type { ProgrammePartInput } from './part.rules.ts';

const partColumns = (part: ProgrammePartInput) => ({
  title: part.title,
  purpose: part.purpose,
  eligible: part.eligible,
  max_cents: part.maxCents,
  per: part.per,
  share_percent: part.sharePercent,
  rules: part.rules,
  is_checked: part.isChecked,
});

/** Adds a part under the next number; false where one with this id is there already. */
export async function insertPart(db: Db, programmeId: string, id: string, part: ProgrammePartInput): Promise<boolean> {
  await lockProgramme(db, programmeId);
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from grants.programme_part
    where programme_id = ${programmeId})`;
  const result = await db
    .insertInto('grants.programme_part')
    .values({ id, programme_id: programmeId, number, ...partColumns(part) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Stores what is now known about a part. */
export async function updatePart(db: Db, id: string, part: ProgrammePartInput): Promise<void> {
  await db.updateTable('grants.programme_part').set(partColumns(part)).where('id', '=', id).execute();
}

/** Takes a part away; the database refuses it while a grant names it. */
export async function deletePart(db: Db, id: string): Promise<void> {
  await db.deleteFrom('grants.programme_part').where('id', '=', id).execute();
}

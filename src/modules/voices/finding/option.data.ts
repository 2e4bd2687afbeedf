import type { Db } from '#platform/database/database.ts';
import type { FindingOption } from './rules.ts';

/** The alternative solutions of a finding, in their order. */
export async function listOptions(db: Db, findingId: string): Promise<FindingOption[]> {
  return db
    .selectFrom('voices.finding_option')
    .select(['id', 'position', 'title', 'text'])
    .where('finding_id', '=', findingId)
    .orderBy('position')
    .execute();
}

/** Adds a solution after the others; false where one with this id is there already. Two at once come one after the other. */
export async function insertOption(
  db: Db,
  findingId: string,
  option: { id: string; title: string; text: string },
): Promise<boolean> {
  await db.selectFrom('voices.finding').select('id').where('id', '=', findingId).forNoKeyUpdate().execute();
  const last = (await listOptions(db, findingId)).at(-1);
  const row = await db
    .insertInto('voices.finding_option')
    .values({ finding_id: findingId, position: (last?.position ?? 0) + 1, ...option })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores other words for a solution. */
export async function updateOption(db: Db, id: string, words: { title: string; text: string }): Promise<void> {
  await db.updateTable('voices.finding_option').set(words).where('id', '=', id).execute();
}

/** Takes a solution away that no decision names. */
export async function deleteOption(db: Db, id: string): Promise<void> {
  await db.deleteFrom('voices.finding_option').where('id', '=', id).execute();
}

/** How many cards lie in a finding or ever lay in it. */
export async function countCardsEver(db: Db, findingId: string): Promise<number> {
  const row = await db
    .selectFrom('voices.fate')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('finding_id', '=', findingId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Removes a finding with its solutions. */
export async function deleteFinding(db: Db, id: string): Promise<void> {
  await db.deleteFrom('voices.finding').where('id', '=', id).execute();
}

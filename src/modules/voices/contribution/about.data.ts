import type { Db } from '#platform/database/database.ts';

/** How many cards speak of a measure or an offer (E15). */
export async function countCardsAbout(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('voices.contribution')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('about_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

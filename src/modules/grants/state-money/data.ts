import type { Db } from '#platform/database/database.ts';

/** Stores what the state gave in a year; false where the year is there already. */
export async function insertStateMoney(db: Db, year: number, amountCents: number): Promise<boolean> {
  const result = await db
    .insertInto('grants.state_money')
    .values({ year, amount_cents: amountCents })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What the state gave, year by year, oldest first; in cents. */
export async function listStateMoney(db: Db): Promise<{ year: number; amountCents: number }[]> {
  const rows = await db
    .selectFrom('grants.state_money')
    .select(['year', 'amount_cents as amountCents'])
    .orderBy('year')
    .execute();
  return rows;
}

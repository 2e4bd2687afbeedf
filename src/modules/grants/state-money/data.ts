import type { Db } from '#platform/database/database.ts';
import type { StateMoney, StateMoneyInput } from './rules.ts';

/** What the state gave, year by year, oldest first; in cents. */
export async function listStateMoney(db: Db): Promise<StateMoney[]> {
  return db
    .selectFrom('grants.state_money')
    .select(['id', 'year', 'amount_cents as amountCents', 'source'])
    .orderBy('year')
    .execute();
}

/** What the state gave in a year, or undefined where nobody entered it. */
export async function findStateMoney(db: Db, year: number): Promise<StateMoney | undefined> {
  return (await listStateMoney(db)).find((one) => one.year === year);
}

/** Stores the sum of a year and gives its id; undefined where the year is there already. */
export async function insertStateMoney(db: Db, money: StateMoneyInput): Promise<string | undefined> {
  const row = await db
    .insertInto('grants.state_money')
    .values({ year: money.year, amount_cents: money.amountCents, source: money.source })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Corrects the sum of a year. */
export async function updateStateMoney(db: Db, id: string, money: Omit<StateMoneyInput, 'year'>): Promise<void> {
  const row = { amount_cents: money.amountCents, source: money.source };
  await db.updateTable('grants.state_money').set(row).where('id', '=', id).execute();
}

/** Takes the sum of a year away. */
export async function deleteStateMoney(db: Db, id: string): Promise<void> {
  await db.deleteFrom('grants.state_money').where('id', '=', id).execute();
}

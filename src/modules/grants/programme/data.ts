import type { Db } from '#platform/database/database.ts';

export interface Programme {
  id: string;
  code: string;
  title: string;
  funder: string;
  /** As the funder says it: "31.12. des Vorjahres". */
  deadlines: readonly { key: string; rule: string }[];
  verify: string;
}

/** All programmes by code. */
export async function listProgrammes(db: Db): Promise<Programme[]> {
  const rows = await db
    .selectFrom('grants.programme')
    .select(['id', 'code', 'title', 'funder', 'deadlines', 'verify'])
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, deadlines: row.deadlines as unknown as Programme['deadlines'] }));
}

/** Adds a programme, or brings the one with this code up to date; gives its id and whether it was new. */
export async function saveProgramme(
  db: Db,
  programme: Omit<Programme, 'id'> & { parts: readonly unknown[] },
): Promise<{ id: string; isNew: boolean }> {
  const there = await db
    .selectFrom('grants.programme')
    .select('id')
    .where('code', '=', programme.code)
    .executeTakeFirst();
  const values = {
    code: programme.code,
    title: programme.title,
    funder: programme.funder,
    parts: JSON.stringify(programme.parts),
    deadlines: JSON.stringify(programme.deadlines),
    verify: programme.verify,
  };
  if (there) {
    await db.updateTable('grants.programme').set(values).where('id', '=', there.id).execute();
    return { id: there.id, isNew: false };
  }
  const made = await db.insertInto('grants.programme').values(values).returning('id').executeTakeFirstOrThrow();
  return { id: made.id, isNew: true };
}

/** Keeps what the state gave in a year; false where the year is known already. */
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

import type { Db } from '#platform/database/database.ts';

/** How many agree with each of these comments, by their ids; those that nobody agrees with are left out. */
export async function countAgreements(db: Db, contributionIds: readonly string[]): Promise<Map<string, number>> {
  if (contributionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('participation.agreement')
    .select((eb) => ['contribution_id', eb.fn.countAll<number>().as('count')])
    .where('contribution_id', 'in', [...contributionIds])
    .where('is_withdrawn', '=', false)
    .groupBy('contribution_id')
    .execute();
  return new Map(rows.map(({ contribution_id, count }) => [contribution_id, count]));
}

/** An agreement that was given under an id. */
export interface Agreement {
  id: string;
  contributionId: string;
  isWithdrawn: boolean;
}

/** The agreement with this id, or undefined. */
export async function findAgreement(db: Db, id: string): Promise<Agreement | undefined> {
  const row = await db
    .selectFrom('participation.agreement')
    .select(['id', 'contribution_id', 'is_withdrawn'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, contributionId: row.contribution_id, isWithdrawn: row.is_withdrawn };
}

/** Counts an agreement; one that is there already, or was taken back, counts once. */
export async function saveAgreement(db: Db, id: string, contributionId: string, on: string): Promise<void> {
  await db
    .insertInto('participation.agreement')
    .values({ id, contribution_id: contributionId, agreed_on: on })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ is_withdrawn: false })
        .where('participation.agreement.contribution_id', '=', contributionId),
    )
    .execute();
}

/** Takes an agreement back: it no longer counts. */
export async function withdrawAgreement(db: Db, id: string): Promise<void> {
  await db.updateTable('participation.agreement').set({ is_withdrawn: true }).where('id', '=', id).execute();
}

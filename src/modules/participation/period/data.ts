import type { Db } from '#platform/database/database.ts';
import type { Period } from './rules.ts';

const periods = (db: Db) =>
  db.selectFrom('participation.period').select(['edition_id', 'occasion_id', 'begun_on', 'until_on']);

type Row = Awaited<ReturnType<ReturnType<typeof periods>['executeTakeFirstOrThrow']>>;

const periodOf = (row: Row): Period => ({
  editionId: row.edition_id,
  occasionId: row.occasion_id,
  begunOn: row.begun_on,
  untilOn: row.until_on,
});

/** The period of an edition, running or over; undefined where it never was out for participation. */
export async function findPeriod(db: Db, editionId: string): Promise<Period | undefined> {
  const row = await periods(db).where('edition_id', '=', editionId).executeTakeFirst();
  return row && periodOf(row);
}

/** The period to which a place to speak belongs, or undefined. */
export async function findPeriodAt(db: Db, occasionId: string): Promise<Period | undefined> {
  const row = await periods(db).where('occasion_id', '=', occasionId).executeTakeFirst();
  return row && periodOf(row);
}

/** All periods, the newest first. */
export async function listPeriods(db: Db): Promise<Period[]> {
  return (await periods(db).orderBy('begun_on', 'desc').orderBy('edition_id').execute()).map(periodOf);
}

/** Stores a period, or the new days of one that begins once more. */
export async function savePeriod(db: Db, period: Period): Promise<void> {
  const days = { begun_on: period.begunOn, until_on: period.untilOn };
  await db
    .insertInto('participation.period')
    .values({ edition_id: period.editionId, occasion_id: period.occasionId, ...days })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(days))
    .execute();
}

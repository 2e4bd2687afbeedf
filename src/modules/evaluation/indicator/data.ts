import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Direction, Frequency, Indicator, Manner } from './rules.ts';

const indicators = (db: Db) => db.selectFrom('evaluation.indicator').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof indicators>['executeTakeFirstOrThrow']>>;

const pointOf = (year: number | null, value: number | null) =>
  year === null || value === null ? null : { year, value };

const indicatorOf = (row: Row): Indicator => ({
  id: row.id,
  code: row.code,
  title: row.title,
  definition: row.definition,
  unit: row.unit,
  direction: row.direction as Direction,
  dimension: row.dimension,
  source: row.source,
  manner: row.manner as Manner,
  mannerSince: row.manner_since,
  calculation: row.calculation,
  mannerReason: row.manner_reason,
  frequency: row.frequency as Frequency,
  delayMonths: row.delay_months,
  caveat: row.caveat,
  breakdowns: row.breakdowns,
  minCell: row.min_cell,
  hasFewCases: row.has_few_cases,
  baseline: pointOf(row.baseline_year, row.baseline_value),
  target: pointOf(row.target_year, row.target_value),
  meansOfVerification: row.means_of_verification,
  assumption: row.assumption,
  unitId: row.unit_id,
  personFunction: row.person_function,
  deputyFunction: row.deputy_function,
  nextReportOn: row.next_report_on,
  ending: row.ended_on === null ? null : { on: row.ended_on, reason: row.ended_reason ?? '' },
  precedesOwnerRule: row.precedes_owner_rule,
  isPublic: row.is_public,
});

/** All indicators by code. */
export async function listIndicators(db: Db): Promise<Indicator[]> {
  return (await indicators(db).orderBy('code').execute()).map(indicatorOf);
}

/** The indicator with this code, or undefined. */
export async function findIndicator(db: Db, code: string): Promise<Indicator | undefined> {
  const row = await indicators(db).where('code', '=', code).executeTakeFirst();
  return row && indicatorOf(row);
}

/** An indicator before it is stored. */
export type NewIndicator = Omit<Indicator, 'id' | 'ending'>;

/** Adds an indicator under this id. */
export async function insertIndicator(db: Db, id: string, indicator: NewIndicator, at: Date): Promise<void> {
  await db
    .insertInto('evaluation.indicator')
    .values({ id, code: indicator.code, ...columnsOf(indicator), created_at: at })
    .execute();
}

/** Stores an indicator as it is now; its code stays. */
export async function updateIndicator(db: Db, id: string, indicator: NewIndicator): Promise<void> {
  await db.updateTable('evaluation.indicator').set(columnsOf(indicator)).where('id', '=', id).execute();
}

/** Stores that an indicator is measured no longer, since when and why; null: it is. */
export async function updateIndicatorEnding(db: Db, id: string, ending: Indicator['ending']): Promise<void> {
  const row = { ended_on: ending?.on ?? null, ended_reason: ending?.reason ?? null };
  await db.updateTable('evaluation.indicator').set(row).where('id', '=', id).execute();
}

/** Deletes an indicator; false where something hangs on it. */
export async function deleteIndicator(db: Db, id: string): Promise<boolean> {
  try {
    await inTransaction(db, {}, (inner) => inner.deleteFrom('evaluation.indicator').where('id', '=', id).execute());
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return false;
    else throw error;
  }
}

/** Holds an indicator until the transaction ends, so that two people at once cannot both change how it is made. */
export async function lockIndicator(db: Db, id: string): Promise<void> {
  await db.selectFrom('evaluation.indicator').select('id').where('id', '=', id).forUpdate().execute();
}

/** Holds the list of indicators, so that two new ones at once get two numbers. */
export async function lockIndicatorCodes(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evaluation.indicator.code'))`.execute(db);
}

/** How many years and dimensions of an indicator have a break-down. */
export async function countBreakdowns(db: Db, indicatorId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evaluation.breakdown')
    .select(sql<number>`count(distinct (year, dimension))`.as('count'))
    .where('indicator_id', '=', indicatorId)
    .executeTakeFirstOrThrow();
  return count;
}

const columnsOf = (indicator: NewIndicator) => ({
  title: indicator.title,
  definition: indicator.definition,
  unit: indicator.unit,
  direction: indicator.direction,
  dimension: indicator.dimension,
  source: indicator.source,
  manner: indicator.manner,
  manner_since: indicator.mannerSince,
  calculation: indicator.calculation,
  manner_reason: indicator.mannerReason,
  frequency: indicator.frequency,
  delay_months: indicator.delayMonths,
  caveat: indicator.caveat,
  breakdowns: [...indicator.breakdowns],
  min_cell: indicator.minCell,
  has_few_cases: indicator.hasFewCases,
  baseline_year: indicator.baseline?.year ?? null,
  baseline_value: indicator.baseline?.value ?? null,
  target_year: indicator.target?.year ?? null,
  target_value: indicator.target?.value ?? null,
  means_of_verification: indicator.meansOfVerification,
  assumption: indicator.assumption,
  unit_id: indicator.unitId,
  person_function: indicator.personFunction,
  deputy_function: indicator.deputyFunction,
  next_report_on: indicator.nextReportOn,
  precedes_owner_rule: indicator.precedesOwnerRule,
  is_public: indicator.isPublic,
});

/** A municipality with the indicators that have a value for it. */
export interface MeasuredPlace {
  id: string;
  code: string;
  name: string;
  indicatorIds: string[];
}

/** Every municipality that the newest break-down of an indicator names, by code; for readers, of a public one. */
export async function listMeasuredPlaces(db: Db, { publicOnly = false } = {}): Promise<MeasuredPlace[]> {
  const newest = db
    .selectFrom('evaluation.breakdown')
    .distinctOn(['indicator_id', 'year', 'dimension'])
    .select(['id', 'indicator_id'])
    .orderBy('indicator_id')
    .orderBy('year')
    .orderBy('dimension')
    .orderBy('version', 'desc');
  return db
    .with('newest', () => newest)
    .selectFrom('newest')
    .innerJoin('evaluation.breakdown_part as part', 'part.breakdown_id', 'newest.id')
    .innerJoin('directory.stakeholder as place', 'place.id', 'part.municipality_id')
    .innerJoin('evaluation.indicator as measured', 'measured.id', 'newest.indicator_id')
    .$if(publicOnly, (query) => query.where('measured.is_public', '=', true))
    .select(['place.id', 'place.code', 'place.name'])
    .select(sql<string[]>`array_agg(distinct newest.indicator_id)`.as('indicatorIds'))
    .groupBy(['place.id', 'place.code', 'place.name'])
    .orderBy('place.code')
    .execute();
}

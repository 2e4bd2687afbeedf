import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Manner } from '../indicator/rules.ts';
import type { Reading, ReadingInput } from './rules.ts';

const readings = (db: Db) =>
  db
    .selectFrom('evaluation.reading as r')
    .selectAll('r')
    .select(
      sql<boolean>`exists (select from evaluation.report_reading used where used.reading_id = r.id)`.as('is_used'),
    );
type Row = Awaited<ReturnType<ReturnType<typeof readings>['executeTakeFirstOrThrow']>>;

const readingOf = (row: Row): Reading => ({
  id: row.id,
  indicatorId: row.indicator_id,
  manner: row.manner as Manner,
  year: row.year,
  version: row.version,
  value: row.value,
  cases: row.case_count === null || row.case_total === null ? null : { count: row.case_count, total: row.case_total },
  note: row.note,
  recordedAt: row.recorded_at,
  byLabel: row.by_label,
  isUsed: row.is_used,
});

/** Every version of every year of an indicator, newest year and version first. */
export async function listReadingVersions(db: Db, indicatorId: string): Promise<Reading[]> {
  const rows = await readings(db)
    .where('indicator_id', '=', indicatorId)
    .orderBy('year', 'desc')
    .orderBy('manner')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(readingOf);
}

/** The reading that counts for each year of each manner, oldest first, by indicator. One query, however many indicators. */
export async function listReadings(db: Db): Promise<Map<string, Reading[]>> {
  const rows = await readings(db)
    .distinctOn(['r.indicator_id', 'r.manner', 'r.year'])
    .orderBy('r.indicator_id')
    .orderBy('r.manner')
    .orderBy('r.year')
    .orderBy('r.version', 'desc')
    .execute();
  const byIndicator = new Map<string, Reading[]>();
  for (const reading of rows.map(readingOf)) {
    byIndicator.set(reading.indicatorId, [...(byIndicator.get(reading.indicatorId) ?? []), reading]);
  }
  return byIndicator;
}

/** Adds a version of a year and gives its id. */
export async function insertReading(
  db: Db,
  by: Actor,
  at: Date,
  of: { indicatorId: string; manner: Manner; version: number },
  input: ReadingInput,
): Promise<string> {
  const { id } = await db
    .insertInto('evaluation.reading')
    .values({
      indicator_id: of.indicatorId,
      manner: of.manner,
      version: of.version,
      year: input.year,
      ...columnsOf(by, at, input),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Corrects a reading that no report stands on; the database refuses it for any other. */
export async function updateReading(db: Db, by: Actor, at: Date, id: string, input: ReadingInput): Promise<void> {
  await db
    .updateTable('evaluation.reading')
    .set(columnsOf(by, at, input))
    .where('id', '=', id)
    .execute();
}

const columnsOf = (by: Actor, at: Date, input: ReadingInput) => ({
  value: input.value,
  case_count: input.cases?.count ?? null,
  case_total: input.cases?.total ?? null,
  note: input.note,
  recorded_at: at,
  ...signed(by),
});

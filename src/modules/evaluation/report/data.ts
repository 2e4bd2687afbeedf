import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Correction, Report, ReportHead, ReportNote, ReportState } from './rules.ts';
import type { Snapshot } from './snapshot.rules.ts';

const current = sql<{ state: ReportState; reason: string } | null>`(
  select json_build_object('state', s.state, 'reason', s.reason) from evaluation.report_state s
  where s.report_id = r.id order by s.position desc limit 1)`;

const heads = (db: Db) =>
  db
    .selectFrom('evaluation.report as r')
    .select(['r.id', 'r.code', 'r.title', 'r.as_of', 'r.content_hash', 'r.frozen_at', 'r.by_label'])
    .select(current.as('current'));
type Row = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>;

const headOf = (row: Row): ReportHead => ({
  id: row.id,
  code: row.code,
  title: row.title,
  asOf: row.as_of,
  contentHash: row.content_hash,
  frozenAt: row.frozen_at,
  byLabel: row.by_label,
  state: row.current?.state ?? 'frozen',
  reason: row.current?.reason ?? '',
});

/** All reports, newest first. */
export async function listReports(db: Db): Promise<ReportHead[]> {
  return (await heads(db).orderBy('r.frozen_at', 'desc').orderBy('r.code', 'desc').execute()).map(headOf);
}

/** The report with this code, its data set and the notes beside it; undefined where there is none. */
export async function findReport(db: Db, code: string): Promise<Report | undefined> {
  const row = await heads(db).select('r.data').where('r.code', '=', code).executeTakeFirst();
  if (!row) return undefined;
  const snapshot = JSON.parse(row.data) as Snapshot;
  return {
    ...headOf(row),
    snapshot,
    notes: await listNotes(db, row.id),
    corrections: await listCorrections(db, row.id),
  };
}

/** The frozen text of a report, exactly as its hash was made from. */
export async function findReportText(db: Db, code: string): Promise<string | undefined> {
  return (await db.selectFrom('evaluation.report').select('data').where('code', '=', code).executeTakeFirst())?.data;
}

async function listNotes(db: Db, reportId: string): Promise<ReportNote[]> {
  const rows = await db
    .selectFrom('evaluation.report_note')
    .select(['text', 'at', 'by_label'])
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ text: row.text, at: row.at, byLabel: row.by_label }));
}

/**
 * What was corrected since in the values that a report stands on, by indicator and year. A count that goes on is no
 * correction, and of an indicator that nobody may read any more nothing is told.
 */
async function listCorrections(db: Db, reportId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('evaluation.report_reading as used')
    .innerJoin('evaluation.reading as old', 'old.id', 'used.reading_id')
    .innerJoin('evaluation.indicator as i', 'i.id', 'old.indicator_id')
    .innerJoin('evaluation.reading as r', (join) =>
      join
        .onRef('r.indicator_id', '=', 'old.indicator_id')
        .onRef('r.manner', '=', 'old.manner')
        .onRef('r.year', '=', 'old.year')
        .onRef('r.version', '>', 'old.version'),
    )
    .distinctOn(['i.code', 'r.year'])
    .select(['i.code', 'i.title', 'i.unit', 'i.has_few_cases', 'r.year', 'r.value', 'r.case_count', 'r.case_total'])
    .select(['r.note', 'r.recorded_at'])
    .where('used.report_id', '=', reportId)
    .where('old.manner', '=', 'delivered')
    .where('i.is_public', '=', true)
    .orderBy('i.code')
    .orderBy('r.year')
    .orderBy('r.version', 'desc')
    .execute();
  return rows.map(({ code, title, unit, has_few_cases, year, value, case_count, case_total, note, recorded_at }) => ({
    indicator: { code, title, unit, hasFewCases: has_few_cases },
    reading: { year, value, cases: casesOf(case_count, case_total), note },
    at: recorded_at,
  }));
}

const casesOf = (count: number | null, total: number | null) =>
  count === null || total === null ? null : { count, total };

/** Holds the list of reports, so that two at once get two numbers. */
export async function lockReportCodes(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evaluation.report.code'))`.execute(db);
}

/** The next code of a year: `B-2026-1`, `B-2026-2`, … */
export async function nextReportCode(db: Db, year: string): Promise<string> {
  const row = await db
    .selectFrom('evaluation.report')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('code', 'like', `B-${year}-%`)
    .executeTakeFirstOrThrow();
  return `B-${year}-${row.count + 1}`;
}

/** Stores a report for good, with the readings it stands on; gives its id. */
export async function insertReport(
  db: Db,
  by: Actor,
  at: Date,
  report: { code: string; title: string; asOf: string; data: string; contentHash: string },
  readingIds: readonly string[],
): Promise<string> {
  const { id } = await db
    .insertInto('evaluation.report')
    .values({
      code: report.code,
      title: report.title,
      as_of: report.asOf,
      data: report.data,
      content_hash: report.contentHash,
      frozen_at: at,
      ...signed(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = readingIds.map((reading_id) => ({ report_id: id, reading_id }));
  if (rows.length > 0) await db.insertInto('evaluation.report_reading').values(rows).execute();
  return id;
}

/** Adds a state; the newest one counts. */
export async function insertReportState(
  db: Db,
  by: Actor,
  at: Date,
  reportId: string,
  state: 'published' | 'withdrawn',
  reason: string,
): Promise<void> {
  await db
    .insertInto('evaluation.report_state')
    .values({ report_id: reportId, state, reason, at, ...signed(by) })
    .execute();
}

/** The notes beside a report, oldest first; until the end of the transaction nobody else puts one there. */
export async function holdNotes(db: Db, reportId: string): Promise<ReportNote[]> {
  await sql`select from evaluation.report where id = ${reportId} for update`.execute(db);
  return listNotes(db, reportId);
}

/** Puts a note beside a report. */
export async function insertReportNote(db: Db, by: Actor, at: Date, reportId: string, text: string): Promise<void> {
  await db
    .insertInto('evaluation.report_note')
    .values({ report_id: reportId, text, at, ...signed(by) })
    .execute();
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Draft, DraftInput, DraftState } from './rules.ts';

const current = sql<{ state: DraftState; reason: string; at: string; byLabel: string }>`(
  select json_build_object('state', s.state, 'reason', s.reason, 'at', s.at, 'byLabel', s.by_label)
  from evaluation.report_draft_state s where s.draft_id = d.id order by s.position desc limit 1)`;

const drafts = (db: Db) => db.selectFrom('evaluation.report_draft as d').selectAll('d').select(current.as('current'));
type Row = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

const draftOf = ({ current: now, created_at, ...row }: Row): Draft => ({ ...row, ...now, at: new Date(now.at) });

/** Drafts that somebody still works on or that lie before the head, newest first. */
export async function listDrafts(db: Db): Promise<Draft[]> {
  const rows = await drafts(db).orderBy('d.created_at', 'desc').orderBy('d.code', 'desc').execute();
  return rows.map(draftOf).filter(({ state }) => state !== 'approved' && state !== 'discarded');
}

/** The draft with this code, whatever became of it. */
export async function findDraft(db: Db, code: string): Promise<Draft | undefined> {
  const row = await drafts(db).where('d.code', '=', code).executeTakeFirst();
  return row && draftOf(row);
}

/** The draft with this id, held until the transaction ends: two people at once cannot both move it. */
export async function lockDraft(db: Db, id: string): Promise<Draft | undefined> {
  await db.selectFrom('evaluation.report_draft').select('id').where('id', '=', id).forUpdate().execute();
  const row = await drafts(db).where('d.id', '=', id).executeTakeFirst();
  return row && draftOf(row);
}

/** The next code of a year, `E-2026-1`; held until the transaction ends. */
export async function nextDraftCode(db: Db, year: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('evaluation.report_draft.code'))`.execute(db);
  const row = await db
    .selectFrom('evaluation.report_draft')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('code', 'like', `E-${year}-%`)
    .executeTakeFirstOrThrow();
  return `E-${year}-${row.count + 1}`;
}

/** Stores a new draft. */
export async function insertDraft(db: Db, at: Date, draft: { id: string; code: string; title: string }): Promise<void> {
  await db
    .insertInto('evaluation.report_draft')
    .values({ ...draft, created_at: at })
    .execute();
}

/** Stores the words of a draft; the database refuses it while it lies before the head. */
export async function updateDraft(db: Db, id: string, input: DraftInput): Promise<void> {
  const { title, foreword, explanation, recommendation } = input;
  await db
    .updateTable('evaluation.report_draft')
    .set({ title, foreword, explanation, recommendation })
    .where('id', '=', id)
    .execute();
}

/** Adds a state; the newest one counts. */
export async function insertDraftState(
  db: Db,
  by: Actor,
  at: Date,
  draftId: string,
  next: { state: DraftState; reason: string; reportId?: string },
): Promise<void> {
  const { state, reason, reportId = null } = next;
  await db
    .insertInto('evaluation.report_draft_state')
    .values({ draft_id: draftId, state, reason, report_id: reportId, at, ...signed(by) })
    .execute();
}

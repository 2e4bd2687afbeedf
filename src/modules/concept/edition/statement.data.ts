import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { stateColumns } from '../data.ts';
import type { Statement, StatementInput, StatementKind, StatementState } from './statement.rules.ts';

function statements(db: Db) {
  return db
    .selectFrom('concept.statement as s')
    .selectAll('s')
    .select(
      sql<StatementState | null>`(select state from concept.statement_state where statement_id = s.id
        order by position desc limit 1)`.as('state'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof statements>['execute']>>[number];

function statementOf(row: Row): Statement {
  return {
    id: row.id,
    editionId: row.edition_id,
    kind: row.kind as StatementKind,
    code: row.code,
    title: row.title,
    claim: row.claim,
    text: row.text,
    unitId: row.unit_id,
    state: row.state,
  };
}

/** All statements of an edition: mission first, then guidelines and recommendations, then the areas' own. */
export async function listStatements(db: Db, editionId: string): Promise<Statement[]> {
  const rows = await statements(db)
    .where('s.edition_id', '=', editionId)
    .orderBy(sql`array_position(array['mission', 'guideline', 'recommendation', 'area'], s.kind)`)
    .orderBy('s.position')
    .orderBy('s.code')
    .execute();
  return rows.map(statementOf);
}

/** The statement with this code in an edition, or undefined. */
export async function findStatement(db: Db, editionId: string, code: string): Promise<Statement | undefined> {
  const row = await statements(db).where('s.edition_id', '=', editionId).where('s.code', '=', code).executeTakeFirst();
  return row && statementOf(row);
}

/** The statement with this id, or undefined. */
export async function findStatementById(db: Db, id: string): Promise<Statement | undefined> {
  const row = await statements(db).where('s.id', '=', id).executeTakeFirst();
  return row && statementOf(row);
}

/** Deletes a statement that nobody has resolved. */
export async function deleteStatement(db: Db, id: string): Promise<void> {
  await db.deleteFrom('concept.statement').where('id', '=', id).execute();
}

/** Stores a new statement and gives its id. */
export async function insertStatement(
  db: Db,
  place: { id?: string; editionId: string; kind: StatementKind; code: string; position: number; unitId: string | null },
  statement: StatementInput,
  at: Date,
): Promise<string> {
  const { editionId, unitId, ...rest } = place;
  const { id } = await db
    .insertInto('concept.statement')
    .values({ edition_id: editionId, unit_id: unitId, ...rest, ...statement, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Stores what a statement now says. */
export async function updateStatement(db: Db, id: string, { title, claim, text }: StatementInput): Promise<void> {
  await db.updateTable('concept.statement').set({ title, claim, text }).where('id', '=', id).execute();
}

/** Adds a state of an area's statement; the newest one counts. */
export async function insertStatementState(
  db: Db,
  by: Actor,
  at: Date,
  entry: { statementId: string; state: StatementState; on: string; reason: string },
): Promise<void> {
  await db
    .insertInto('concept.statement_state')
    .values({ statement_id: entry.statementId, ...stateColumns(by, at, entry) })
    .execute();
}

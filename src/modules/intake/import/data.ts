import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';
import type { Table } from '#platform/tables/table.ts';
import { filledDown, withSameAsAbove } from './fill.rules.ts';
import type {
  FieldName,
  ImportKind,
  ImportRow,
  ImportSession,
  Mapping,
  RowDecision,
  RowOutcome,
  RowRemarks,
} from './rules.ts';
import type { ConceptTarget } from './target.rules.ts';

/** Where a table was found in a file, and what its columns are taken for. */
export type Placed = Pick<ImportSession, 'sheet' | 'heading' | 'columns' | 'mapping'>;

/** Keeps a file and its rows until somebody has decided about them; undefined where one of this id is here already. */
export async function insertImport(
  db: Db,
  given: Placed & Pick<ImportSession, 'id' | 'kind' | 'fileName' | 'keepUntil'> & { by: Actor; content: Uint8Array },
  rows: Table['rows'],
  at: Date,
): Promise<string | undefined> {
  const inserted = await db
    .insertInto('intake.import')
    .values({
      id: given.id,
      kind: given.kind,
      file_name: given.fileName,
      ...placeColumns(given),
      started_at: at,
      started_by: actorLabel(given.by),
      started_by_id: actorId(given.by),
      keep_until: given.keepUntil,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return undefined;
  const { id } = inserted;
  await db
    .insertInto('intake.import_file')
    .values({ import_id: id, content: Buffer.from(given.content) })
    .execute();
  await insertRows(db, id, rows);
  return id;
}

/** Reads the rows of another sheet or below other headings; what was decided about the old ones goes with them. */
export async function replaceRows(db: Db, id: string, placed: Placed, rows: Table['rows']): Promise<void> {
  await db.updateTable('intake.import').set(placeColumns(placed)).where('id', '=', id).execute();
  await db.deleteFrom('intake.import_row').where('import_id', '=', id).execute();
  await insertRows(db, id, rows);
}

function placeColumns({ sheet, heading, columns, mapping }: Placed) {
  return { sheet, heading, columns: JSON.stringify(columns), mapping: JSON.stringify(mapping) };
}

async function insertRows(db: Db, id: string, rows: Table['rows']): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) {
    const some = rows.slice(start, start + 500).map(({ number, cells, merged = [] }) => ({
      import_id: id,
      number,
      cells: JSON.stringify(cells),
      merged: [...merged],
    }));
    await db.insertInto('intake.import_row').values(some).execute();
  }
}

/** The bytes of the file that was sent, while its list waits. */
export async function findFile(db: Db, importId: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('intake.import_file')
    .select('content')
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return row && new Uint8Array(row.content);
}

/** Imports that are still kept, newest first. */
export async function listImports(db: Db): Promise<ImportSession[]> {
  const rows = await db
    .selectFrom('intake.import')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(asSession);
}

/** The import with this id, or undefined. */
export async function findImport(db: Db, id: string): Promise<ImportSession | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const row = await db.selectFrom('intake.import').selectAll().where('id', '=', id).executeTakeFirst();
  return row && asSession(row);
}

/** All rows of an import, in the order of the file; "siehe oben" and an empty place of a concept have what stands above. */
export async function listImportRows(db: Db, session: Filled): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('intake.import_row')
    .selectAll()
    .where('import_id', '=', session.id)
    .orderBy('number')
    .execute();
  const list = rows.map((row) => ({
    number: row.number,
    cells: row.cells as unknown as string[],
    corrections: row.corrections as unknown as ImportRow['corrections'],
    merged: row.merged,
    inherited: {},
    inheritedFrom: {},
    isHeading: false,
    decision: row.decision === null ? null : decisionOf(row.decision, row.same_as),
    additions: row.additions as FieldName[] | null,
    outcome: row.outcome as RowOutcome | null,
    reason: row.reason,
    remarks: row.remarks as unknown as RowRemarks | null,
    made: row.made_id === null ? null : { id: row.made_id, code: row.made_code ?? '' },
  }));
  const pointed = withSameAsAbove(list, session.mapping);
  return session.kind === 'measure' ? filledDown(pointed, session.mapping) : pointed;
}

/** What must be known of an import to read its rows. */
type Filled = Pick<ImportSession, 'id' | 'kind' | 'mapping'>;

function decisionOf(kind: string, id: string | null): RowDecision {
  if (kind === 'same' || kind === 'complete') return { kind, id: id ?? '' };
  return { kind: kind as 'new' | 'without' | 'skip' };
}

/** Keeps which column holds what. */
export async function updateMapping(db: Db, id: string, mapping: Mapping): Promise<void> {
  await db
    .updateTable('intake.import')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute();
}

/** Keeps where a concept goes. */
export async function updateTarget(db: Db, id: string, target: ConceptTarget): Promise<void> {
  await db
    .updateTable('intake.import')
    .set({ target: JSON.stringify(target) })
    .where('id', '=', id)
    .execute();
}

/** Keeps what was decided about a row; null: nobody decided otherwise than is proposed. */
export async function updateDecision(
  db: Db,
  importId: string,
  number: number,
  decision: RowDecision | null,
): Promise<void> {
  await db
    .updateTable('intake.import_row')
    .set({ decision: decision?.kind ?? null, same_as: decision && 'id' in decision ? decision.id : null })
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** Keeps what somebody wrote in place of the cells of a row, and which fields are added to the entry that is here. */
export async function updateRow(
  db: Db,
  importId: string,
  number: number,
  { corrections, additions }: Pick<ImportRow, 'corrections' | 'additions'>,
): Promise<void> {
  await db
    .updateTable('intake.import_row')
    .set({ corrections: JSON.stringify(corrections), additions: additions === null ? null : [...additions] })
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** What became of a row, and of what came out of it. */
export type RowEnd = Pick<ImportRow, 'reason' | 'made' | 'remarks'> & { outcome: RowOutcome };

/** Writes what became of a row. */
export async function updateOutcome(db: Db, importId: string, number: number, end: RowEnd): Promise<void> {
  await db
    .updateTable('intake.import_row')
    .set({
      outcome: end.outcome,
      reason: end.reason,
      remarks: end.remarks && JSON.stringify(end.remarks),
      made_id: end.made?.id ?? null,
      made_code: end.made?.code ?? null,
    })
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** Marks an import as done and lets its file go; false where it was done already (two people at once). */
export async function markTaken(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('intake.import')
    .set({ taken_at: at })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .executeTakeFirst();
  await db.deleteFrom('intake.import_file').where('import_id', '=', id).execute();
  return result.numUpdatedRows > 0n;
}

/** Marks an import as taken back; false where it was already (two people at once). */
export async function markUndone(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('intake.import')
    .set({ undone_at: at })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Deletes imports whose time is over, with their rows. */
export async function deleteOldImports(db: Db, today: string): Promise<void> {
  await db.deleteFrom('intake.import').where('keep_until', '<', today).execute();
}

interface Row {
  id: string;
  kind: string;
  file_name: string;
  sheet: string;
  heading: number;
  columns: unknown;
  mapping: unknown;
  started_at: Date;
  started_by: string;
  taken_at: Date | null;
  undone_at: Date | null;
  keep_until: string;
  target: unknown;
}

function asSession(row: Row): ImportSession {
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    sheet: row.sheet,
    heading: row.heading,
    columns: row.columns as string[],
    mapping: row.mapping as Mapping,
    startedAt: row.started_at,
    startedBy: row.started_by,
    takenAt: row.taken_at,
    undoneAt: row.undone_at,
    keepUntil: row.keep_until,
    target: row.target as ConceptTarget,
  };
}

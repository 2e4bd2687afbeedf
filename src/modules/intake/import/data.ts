import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';
import type { ImportKind, ImportRow, ImportSession, Mapping, RowDecision, RowOutcome } from './rules.ts';

/** Keeps a file's rows until somebody has decided about them. */
export async function insertImport(
  db: Db,
  given: Pick<ImportSession, 'kind' | 'fileName' | 'columns' | 'mapping' | 'keepUntil'> & { by: Actor },
  rows: readonly { number: number; cells: readonly string[] }[],
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('intake.import')
    .values({
      kind: given.kind,
      file_name: given.fileName,
      columns: JSON.stringify(given.columns),
      mapping: JSON.stringify(given.mapping),
      started_at: at,
      started_by: actorLabel(given.by),
      started_by_id: actorId(given.by),
      keep_until: given.keepUntil,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let start = 0; start < rows.length; start += 500) {
    const some = rows
      .slice(start, start + 500)
      .map(({ number, cells }) => ({ import_id: id, number, cells: JSON.stringify(cells) }));
    await db.insertInto('intake.import_row').values(some).execute();
  }
  return id;
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

/** All rows of an import, in the order of the file. */
export async function listImportRows(db: Db, importId: string): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('intake.import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    cells: row.cells as unknown as string[],
    decision:
      row.decision === null
        ? null
        : row.decision === 'same'
          ? { kind: 'same', id: row.same_as ?? '' }
          : { kind: row.decision as 'new' | 'skip' },
    outcome: row.outcome as RowOutcome | null,
    reason: row.reason,
  }));
}

/** Keeps which column holds what. */
export async function updateMapping(db: Db, id: string, mapping: Mapping): Promise<void> {
  await db
    .updateTable('intake.import')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute();
}

/** Keeps what was decided about a row. */
export async function updateDecision(db: Db, importId: string, number: number, decision: RowDecision): Promise<void> {
  await db
    .updateTable('intake.import_row')
    .set({ decision: decision.kind, same_as: decision.kind === 'same' ? decision.id : null })
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** Writes what became of a row. */
export async function updateOutcome(
  db: Db,
  importId: string,
  number: number,
  outcome: RowOutcome,
  reason: string | null,
): Promise<void> {
  await db
    .updateTable('intake.import_row')
    .set({ outcome, reason })
    .where('import_id', '=', importId)
    .where('number', '=', number)
    .execute();
}

/** Marks an import as done; false where it was done already (two people at once). */
export async function markTaken(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('intake.import')
    .set({ taken_at: at })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
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
  columns: unknown;
  mapping: unknown;
  started_at: Date;
  started_by: string;
  taken_at: Date | null;
  keep_until: string;
}

function asSession(row: Row): ImportSession {
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    columns: row.columns as string[],
    mapping: row.mapping as Mapping,
    startedAt: row.started_at,
    startedBy: row.started_by,
    takenAt: row.taken_at,
    keepUntil: row.keep_until,
  };
}

import { type Edition, listFields, listGoals, listMeasures } from '#modules/concept/index.ts';
import { listCodesGiven, listNodesByCode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { DraftThings } from './target.rules.ts';

/** Everything in a draft that a table can meet there. */
export async function listDraftThings(db: Db, { id }: Pick<Edition, 'id'>): Promise<DraftThings> {
  return {
    fields: await listFields(db, id),
    goals: await listGoals(db, id),
    measures: await listMeasures(db, id),
    codes: { goal: await listCodesGiven(db, 'goal', id), measure: await listCodesGiven(db, 'measure', id) },
  };
}

/** Codes that no edition can have any more: given, or kept by the thread for a draft that was thrown away. */
export async function isEditionCodeGiven(db: Db, code: string): Promise<boolean> {
  return (await listNodesByCode(db, code)).some(({ kind }) => kind === 'edition');
}

/** What an import made beside an entry per row. */
export interface MadeThing {
  kind: 'edition' | 'field' | 'goal' | 'indicator';
  id: string;
  code: string;
  title: string;
}

/** Keeps what an import made, in the order of making. */
export async function insertMadeThings(db: Db, importId: string, things: readonly MadeThing[]): Promise<void> {
  if (things.length === 0) return;
  const rows = things.map(({ kind, id, code, title }, index) => ({
    import_id: importId,
    position: index + 1,
    kind,
    thing_id: id,
    code,
    title,
  }));
  await db.insertInto('intake.import_thing').values(rows).execute();
}

/** What an import made beside an entry per row, in the order of making. */
export async function listMadeThings(db: Db, importId: string): Promise<MadeThing[]> {
  const rows = await db
    .selectFrom('intake.import_thing')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as MadeThing['kind'],
    id: row.thing_id,
    code: row.code,
    title: row.title,
  }));
}

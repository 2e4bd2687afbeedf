import type { Db } from '#platform/database/database.ts';
import type { ImportKind, RowProblem } from './rules.ts';

/** What words meant in earlier lists: field → word in small letters → value. */
export async function listMeanings(db: Db): Promise<Map<string, Map<string, string>>> {
  const rows = await db.selectFrom('intake.meaning').selectAll().orderBy('field').orderBy('word').execute();
  const meanings = new Map<string, Map<string, string>>();
  for (const { field, word, value } of rows) {
    const words = meanings.get(field) ?? new Map<string, string>();
    meanings.set(field, words.set(word, value));
  }
  return meanings;
}

/** Remembers what a word means; null forgets it. */
export async function saveMeaning(db: Db, field: string, word: string, value: string | null): Promise<void> {
  const key = { field, word: word.toLowerCase() };
  if (value === null)
    await db.deleteFrom('intake.meaning').where('field', '=', key.field).where('word', '=', key.word).execute();
  else
    await db
      .insertInto('intake.meaning')
      .values({ ...key, value })
      .onConflict((conflict) => conflict.columns(['field', 'word']).doUpdateSet({ value }))
      .execute();
}

/** What was left out of an entry because nobody could say what it means. */
export interface Doubt extends RowProblem {
  id: string;
  kind: ImportKind;
  thingId: string;
  code: string;
  /** The edition of a measure. */
  editionCode: string | null;
}

/** Notes what was left out of an entry. */
export async function insertDoubts(
  db: Db,
  at: Date,
  thing: { kind: ImportKind; id: string; code: string; editionCode: string | null },
  problems: readonly RowProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  const rows = problems.map(({ field, key, value }) => ({
    kind: thing.kind,
    thing_id: thing.id,
    code: thing.code,
    edition_code: thing.editionCode,
    field,
    problem: key,
    word: value,
    noted_at: at,
  }));
  await db.insertInto('intake.doubt').values(rows).execute();
}

/** What is still open, of one entry or of all. */
export async function listDoubts(db: Db, thing?: { kind: ImportKind; id: string }): Promise<Doubt[]> {
  let query = db.selectFrom('intake.doubt').selectAll().orderBy('kind').orderBy('code').orderBy('field').orderBy('id');
  if (thing) query = query.where('kind', '=', thing.kind).where('thing_id', '=', thing.id);
  return (await query.execute()).map((row) => ({
    id: row.id,
    kind: row.kind as ImportKind,
    thingId: row.thing_id,
    code: row.code,
    editionCode: row.edition_code,
    field: row.field as Doubt['field'],
    key: row.problem as Doubt['key'],
    value: row.word,
  }));
}

/** Somebody has settled it. */
export async function deleteDoubt(db: Db, id: string): Promise<void> {
  await db.deleteFrom('intake.doubt').where('id', '=', id).execute();
}

/** Lets all doubts of an entry go, together with the entry. */
export async function deleteDoubtsOf(db: Db, thing: { kind: ImportKind; id: string }): Promise<void> {
  await db.deleteFrom('intake.doubt').where('kind', '=', thing.kind).where('thing_id', '=', thing.id).execute();
}

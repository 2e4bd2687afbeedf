import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

/**
 * Does this database take words of other scripts than Latin apart? One that was made without a locale does not: typing
 * mistakes are then forgiven in Latin script only, and pieces of Arabic or Ukrainian words are looked up the slow way.
 */
export async function knowsAllLetters(db: Db): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`
    select cardinality(search.show_trgm('мова')) > 0 as knows`.execute(db);
  return rows[0]?.knows ?? false;
}

/**
 * Writes every text of the index again, so that PostgreSQL takes its words apart anew: after another major version came
 * over the same files, whose grammars cut words differently. Gives the number of texts.
 */
export async function rewriteTexts(db: Db): Promise<number> {
  const written = await sql`update search.document set title = title, text = text, keywords = keywords`.execute(db);
  return Number(written.numAffectedRows ?? 0);
}

/** Everything that can be found by somebody, as `kind id`. */
export async function listIndexed(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('search.document').select(['kind', 'id']).distinct().execute();
  return new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
}

/** By which way of indexing the county's texts were put into the index last; 0: nobody knows. */
export async function indexedWay(db: Db): Promise<number> {
  const row = await db.selectFrom('search.indexed').select('way').executeTakeFirst();
  return row?.way ?? 0;
}

/** Notes by which way they were. */
export async function noteIndexed(db: Db, way: number): Promise<void> {
  await db
    .insertInto('search.indexed')
    .values({ way })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ way }))
    .execute();
}

import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { inTransaction, takeTurn } from '../database/transaction.ts';

/**
 * Does this database take words of other scripts than Latin apart? One that was made without a locale does not: typing
 * mistakes are then forgiven in Latin script only, and pieces of Arabic or Ukrainian words are looked up the slow way.
 */
export async function knowsAllLetters(db: Db): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`
    select cardinality(search.show_trgm('мова')) > 0 as knows`.execute(db);
  return rows[0]?.knows ?? false;
}

/** What takes words apart here: version and locale. */
const takesApart = sql<string>`(select current_setting('server_version_num')::int / 10000 || ' ' || datctype
  from pg_catalog.pg_database where datname = current_database())`;

/** True where the words of the index were taken apart by another version or locale than this database has by now. */
export async function isTakenApartOtherwise(db: Db): Promise<boolean> {
  const { rows } = await sql<{ otherwise: boolean }>`
    select not exists (select from search.taken_apart where by_what = ${takesApart}) as otherwise`.execute(db);
  return rows[0]?.otherwise ?? false;
}

/** Takes every text apart anew where another version or locale did it; nothing where that is not needed. */
export async function takeApartAnew(db: Db): Promise<void> {
  await inTransaction(db, {}, async (inner) => {
    await takeTurn(inner, 'alone');
    if (await isTakenApartOtherwise(inner)) await rewriteTexts(inner);
  });
}

/** Writes every text of the index again, so that PostgreSQL takes its words apart anew. Gives the number of texts. */
export async function rewriteTexts(db: Db): Promise<number> {
  return inTransaction(db, {}, async (inner) => {
    const written = await sql`update search.document set title = title, text = text, keywords = keywords`.execute(
      inner,
    );
    // Written again with equal words, a row keeps its place in the indexes of pieces.
    await sql`reindex table search.document`.execute(inner);
    await sql`insert into search.taken_apart (by_what) values (${takesApart})
      on conflict (only_row) do update set by_what = excluded.by_what`.execute(inner);
    return Number(written.numAffectedRows ?? 0);
  });
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

import pg from 'pg';
import { LETTERS } from './settings.ts';

/**
 * Databases that were made without a locale take the letters of other scripts for signs. Here they learn them, as
 * PostgreSQL's own upgrade writes a locale: in the list of databases, for every connection from now on. Nothing is sorted
 * or compared by it, since our databases do that by code point; only the search's index has to be written again
 * (`search/upkeep.ts`). Gives the names of those that learned it; none where the system does not know that locale.
 */
export async function giveLetters(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(without);
    if (rows.length === 0 || !(await isKnown(client))) return [];
    await client.query('update pg_catalog.pg_database set datctype = $1 where datname = any($2)', [
      LETTERS,
      rows.map(({ name }) => name),
    ]);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Before PostgreSQL 17 ours were made with a locale already, and others than `builtin` would be sorted by it. */
const without = `select datname as name from pg_catalog.pg_database
  where datctype in ('C', 'POSIX') and datlocprovider::text = 'b' and datallowconn and not datistemplate order by 1`;

/** A database whose locale the system lacks could not be opened any more. */
async function isKnown(client: pg.Client): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query(`create collation pg_temp.known (provider = libc, lc_collate = 'C', lc_ctype = '${LETTERS}')`);
    return true;
  } catch {
    return false;
  } finally {
    await client.query('rollback');
  }
}

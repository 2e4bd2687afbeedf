import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/** A table as a backup sees it. */
export interface StoredTable {
  schema: string;
  table: string;
  /** In order; generated columns are left out, they come again by themselves. */
  columns: string[];
  /** Columns that make the order of rows the same in every export. */
  key: string[];
}

/** Every table of a county's database, ours and no others; jobs under way (`pgboss`) start anew after a restore. */
export async function listTables(db: Db): Promise<StoredTable[]> {
  const result = await sql<StoredTable>`
    select n.nspname as schema, c.relname as table,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
      and n.nspname not like 'pg\\_%'
    order by 1, 2`.execute(db);
  return result.rows;
}

/** Where each sequence stands. */
export async function listSequences(db: Db): Promise<{ name: string; value: number }[]> {
  const result = await sql<{ name: string; value: number }>`
    select format('%I.%I', schemaname, sequencename) as name, last_value as value from pg_sequences
    where schemaname <> 'pgboss' and last_value is not null order by 1`.execute(db);
  return result.rows;
}

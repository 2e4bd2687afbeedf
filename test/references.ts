import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/** A column that leads to another table by a foreign key. */
export interface Reference {
  /** With its schema. */
  table: string;
  column: string;
  /** The table it leads to, without schema. */
  target: string;
}

export const nameOf = ({ table, column }: Reference) => `${table}.${column}`;

/** Every foreign key that leads to one of these tables. */
export async function referencesTo(db: Db, tables: readonly string[]): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select distinct n.nspname || '.' || t.relname as table, a.attname as column, f.relname as target from pg_constraint c
      join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_class f on f.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = any(${[...tables]}::regclass[]) order by 1, 2`.execute(db);
  return rows;
}

/** Lets one row of each of these tables name this one, as far as there is a row that may. */
export async function nameEverywhere(db: Db, all: readonly Reference[], id: string): Promise<void> {
  for (const { table, column } of all) {
    const row = sql`(select ctid from ${sql.table(table)} where ${sql.ref(column)} is distinct from ${id}::uuid limit 1)`;
    const set = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${id}::uuid where ctid = ${row}`;
    // What may not name it (it is no unit, it is there twice) does not.
    await set.execute(db).catch(() => undefined);
  }
}

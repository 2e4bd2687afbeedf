import type pg from 'pg';
import type { StoredTable } from './tables.ts';

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

const foreignKeys = `
  select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
  from pg_constraint c join pg_namespace n on n.oid = c.connamespace
  where c.contype = 'f' and c.conparentid = 0 and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
  order by 1, 2`;

/**
 * Lets `load` fill tables in any order: triggers rest and foreign keys are away meanwhile, and are checked over all rows
 * when they come back. Needs no more rights than owning the tables (a superuser's switch would be shorter).
 * Runs inside the caller's transaction.
 */
export async function withRulesAtRest(
  client: pg.Client,
  tables: readonly Pick<StoredTable, 'schema' | 'table'>[],
  load: () => Promise<void>,
): Promise<void> {
  const names = tables.map(
    ({ schema, table }) => `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`,
  );
  const { rows: keys } = await client.query<ForeignKey>(foreignKeys);
  for (const { table, name } of keys) {
    await client.query(`alter table ${table} drop constraint ${client.escapeIdentifier(name)}`);
  }
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await load();
  // What a deferred constraint still has to look at would hinder the next statements.
  await client.query('set constraints all immediate');
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${client.escapeIdentifier(name)} ${definition}`);
  }
}

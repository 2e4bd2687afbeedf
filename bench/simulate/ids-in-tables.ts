import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/** Ids that the database draws by itself come one after another from now on, so that they are the same each time. */
export async function drawIdsInTables(db: Db): Promise<void> {
  await sql`create schema if not exists simulation`.execute(db);
  await sql`create sequence simulation.drawn`.execute(db);
  await sql`create function simulation.next_id() returns uuid language sql volatile
    return overlay(overlay(md5(nextval('simulation.drawn')::text) placing '4' from 13) placing '8' from 17)::uuid`.execute(
    db,
  );
  const { rows } = await sql<{ name: string; field: string }>`
    select format('%I.%I', table_schema, table_name) as name, column_name as field from information_schema.columns
    where column_default = 'gen_random_uuid()' and table_schema <> 'pgboss'`.execute(db);
  for (const { name, field } of rows)
    await sql`alter table ${sql.raw(name)} alter column ${sql.id(field)} set default simulation.next_id()`.execute(db);
}

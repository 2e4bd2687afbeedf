import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { listTables } from './tables.ts';

/**
 * Writes every row of a county as JSON lines `{"table": …, "row": {…}}`, gzipped: for handing a county its data in a
 * form that any program reads. One REPEATABLE READ transaction, so that all rows are of one moment. Gives the count.
 */
export async function exportCounty(db: Db, out: Writable): Promise<number> {
  const zipped = createGzip();
  zipped.pipe(out);
  const rows = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      let count = 0;
      for (const table of await listTables(trx)) {
        const name = sql.table(`${table.schema}.${table.table}`);
        const order = table.key.length > 0 ? sql` order by ${sql.join(table.key.map((key) => sql.ref(key)))}` : sql``;
        const result = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${name} t${order}`.execute(trx);
        for (const { row } of result.rows) {
          const line = `${JSON.stringify({ table: `${table.schema}.${table.table}`, row })}\n`;
          if (!zipped.write(line)) await once(zipped, 'drain');
          count += 1;
        }
      }
      return count;
    });
  zipped.end();
  await once(out, 'finish');
  return rows;
}

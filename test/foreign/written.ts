import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

/**
 * A figure that grows with every row that is written, of things that have a history, and of mails: all a form can do
 * leaves an entry there in the same transaction.
 */
export async function writtenRows(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from history.entry) + (select count(*) from mail.message))::int as count`.execute(db);
  return rows[0]?.count ?? 0;
}

import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Lets PostgreSQL count what its tables hold, after much was loaded at once. By itself it does so only some minutes
 * later, and until then it takes every table for an empty one and joins them the slow way.
 */
export async function countTables(db: Db): Promise<void> {
  await sql`analyze`.execute(db);
}

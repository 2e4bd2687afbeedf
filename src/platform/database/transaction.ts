import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Runs `work` in one transaction: all of it or nothing. Inside a running transaction it becomes a savepoint, so that a
 * test can wrap whole requests. `readOnly` makes PostgreSQL refuse every write (a GET cannot write).
 */
export async function inTransaction<T>(
  db: Db,
  options: { readOnly?: boolean },
  work: (db: Db) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) return inSavepoint(db, work);
  const transaction = db.transaction();
  if (options.readOnly === true) return transaction.setAccessMode('read only').execute(work);
  return transaction.execute(work);
}

/** Waits until nobody else writes at this address, and keeps it until the transaction ends. */
export async function takeTurn(db: Db, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('platform.address'), hashtext(${address}))`.execute(db);
}

let savepoints = 0;

async function inSavepoint<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  savepoints += 1;
  const name = sql.id(`savepoint_${savepoints}`);
  await sql`savepoint ${name}`.execute(db);
  try {
    const result = await work(db);
    await sql`release savepoint ${name}`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint ${name}`.execute(db);
    throw error;
  }
}

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

/** Who writes alone waits for everybody and is waited for; who writes together waits only for those who write alone. */
export type Turn = 'alone' | 'together';

/**
 * Waits for the turn to write in this county, and keeps it until the transaction ends: what is read from here on stays
 * as it is until then (decision 0026).
 */
export async function takeTurn(db: Db, turn: Turn): Promise<void> {
  if (turn === 'alone') await sql`select pg_advisory_xact_lock(hashtext('platform.turn'))`.execute(db);
  else await sql`select pg_advisory_xact_lock_shared(hashtext('platform.turn'))`.execute(db);
}

/** Runs `work` in one transaction in which nobody else writes. */
export function inTurn<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, {}, async (inner) => {
    await takeTurn(inner, 'alone');
    return work(inner);
  });
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

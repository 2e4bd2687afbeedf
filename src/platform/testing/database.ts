import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Connection, type Db, type OpenDatabase, openDatabase } from '../database/database.ts';
import { templateName } from './global.ts';

/** Thrown to roll back; never leaves `rolledBack`. */
class RollBack extends Error {}

/**
 * A database of its own for a test file: a copy of the migrated template. `fresh` gives a transaction that is rolled
 * back after the test; `db()` the database itself, for tests that go through whole requests; `connection()` how to reach
 * it from another process or pool.
 */
export function useDatabase(): {
  db(): Db;
  connection(): Connection;
  rolledBack(work: (db: Db) => Promise<void>): () => Promise<void>;
} {
  let handle: OpenDatabase | undefined;
  const name = `qs_test_${randomUUID().slice(0, 8)}`;
  beforeAll(async () => {
    const connection = inject('server');
    const server = openDatabase(connection, { max: 1 });
    await sql`create database ${sql.id(name)} template ${sql.id(templateName)}`.execute(server.db);
    await server.close();
    handle = openDatabase({ ...connection, database: name }, { max: 6 });
  });
  afterAll(async () => {
    await handle?.close();
    const server = openDatabase(inject('server'), { max: 1 });
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server.db);
    await server.close();
  });
  const db = () => {
    if (!handle) throw new Error('the database is there only inside a test');
    return handle.db;
  };
  return {
    db,
    connection: () => ({ ...inject('server'), database: name }),
    rolledBack: (work) => async () => {
      await db()
        .transaction()
        .execute(async (transaction) => {
          await work(transaction);
          throw new RollBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof RollBack)) throw error;
        });
    },
  };
}

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Connection, type Db, type OpenDatabase, openDatabase } from '../database/database.ts';
import { filledPrefix, templateName } from './global.ts';

/** Thrown to roll back; never leaves `rolledBack`. */
class RollBack extends Error {}

/**
 * A database of its own for a test file: a copy of the migrated template, or of the one that `template` names. `fresh` gives a transaction that is rolled
 * back after the test; `db()` the database itself, for tests that go through whole requests; `connection()` how to reach
 * it from another process or pool.
 */
export function useDatabase(template: () => Promise<string> = async () => templateName): {
  db(): Db;
  connection(): Connection;
  rolledBack(work: (db: Db) => Promise<void>): () => Promise<void>;
} {
  let handle: OpenDatabase | undefined;
  const name = `qs_test_${randomUUID().slice(0, 8)}`;
  beforeAll(async () => {
    const connection = inject('server');
    const original = await template();
    const server = openDatabase(connection, { max: 1 });
    // Copied as files: the other way writes each page into the log first, for a database that nobody wants to get back.
    await sql`create database ${sql.id(name)} template ${sql.id(original)} strategy file_copy`.execute(server.db);
    await server.close();
    handle = openDatabase({ ...connection, database: name }, { max: 6 });
  }, 240_000);
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

/**
 * The name of a template that `fill` has filled once for the whole run, whichever test file needs it first; others wait
 * for it. A copy of it takes a fraction of the time that filling takes.
 */
export async function filledTemplate(name: string, fill: (db: Db) => Promise<void>): Promise<string> {
  const connection = inject('server');
  const [filled, unfinished] = [`${filledPrefix}${name}`, `${filledPrefix}${name}_unfinished`];
  const server = openDatabase(connection, { max: 1 });
  // One connection from beginning to end: a pool closes idle ones, and the lock would go with it.
  const found = server.db.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(hashtext(${filled}))`.execute(db);
    const { rows } = await sql`select 1 from pg_database where datname = ${filled}`.execute(db);
    if (rows.length > 0) return filled;
    await sql`drop database if exists ${sql.id(unfinished)} with (force)`.execute(db);
    await sql`create database ${sql.id(unfinished)} template ${sql.id(templateName)}`.execute(db);
    const opened = openDatabase({ ...connection, database: unfinished }, { max: 2 });
    await fill(opened.db).finally(() => opened.close());
    await sql`alter database ${sql.id(unfinished)} rename to ${sql.id(filled)}`.execute(db);
    return filled;
  });
  return found.finally(() => server.close());
}

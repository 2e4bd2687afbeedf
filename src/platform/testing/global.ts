import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { type Connection, openDatabase, parseDatabaseUrl } from '../database/database.ts';
import { startEmbedded } from '../database/embedded/start-embedded.ts';
import { migrate, readAllMigrations } from '../database/migrate.ts';
import { fleetingFolder } from './fleeting-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: Connection;
  }
}

const quiet = { info: () => undefined, warn: () => undefined, error: (message: string) => console.error(message) };

export const templateName = 'qs_test_template';
/** Templates that a test file fills when it is the first to need them: `filledTemplate`. */
export const filledPrefix = 'qs_test_filled_';

/** One real PostgreSQL for the whole run, with one migrated template; every test file gets a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = fleetingFolder('qs-test-');
  const embedded = given ? undefined : await startEmbedded({ dataDir: folder, log: quiet });
  const connection: Connection = given
    ? parseDatabaseUrl(given)
    : (embedded as NonNullable<typeof embedded>).connection;
  const server = openDatabase(connection, { max: 1 });
  // A server that was given may still hold those of an earlier run.
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database where starts_with(datname, ${filledPrefix})`.execute(server.db);
  for (const name of [templateName, ...rows.map((row) => row.name)])
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server.db);
  await sql`create database ${sql.id(templateName)} encoding 'UTF8' template template0`.execute(server.db);
  const template = openDatabase({ ...connection, database: templateName }, { max: 1 });
  await migrate(template.db, await readAllMigrations());
  await template.close();
  await server.close();
  project.provide('server', connection);
  return async () => {
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

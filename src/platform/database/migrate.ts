import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { installationRoot } from '../config/root.ts';
import { installJobQueue } from '../jobs/install.ts';
import type { Db } from './database.ts';

export interface Migration {
  /** `2026-12-01-0900_create_measure.sql`: the name gives the order, over all modules. */
  name: string;
  text: string;
}

const nameForm = /^\d{4}-\d{2}-\d{2}-\d{4}_[a-z0-9_]+\.sql$/;
/** Any number, the same in all versions: only one process migrates a database at a time. */
const lockNumber = 7_311_942;

/** Every migration of this installation: of the platform's folders and of all modules, in one order. */
export function readAllMigrations(): Promise<Migration[]> {
  const root = installationRoot();
  const files = globSync('src/{platform,modules}/*/migrations/*.sql', { cwd: root });
  return readMigrations([...new Set(files.map((file) => dirname(join(root, file))))]);
}

/** Reads the migrations of several folders into one global order. A name of another form or a double one is refused. */
export async function readMigrations(folders: readonly string[]): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((entry) => entry.endsWith('.sql'))) {
      if (!nameForm.test(name)) throw new Error(`migration ${name} is not named YYYY-MM-DD-HHMM_words.sql`);
      migrations.push({ name, text: await readFile(join(folder, name), 'utf8') });
    }
  }
  migrations.sort((a, b) => (a.name < b.name ? -1 : 1));
  const double = migrations.find((migration, index) => migrations[index + 1]?.name === migration.name);
  if (double) throw new Error(`migration ${double.name} exists twice`);
  return migrations;
}

const checksum = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Brings a database to the newest state: every migration that has not run yet, in order, each in the one transaction,
 * under an advisory lock. Gives the names of those that ran. Fails when one that has run was changed afterwards.
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(trx);
    await sql`create schema if not exists platform`.execute(trx);
    await sql`create table if not exists platform.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(trx);
    const done = await sql<{ name: string; checksum: string }>`select name, checksum from platform.migration`.execute(
      trx,
    );
    const known = new Map(done.rows.map((row) => [row.name, row.checksum]));
    await installJobQueue(trx);
    const ran: string[] = [];
    for (const migration of migrations) {
      const before = known.get(migration.name);
      if (before === undefined) {
        await sql.raw(migration.text).execute(trx);
        await sql`insert into platform.migration (name, checksum)
          values (${migration.name}, ${checksum(migration.text)})`.execute(trx);
        ran.push(migration.name);
      } else if (before !== checksum(migration.text)) {
        throw new Error(`migration ${migration.name} was changed after it had run; write a new one instead`);
      }
    }
    return ran;
  });
}

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import copy from 'pg-copy-streams';
import type { Connection } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/database.ts';
import { migrate, readAllMigrations } from '#platform/database/migrate.ts';
import { countTables } from '#platform/database/statistics.ts';
import { withRulesAtRest } from './at-rest.ts';
import { listSequences, listTables, type StoredTable } from './tables.ts';

/** What a backup folder says about itself. */
export interface BackupManifest {
  format: 1;
  slug: string;
  name: string;
  hosts: string[];
  at: string;
  /** Migrations the data was written under; a restore applies these first, then the data, then newer ones. */
  migrations: string[];
  tables: (StoredTable & { file: string; rows: number; sha256: string })[];
  sequences: { name: string; value: number }[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const target = (table: StoredTable) =>
  `${quoted(table.schema)}.${quoted(table.table)} (${table.columns.map(quoted).join(', ')})`;

/**
 * Backs one county up into `folder` while it is in use: COPY of every table in one REPEATABLE READ transaction, so all
 * tables are of one moment. The folder gets its name only when it is whole; a broken run leaves no half backup.
 */
export async function backupCounty(
  connection: Connection,
  county: { slug: string; name: string; hosts: readonly string[] },
  folder: string,
  now: Date,
): Promise<BackupManifest> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const handle = openDatabase(connection, { max: 1 });
  const tables = await listTables(handle.db);
  const sequences = await listSequences(handle.db);
  await handle.close();
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const saved: BackupManifest['tables'] = [];
    for (const table of tables.filter((candidate) => candidate.schema !== 'platform')) {
      saved.push(await saveTable(client, table, unfinished));
    }
    const ran = await client.query<{ name: string }>('select name from platform.migration order by name');
    await client.query('commit');
    const manifest: BackupManifest = {
      format: 1,
      slug: county.slug,
      name: county.name,
      hosts: [...county.hosts],
      at: now.toISOString(),
      migrations: ran.rows.map((row) => row.name),
      tables: saved,
      sequences,
    };
    await writeFile(join(unfinished, 'backup.json'), JSON.stringify(manifest, null, 2), { mode: 0o600 });
    await rename(unfinished, folder);
    return manifest;
  } finally {
    await client.end();
  }
}

async function saveTable(client: pg.Client, table: StoredTable, folder: string): Promise<BackupManifest['tables'][0]> {
  const file = `${table.schema}.${table.table}.copy.gz`;
  const list = table.columns.map(quoted).join(', ');
  const order = table.key.length > 0 ? ` order by ${table.key.map(quoted).join(', ')}` : '';
  const source = `select ${list} from ${quoted(table.schema)}.${quoted(table.table)}${order}`;
  const stream = client.query(copy.to(`copy (${source}) to stdout`));
  const hash = createHash('sha256');
  await pipeline(
    stream,
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    createGzip(),
    createWriteStream(join(folder, file), { mode: 0o600 }),
  );
  return { ...table, file, rows: stream.rowCount, sha256: hash.digest('hex') };
}

/** Reads a backup's description; throws with a plain sentence where the folder holds none. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => {
    throw new Error(`${folder} is no backup: there is no backup.json in it`);
  });
  const manifest = JSON.parse(text) as BackupManifest;
  if (manifest.format !== 1) throw new Error(`${folder} was written by a newer version (format ${manifest.format})`);
  return manifest;
}

/**
 * Restores a backup into an empty database: first the migrations the data knows, then the data with triggers and
 * foreign keys at rest (they held when it was written), then newer migrations. All of it or nothing is kept by the
 * caller, who drops the database when this throws.
 */
export async function restoreInto(connection: Connection, folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  const all = await readAllMigrations();
  const unknown = manifest.migrations.filter((name) => !all.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new Error(`the backup is newer than this installation: it knows ${unknown.join(', ')}`);
  const handle = openDatabase(connection, { max: 1 });
  try {
    await migrate(
      handle.db,
      all.filter((migration) => manifest.migrations.includes(migration.name)),
    );
    await loadTables(connection, manifest, folder);
    await migrate(handle.db, all);
    await countTables(handle.db);
  } finally {
    await handle.close();
  }
  return manifest;
}

async function loadTables(connection: Connection, manifest: BackupManifest, folder: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('begin');
    await withRulesAtRest(client, manifest.tables, async () => {
      for (const table of manifest.tables) {
        await client.query(`truncate ${quoted(table.schema)}.${quoted(table.table)} cascade`);
      }
      for (const table of manifest.tables) await loadTable(client, table, folder);
    });
    for (const { name, value } of manifest.sequences) await client.query('select setval($1, $2)', [name, value]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function loadTable(client: pg.Client, table: BackupManifest['tables'][0], folder: string): Promise<void> {
  const hash = createHash('sha256');
  const into = client.query(copy.from(`copy ${target(table)} from stdin`));
  await pipeline(
    createReadStream(join(folder, table.file)),
    createGunzip(),
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    into,
  );
  if (hash.digest('hex') !== table.sha256) throw new Error(`${table.file} is damaged; nothing was restored`);
}

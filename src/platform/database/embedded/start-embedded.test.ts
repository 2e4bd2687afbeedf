import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CannotStart } from './cannot-start.ts';
import { giveLetters } from './letters.ts';
import { type EmbeddedDatabase, startEmbedded } from './start-embedded.ts';

const lines: string[] = [];
const keep = (line: string) => void lines.push(line);
const log = { info: keep, warn: keep, error: keep };
let dataDir: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'qs-embedded-'));
  database = await startEmbedded({ dataDir, log });
}, 60_000);

afterAll(async () => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function ask(text: string, at: EmbeddedDatabase = database): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(at.connection);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

/** Tries until the database answers again after a crash. */
async function askPatiently(text: string): Promise<Record<string, unknown>[]> {
  for (let tries = 0; tries < 200; tries++) {
    const rows = await ask(text).catch(() => undefined);
    if (rows) return rows;
    await wait(50);
  }
  throw new Error('the database did not come back');
}

test('it speaks UTF-8, German text search and German order', async () => {
  expect(await ask('show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  expect(await ask(`select lower('ÄÖÜ')`)).toEqual([{ lower: 'äöü' }]);
  const sorted = await ask(
    `select string_agg(x, ' ' order by x collate "de-x-icu") as names
     from unnest(array['Zebra', 'Ärger', 'apfel', 'Arm']) x`,
  );
  expect(sorted).toEqual([{ names: 'apfel Ärger Arm Zebra' }]);
});

test('a database that was made without a locale knows the letters of all scripts from the next start on', async () => {
  await ask(`create database alt encoding 'UTF8' lc_ctype 'C' template template0`);
  const alt = { ...database.connection, database: 'alt' };
  const letters = async () => {
    const client = new pg.Client(alt);
    await client.connect();
    const { rows } = await client
      .query(
        `create extension if not exists pg_trgm;
       select cardinality(show_trgm('мова')) > 0 as knows`,
      )
      .then((results) => (results as unknown as pg.QueryResult[])[1] as pg.QueryResult);
    await client.end();
    return rows[0].knows as boolean;
  };
  expect(await letters()).toBe(false);
  expect(await giveLetters(database.connection)).toEqual(['alt']);
  expect(await letters()).toBe(true);
  expect(await giveLetters(database.connection)).toEqual([]);
  await ask('drop database alt');
});

test('the extensions for search are there', async () => {
  await ask('create extension pg_trgm; create extension unaccent; create extension btree_gist');
  expect(await ask(`select unaccent('Ärger'), similarity('Kurs', 'Kurse') > 0.5 as alike`)).toEqual([
    { unaccent: 'Arger', alike: true },
  ]);
});

test('words of every script are taken apart, so that typing mistakes are forgiven in all of them', async () => {
  expect(
    await ask(
      `select similarity('дорослих', 'дороснлих') > 0.4 as cyrillic, similarity('دورات', 'دورة') > 0.3 as arabic`,
    ),
  ).toEqual([{ cyrillic: true, arabic: true }]);
});

test('every commit is written to disk before it is acknowledged', async () => {
  const rows = await ask(`select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name`);
  expect(rows.map((row) => row['setting'])).toEqual(['on', 'on', 'on', 'on']);
});

test('nothing listens on the network and only one user can reach the socket', async () => {
  expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  expect((await stat(database.socketDir)).mode & 0o777).toBe(0o700);
});

test('a second start on the same data folder is refused in both languages', async () => {
  const second = startEmbedded({ dataDir, log });
  await expect(second).rejects.toThrow(CannotStart);
  await expect(second).rejects.toThrow(/läuft schon[^]*already runs/);
});

test('an operator command joins the running database and leaves it running', async () => {
  const joined = await startEmbedded({ dataDir, log, join: true });
  expect(joined.isOwned).toBe(false);
  expect(await ask('select 1 as one', joined)).toEqual([{ one: 1 }]);
  await joined.stop();
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
});

test('two installations run side by side', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'qs-embedded-'));
  const other = await startEmbedded({ dataDir: elsewhere, log });
  await ask('create table only_here (id int)', other);
  expect(await ask(`select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  await other.stop();
  await rm(elsewhere, { recursive: true, force: true });
});

test('a killed database comes back by itself with everything that was acknowledged', async () => {
  await ask('create table kept (id int); insert into kept values (1), (2)');
  const before = database.pid;
  process.kill(before, 'SIGKILL');
  expect(await askPatiently('select count(*)::int as rows from kept')).toEqual([{ rows: 2 }]);
  expect(database.pid).not.toBe(before);
}, 60_000);

test('after a stop nothing is left, and the next start finds the data', async () => {
  const pid = database.pid;
  await database.stop();
  expect(() => process.kill(pid, 0)).toThrow();
  database = await startEmbedded({ dataDir, log });
  expect(await ask('select count(*)::int as rows from kept')).toEqual([{ rows: 2 }]);
}, 60_000);

test('a note of a dead server whose number belongs to somebody else does not hinder the start', async () => {
  await database.stop();
  const note = `${process.pid}\n${dataDir}/postgres\n1\n5432\n${database.socketDir}\n\n 1 1\nready   \n`;
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), note);
  database = await startEmbedded({ dataDir, log });
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
}, 60_000);

test('data of another version of PostgreSQL is refused with a way out', async () => {
  await database.stop();
  const version = join(dataDir, 'postgres', 'PG_VERSION');
  const real = await readFile(version, 'utf8');
  await writeFile(version, '14\n');
  await expect(startEmbedded({ dataDir, log })).rejects.toThrow(/PostgreSQL 14[^]*bin\/ops backup/);
  await writeFile(version, real);
  database = await startEmbedded({ dataDir, log });
}, 60_000);

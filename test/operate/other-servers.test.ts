import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#platform/database/database.ts';
import { type EmbeddedDatabase, startEmbedded } from '#platform/database/embedded/start-embedded.ts';
import { awaitServer } from '#platform/database/server.ts';
import { type Running, runToEnd, startInstallation } from '#platform/testing/running.ts';
import { builtOnce } from './built.ts';

// Starting whole installations takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

/** Debian keeps each version in its own folder; the newest one from 15 on is taken. */
const debian = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql')
      .filter((version) => Number(version) >= 15)
      .map((version) => `/usr/lib/postgresql/${version}/bin`)
      .findLast((folder) => existsSync(join(folder, 'initdb')))
  : undefined;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folders: string[] = [];
const running: Running[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qs-servers-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(...parameters: Parameters<typeof startInstallation>): Promise<Running> {
  const each = await startInstallation(...parameters);
  running.push(each);
  return each;
}

async function countiesOf(each: Running): Promise<unknown> {
  const response = await fetch(`${each.url}/-/health`);
  return ((await response.json()) as { counties: unknown }).counties;
}

beforeAll(builtOnce, 180_000);

afterEach(async () => {
  for (const each of running.splice(0)) {
    each.signal('SIGTERM');
    await each.ended;
  }
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!debian)('with the PostgreSQL that Debian brings', () => {
  let server: EmbeddedDatabase;

  beforeAll(async () => {
    server = await startEmbedded({ dataDir: newFolder(), binDir: debian, log: quiet });
  });

  afterAll(() => server.stop());

  const address = (name: string) => {
    const { user, port, host } = server.connection;
    return `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
  };

  /** Names in the order in which the county's lists have them. */
  const sortedOnServer = async (names: readonly string[]) => {
    const database = openDatabase({ ...server.connection, database: 'querschnitt_county_musterau' }, { max: 1 });
    const sorted = await sql<{ name: string }>`select name from unnest(${sql.val([...names])}::text[]) as name
      order by name collate platform.alphabetical`.execute(database.db);
    await database.close();
    return sorted.rows.map(({ name }) => name);
  };

  test('PG_BIN_DIR starts the system’s programs instead of the packaged ones', async () => {
    const dataDir = newFolder();
    const each = await start({ dataDir, args: ['--no-demo'], env: { PG_BIN_DIR: debian as string } });
    expect(await countiesOf(each)).toEqual([]);
    expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8').trim()).toBe(debian?.split('/')[4]);
  });

  test('DATABASE_URL uses a server and starts none of its own', async () => {
    const dataDir = newFolder();
    const each = await start({ dataDir, env: { DATABASE_URL: address('postgres') } });
    expect(await countiesOf(each)).toEqual(['musterau']);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(await sortedOnServer(['Zebra', 'Österreich', 'Ostern', 'ärzte', 'أمل', 'Straße', 'Strand'])).toEqual([
      'ärzte',
      'Ostern',
      'Österreich',
      'Strand',
      'Straße',
      'Zebra',
      'أمل',
    ]);
  });

  test('two nodes serve the same counties from one server', async () => {
    const env = { DATABASE_URL: address('postgres') };
    const one = await start({ dataDir: newFolder(), env });
    const two = await start({ dataDir: newFolder(), env });
    expect(await countiesOf(one)).toEqual(await countiesOf(two));
  });
});

test('a folder without PostgreSQL in PG_BIN_DIR is named', async () => {
  const end = await runToEnd({ dataDir: newFolder(), env: { PG_BIN_DIR: '/usr/share' } });
  expect(end).toEqual({ code: 1, output: expect.stringContaining('In /usr/share liegt kein lauffähiges PostgreSQL') });
});

test('a server that does not answer is named, without the password', async () => {
  const connection = { host: '127.0.0.1', port: 9, user: 'u', password: 'geheim', database: 'd' };
  const attempt = awaitServer(connection, 0);
  await expect(attempt).rejects.toThrow(/127\.0\.0\.1:9 \(DATABASE_URL\) antwortet nicht/);
  await expect(attempt).rejects.not.toThrow(/geheim/);
});

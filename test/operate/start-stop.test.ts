import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  databaseAt,
  processesAt,
  type Running,
  runToEnd,
  startInstallation,
  untilEmpty,
} from '#platform/testing/running.ts';
import { builtOnce } from './built.ts';

// Starting whole installations takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const folders: string[] = [];
const running: Running[] = [];

/** An installation without a county, made once and copied: most tests are not about the first start. */
let template: string;

beforeAll(async () => {
  builtOnce();
  template = mkdtempSync(join(tmpdir(), 'qs-template-'));
  await stop(await startInstallation({ dataDir: template, args: ['--no-demo'] }));
}, 240_000);

afterAll(() => rmSync(template, { recursive: true, force: true }));

afterEach(async () => {
  for (const each of running.splice(0)) {
    each.signal('SIGKILL');
    await each.ended;
  }
  for (const folder of folders.splice(0)) {
    await untilEmpty(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qs-operate-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

function newFolder(): string {
  const folder = emptyFolder();
  execFileSync('cp', ['--archive', `${template}/.`, folder]);
  return folder;
}

/** Starts without the fictional county unless a test is about it: loading it takes its time. */
async function start(options: Parameters<typeof startInstallation>[0], args = ['--no-demo']): Promise<Running> {
  const each = await startInstallation({ args, ...options });
  running.push(each);
  return each;
}

async function stop(each: Running, name: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  each.signal(name);
  return each.ended;
}

async function health(each: Running): Promise<unknown> {
  const response = await fetch(`${each.url}/-/health`);
  return { code: response.status, ...((await response.json()) as object) };
}

const healthy = { code: 200, status: 'ok', version: expect.any(String), counties: [] as string[] };
const withMusterau = { ...healthy, counties: ['musterau'] };

test('the first start makes the fictional county, the second finds it and takes seconds', async () => {
  const dataDir = emptyFolder();
  const first = await start({ dataDir }, []);
  expect(await health(first)).toEqual(withMusterau);
  expect(first.output()).toContain('http://musterau.localhost:');
  await stop(first);
  const before = Date.now();
  const second = await start({ dataDir }, []);
  // A quiet machine takes half a second; the bench prints it, this only notices a start that does all over again.
  expect(Date.now() - before).toBeLessThan(20_000);
  expect(second.output()).not.toContain('übernommen');
  expect(await health(second)).toEqual(withMusterau);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no process behind', async (name) => {
  const dataDir = newFolder();
  const each = await start({ dataDir });
  expect(processesAt(dataDir).map(({ name: program }) => program)).toContain('postgres');
  expect(await stop(each, name)).toBe(0);
  expect(processesAt(dataDir)).toEqual([]);
});

test('after kill -9 of the app its database goes by itself, and the next start is healthy', async () => {
  const dataDir = newFolder();
  await stop(await start({ dataDir }), 'SIGKILL');
  expect(await untilEmpty(dataDir)).toEqual([]);
  expect(await health(await start({ dataDir }))).toEqual(healthy);
});

test('a start right after kill -9 of the app replaces the database that is still there', async () => {
  const dataDir = newFolder();
  const first = await start({ dataDir });
  const old = databaseAt(dataDir);
  first.signal('SIGKILL');
  const second = await start({ dataDir });
  expect(databaseAt(dataDir)).not.toBe(old);
  expect(await health(second)).toEqual(healthy);
});

test('after kill -9 of the database it is started again and the county answers', async () => {
  const dataDir = newFolder();
  const each = await start({ dataDir });
  process.kill(databaseAt(dataDir) as number, 'SIGKILL');
  await expect.poll(() => health(each), { timeout: 20_000 }).toEqual(healthy);
});

test('after kill -9 of both the next start is healthy', async () => {
  const dataDir = newFolder();
  const each = await start({ dataDir });
  process.kill(databaseAt(dataDir) as number, 'SIGKILL');
  await stop(each, 'SIGKILL');
  expect(await health(await start({ dataDir }))).toEqual(healthy);
});

test('two installations run side by side, and stopping one leaves the other alone', async () => {
  const one = await start({ dataDir: newFolder() });
  const two = await start({ dataDir: newFolder() });
  await stop(one);
  expect(await health(two)).toEqual(healthy);
});

test('a second start on the same data folder is refused and harms nothing', async () => {
  const dataDir = newFolder();
  const first = await start({ dataDir });
  const second = await runToEnd({ dataDir });
  expect(second).toEqual({ code: 1, output: expect.stringContaining('läuft schon auf dem Datenordner') });
  expect(await health(first)).toEqual(healthy);
});

test('a taken port is named, and nothing is left running', async () => {
  const first = await start({ dataDir: newFolder() });
  const dataDir = newFolder();
  const port = new URL(first.url).port;
  const second = await runToEnd({ dataDir, args: [`--port=${port}`] });
  expect(second).toEqual({ code: 1, output: expect.stringContaining(`Port ${port} ist schon belegt`) });
  expect(await untilEmpty(dataDir)).toEqual([]);
});

test('a wrong setting ends with exit code 2 before anything is started', async () => {
  const dataDir = emptyFolder();
  const end = await runToEnd({ dataDir, env: { QS_MODE: 'prod' } });
  expect(end).toEqual({ code: 2, output: expect.stringContaining('QS_MODE muss production') });
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
});

test('with --no-demo there is no county, only the way to make one', async () => {
  const each = await start({ dataDir: newFolder() }, ['--no-demo']);
  expect(await health(each)).toEqual(healthy);
  expect(each.output()).toContain('bin/ops county create');
});

test.runIf(isRoot)(
  'started by root, the database runs as a user without rights and only that user reads its files',
  async () => {
    const dataDir = emptyFolder();
    await start({ dataDir });
    const owners = processesAt(dataDir)
      .filter(({ name }) => name === 'postgres')
      .map(({ uid }) => uid);
    expect(new Set(owners).size).toBe(1);
    expect(owners[0]).toBeGreaterThan(60_000);
    const cluster = statSync(join(dataDir, 'postgres'));
    expect([cluster.uid, cluster.mode & 0o777]).toEqual([owners[0], 0o700]);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  },
);

test.runIf(isRoot)('started by root below a closed home, the cluster lies where its user can reach it', async () => {
  const home = emptyFolder();
  chmodSync(home, 0o700);
  const dataDir = join(home, 'data');
  mkdirSync(dataDir);
  const each = await start({ dataDir });
  const outside = dirname(readlinkSync(join(dataDir, 'postgres')));
  expect(outside).toMatch(/^\/var\/lib\/querschnitt-postgres\//);
  expect(await health(each)).toEqual(healthy);
  await stop(each);
  expect(await health(await start({ dataDir }))).toEqual(healthy);
  await stop(running.at(-1) as Running);
  rmSync(outside, { recursive: true });
});

test.runIf(isRoot)('an ordinary user can start it too', async () => {
  const dataDir = emptyFolder();
  chmodSync(dataDir, 0o777);
  const each = await start({ dataDir: join(dataDir, 'data'), uid: NOBODY });
  expect(await health(each)).toEqual(healthy);
  expect(processesAt(dataDir).every(({ uid }) => uid === NOBODY)).toBe(true);
  expect(await stop(each)).toBe(0);
});

test('the file of keys survives a restart', async () => {
  const dataDir = newFolder();
  await stop(await start({ dataDir }));
  const keys = readFileSync(join(dataDir, 'secrets.json'), 'utf8');
  await stop(await start({ dataDir }));
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(keys);
});

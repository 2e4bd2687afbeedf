import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect, vi } from 'vitest';
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

/** An installation without a county, made once and copied: most tests are not about the first start. */
let template: string;

beforeAll(async () => {
  builtOnce();
  template = mkdtempSync(join(tmpdir(), 'qs-template-'));
  await stop(await startInstallation({ dataDir: template, args: ['--no-demo'] }));
}, 240_000);

afterAll(() => rmSync(template, { recursive: true, force: true }));

/** What a test has to itself: folders and installations, of which nothing is left after it. */
class Machine {
  readonly running: Running[] = [];
  readonly #folders: string[] = [];

  emptyFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'qs-operate-'));
    chmodSync(folder, 0o755);
    this.#folders.push(folder);
    return folder;
  }

  newFolder(): string {
    const folder = this.emptyFolder();
    execFileSync('cp', ['--archive', `${template}/.`, folder]);
    return folder;
  }

  /** Starts without the fictional county unless a test is about it: loading it takes its time. */
  async start(options: Parameters<typeof startInstallation>[0], args = ['--no-demo']): Promise<Running> {
    const each = await startInstallation({ args, ...options });
    this.running.push(each);
    return each;
  }

  async clear(): Promise<void> {
    for (const each of this.running) {
      each.signal('SIGKILL');
      await each.ended;
    }
    for (const folder of this.#folders) {
      await untilEmpty(folder);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const test = bare.extend<{ machine: Machine }>({
  // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from its first parameter.
  machine: async ({}, use) => {
    const machine = new Machine();
    await use(machine);
    await machine.clear();
  },
});

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

// Most of their time they wait: for a process to end, for a database to notice that its app has gone.
describe.concurrent('an installation', () => {
  test('the first start makes the fictional county, the second finds it and takes seconds', async ({ machine }) => {
    const dataDir = machine.emptyFolder();
    const first = await machine.start({ dataDir }, []);
    expect(await health(first)).toEqual(withMusterau);
    expect(first.output()).toContain('http://musterau.localhost:');
    await stop(first);
    const before = Date.now();
    const second = await machine.start({ dataDir }, []);
    // A quiet machine takes half a second; the bench prints it, this only notices a start that does all over again.
    expect(Date.now() - before).toBeLessThan(20_000);
    expect(second.output()).not.toContain('übernommen');
    expect(await health(second)).toEqual(withMusterau);
  });

  test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no process behind', async (name, { machine }) => {
    const dataDir = machine.newFolder();
    const each = await machine.start({ dataDir });
    expect(processesAt(dataDir).map(({ name: program }) => program)).toContain('postgres');
    expect(await stop(each, name)).toBe(0);
    expect(processesAt(dataDir)).toEqual([]);
  });

  test('after kill -9 of the app its database goes by itself, and the next start is healthy', async ({ machine }) => {
    const dataDir = machine.newFolder();
    await stop(await machine.start({ dataDir }), 'SIGKILL');
    expect(await untilEmpty(dataDir)).toEqual([]);
    expect(await health(await machine.start({ dataDir }))).toEqual(healthy);
  });

  test('a start right after kill -9 of the app replaces the database that is still there', async ({ machine }) => {
    const dataDir = machine.newFolder();
    const first = await machine.start({ dataDir });
    const old = databaseAt(dataDir);
    first.signal('SIGKILL');
    const second = await machine.start({ dataDir });
    expect(databaseAt(dataDir)).not.toBe(old);
    expect(await health(second)).toEqual(healthy);
  });

  test('after kill -9 of the database it is started again and the county answers', async ({ machine }) => {
    const dataDir = machine.newFolder();
    const each = await machine.start({ dataDir });
    process.kill(databaseAt(dataDir) as number, 'SIGKILL');
    await expect.poll(() => health(each), { timeout: 20_000 }).toEqual(healthy);
  });

  test('after kill -9 of both the next start is healthy', async ({ machine }) => {
    const dataDir = machine.newFolder();
    const each = await machine.start({ dataDir });
    process.kill(databaseAt(dataDir) as number, 'SIGKILL');
    await stop(each, 'SIGKILL');
    expect(await health(await machine.start({ dataDir }))).toEqual(healthy);
  });

  test('two installations run side by side, and stopping one leaves the other alone', async ({ machine }) => {
    const one = await machine.start({ dataDir: machine.newFolder() });
    const two = await machine.start({ dataDir: machine.newFolder() });
    await stop(one);
    expect(await health(two)).toEqual(healthy);
  });

  test('a second start on the same data folder is refused and harms nothing', async ({ machine }) => {
    const dataDir = machine.newFolder();
    const first = await machine.start({ dataDir });
    const second = await runToEnd({ dataDir });
    expect(second).toEqual({ code: 1, output: expect.stringContaining('läuft schon auf dem Datenordner') });
    expect(await health(first)).toEqual(healthy);
  });

  test('a taken port is named, and nothing is left running', async ({ machine }) => {
    const first = await machine.start({ dataDir: machine.newFolder() });
    const dataDir = machine.newFolder();
    const port = new URL(first.url).port;
    const second = await runToEnd({ dataDir, args: [`--port=${port}`] });
    expect(second).toEqual({ code: 1, output: expect.stringContaining(`Port ${port} ist schon belegt`) });
    expect(await untilEmpty(dataDir)).toEqual([]);
  });

  test('a wrong setting ends with exit code 2 before anything is started', async ({ machine }) => {
    const dataDir = machine.emptyFolder();
    const end = await runToEnd({ dataDir, env: { QS_MODE: 'prod' } });
    expect(end).toEqual({ code: 2, output: expect.stringContaining('QS_MODE muss production') });
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  test('with --no-demo there is no county, only the way to make one', async ({ machine }) => {
    const each = await machine.start({ dataDir: machine.newFolder() }, ['--no-demo']);
    expect(await health(each)).toEqual(healthy);
    expect(each.output()).toContain('bin/ops county create');
  });

  test.runIf(isRoot)(
    'started by root, the database runs as a user without rights and only that user reads its files',
    async ({ machine }) => {
      const dataDir = machine.emptyFolder();
      await machine.start({ dataDir });
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

  test.runIf(isRoot)(
    'started by root below a closed home, the cluster lies where its user can reach it',
    async ({ machine }) => {
      const home = machine.emptyFolder();
      chmodSync(home, 0o700);
      const dataDir = join(home, 'data');
      mkdirSync(dataDir);
      const each = await machine.start({ dataDir });
      const outside = dirname(readlinkSync(join(dataDir, 'postgres')));
      expect(outside).toMatch(/^\/var\/lib\/querschnitt-postgres\//);
      expect(await health(each)).toEqual(healthy);
      await stop(each);
      expect(await health(await machine.start({ dataDir }))).toEqual(healthy);
      await stop(machine.running.at(-1) as Running);
      rmSync(outside, { recursive: true });
    },
  );

  test.runIf(isRoot)('an ordinary user can start it too', async ({ machine }) => {
    const dataDir = machine.emptyFolder();
    chmodSync(dataDir, 0o777);
    const each = await machine.start({ dataDir: join(dataDir, 'data'), uid: NOBODY });
    expect(await health(each)).toEqual(healthy);
    expect(processesAt(dataDir).every(({ uid }) => uid === NOBODY)).toBe(true);
    expect(await stop(each)).toBe(0);
  });

  test('the file of keys survives a restart', async ({ machine }) => {
    const dataDir = machine.newFolder();
    await stop(await machine.start({ dataDir }));
    const keys = readFileSync(join(dataDir, 'secrets.json'), 'utf8');
    await stop(await machine.start({ dataDir }));
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(keys);
  });
});

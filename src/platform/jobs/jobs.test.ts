import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/transaction.ts';
import { useDatabase } from '../testing/database.ts';
import { testSecrets } from '../testing/secrets.ts';
import { enqueue } from './enqueue.ts';
import { job } from './job.ts';
import { listFailedJobs, listWorkload, retryFailedJobs } from './state.ts';
import { startWorkers, type WorkerParts, type Workers } from './workers.ts';

const { db, connection } = useDatabase();
const done: { text: string; at: number }[] = [];
const now = new Date('2026-11-22T14:10:00Z');

const note = job<{ text: string }>('test.note', {
  run: async (_context, { text }) => void done.push({ text, at: performance.now() }),
});
const slow = job<{ text: string }>('test.slow', {
  run: async (_context, { text }) => {
    await wait(600);
    done.push({ text, at: performance.now() });
  },
});
const broken = job<object>('test.broken', {
  run: async () => {
    throw new Error('the mail server does not answer');
  },
});
const nightly = job<object>('test.nightly', {
  schedule: '15 3 * * *',
  run: async () => void done.push({ text: 'nightly', at: performance.now() }),
});
const onWorkingDays = job<object>('test.on-working-days', {
  schedule: '16 3 * * 1-5',
  run: async () => void done.push({ text: 'on a working day', at: performance.now() }),
});

const parts = (): WorkerParts => ({
  counties: {
    entries: async () => [{ slug: 'musterau', database: connection().database }],
    connectionOf: (database) => ({ ...connection(), database }),
    bySlug: async () => ({ db: db(), name: 'Kreis Musterau', hosts: ['musterau.localhost'] }),
  },
  jobs: [note, slow, broken, nightly, onWorkingDays],
  now: () => now,
  secrets: testSecrets,
  originOf: ([host]) => `http://${host}`,
  roundMs: 1_000,
  log: { info: () => undefined, error: () => undefined },
});

let workers: Workers;
beforeAll(async () => {
  workers = startWorkers(parts());
  await workers.ready;
});
afterAll(() => workers.stop());
beforeEach(() => void done.splice(0));

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await wait(25);
  }
  throw new Error('it did not happen within five seconds');
}

test('a job that is committed with a change runs at once', async () => {
  const latencies: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    const text = `job ${index}`;
    await inTransaction(db(), {}, (trx) => enqueue(trx, note, { text }));
    const committed = performance.now();
    await until(() => done.some((entry) => entry.text === text));
    latencies.push((done.find((entry) => entry.text === text)?.at ?? 0) - committed);
  }
  latencies.sort((a, b) => a - b);
  console.info(
    `jobs: ${latencies[10]?.toFixed(1)} ms from commit to work (median), ${latencies[19]?.toFixed(1)} ms at most`,
  );
  expect(latencies[10]).toBeLessThan(500);
});

test('a change that is rolled back leaves no job behind', async () => {
  await inTransaction(db(), {}, async (trx) => {
    await enqueue(trx, note, { text: 'never' });
    throw new Error('refused');
  }).catch(() => undefined);
  await enqueue(db(), note, { text: 'after' });
  await until(() => done.some((entry) => entry.text === 'after'));
  expect(done.map((entry) => entry.text)).toEqual(['after']);
});

test('a job for later waits', async () => {
  await enqueue(db(), note, { text: 'later' }, { startAfter: new Date(Date.now() + 3_600_000) });
  await wait(150);
  expect(done).toEqual([]);
  expect(await listWorkload(db())).toMatchObject([
    { job: 'test.note', waiting: 1, active: 0, failed: 0, oldestSeconds: 0 },
  ]);
  await sql`delete from pgboss.job`.execute(db());
});

test('a job for later starts at its moment, although nothing wakes the workers', async () => {
  const start = Date.now() + 2_500;
  await enqueue(db(), note, { text: 'at its moment' }, { startAfter: new Date(start) });
  await until(() => done.length === 1);
  expect(Date.now() - start).toBeLessThan(1_000);
});

test('of jobs with the same key only one waits, with what was said last', async () => {
  const startAfter = new Date(Date.now() + 400);
  for (const text of ['first', 'second', 'third']) {
    await inTransaction(db(), {}, (trx) => enqueue(trx, note, { text }, { startAfter, singletonKey: 'figures' }));
  }
  await wait(450);
  await enqueue(db(), slow, { text: 'wakes the workers' });
  await until(() => done.length === 2);
  expect(done.map((entry) => entry.text)).toEqual(['third', 'wakes the workers']);
});

test('a job that fails is tried again, then stays visible and can be run once more', async () => {
  await enqueue(db(), broken, {});
  await until(async () => (await stateOfBroken()) === 'retry');
  // Instead of waiting half an hour, the remaining tries are taken away and the next one is due.
  await sql`update pgboss.job set retry_limit = 1, start_after = now() where data->>'job' = 'test.broken'`.execute(
    db(),
  );
  await enqueue(db(), note, { text: 'wakes the workers' });
  await until(async () => (await listFailedJobs(db())).length === 1);
  const [failed] = await listFailedJobs(db());
  expect(failed).toMatchObject({ job: 'test.broken', tries: 2, reason: 'Error: the mail server does not answer' });
  await retryFailedJobs(db(), [failed?.id ?? '']);
  expect(await listFailedJobs(db())).toEqual([]);
  expect(['created', 'retry', 'active']).toContain(await stateOfBroken());
  await sql`delete from pgboss.job`.execute(db());
});

async function stateOfBroken(): Promise<string | undefined> {
  const result = await sql<{ state: string }>`
    select state from pgboss.job where data->>'job' = 'test.broken'`.execute(db());
  return result.rows[0]?.state;
}

test("what runs by itself is entered in the county's time", async () => {
  const result = await sql`select key, cron, timezone from pgboss.schedule order by key`.execute(db());
  expect(result.rows).toEqual([
    { key: 'test.nightly', cron: '15 3 * * *', timezone: 'Europe/Berlin' },
    { key: 'test.on-working-days', cron: '16 3 * * 1-5', timezone: 'Europe/Berlin' },
  ]);
});

test('a job under way ends before the workers stop, and what comes later waits for the next start', async () => {
  await enqueue(db(), slow, { text: 'under way' });
  await until(async () => (await listWorkload(db())).some((entry) => entry.active === 1));
  await workers.stop();
  expect(done.map((entry) => entry.text)).toEqual(['under way']);
  await enqueue(db(), note, { text: 'after the pause' });
  await wait(100);
  expect(done).toHaveLength(1);
  workers = startWorkers(parts());
  await until(() => done.length === 2);
});

test('what nights were missed is made up once at the next start; what writes to people waits for its next morning', async () => {
  await workers.stop();
  await sql`delete from pgboss.job`.execute(db());
  await sql`update pgboss.schedule set created_on = now() - interval '30 days'`.execute(db());
  await sql`update pgboss.version set cron_on = now() - interval '9 days'`.execute(db());
  workers = startWorkers(parts());
  await until(() => done.length > 0);
  await wait(3_000);
  expect(done.map((entry) => entry.text)).toEqual(['nightly']);
}, 20_000);

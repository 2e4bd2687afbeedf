import { type Job as Fetched, type JobResult, PgBoss } from 'pg-boss';
import { describeError } from '../config/log.ts';
import type { County } from '../counties/county.ts';
import type { Connection } from '../database/database.ts';
import type { Secrets } from '../http/page.ts';
import type { Log } from '../http/site.ts';
import { timeZone } from '../i18n/format.ts';
import { type Alarm, makeAlarm } from './alarm.ts';
import { queueName, queueSchema } from './install.ts';
import type { Job, Queued } from './job.ts';

/** The counties whose jobs are worked on; the catalogue fits. */
export interface WorkedCounties {
  entries(): Promise<readonly { slug: string; database: string }[]>;
  connectionOf(database: string): Connection;
  bySlug(slug: string): Promise<Pick<County, 'db' | 'name' | 'hosts'> | undefined>;
}

export interface WorkerParts {
  counties: WorkedCounties;
  jobs: readonly Job<never>[];
  now(): Date;
  secrets: Secrets;
  /** Scheme, host and port under which people reach the county with these host names. */
  originOf(hosts: readonly string[]): string;
  log: Log;
  /** Called after each try; for metrics. */
  count?(job: string, outcome: 'done' | 'failed'): void;
  /** How often new and deleted counties are looked for; every minute by default. */
  roundMs?: number;
}

export interface Workers {
  /** When all counties that were there at the start are attended. */
  ready: Promise<void>;
  /** Lets jobs under way end (at most 20 seconds; what is not done then is done by another node), takes no new ones. */
  stop(): Promise<void>;
}

/** Up to ten jobs of a county run at a time on a node. */
const fetchers = 2;
const batch = 5;
const startTogether = 4;
const stopWithin = 20_000;
const roundOf = ({ roundMs }: WorkerParts) => roundMs ?? 60_000;

/**
 * Works on the jobs of every county of the catalogue, also of those that come later. Any number of nodes may do so side
 * by side. A county costs one waiting connection; more are opened only while there is work.
 */
export function startWorkers(parts: WorkerParts): Workers {
  const attendance = makeAttendance(parts);
  const ready = attendance.round();
  let running: Promise<void> = ready;
  const timer = setInterval(() => {
    running = running.then(() => attendance.round());
  }, roundOf(parts));
  timer.unref();
  return {
    ready,
    async stop() {
      clearInterval(timer);
      attendance.close();
      await running;
      await attendance.stop();
    },
  };
}

/** A county whose jobs are worked on. */
interface Attended {
  boss: PgBoss;
  alarm: Alarm;
}

type Entry = Awaited<ReturnType<WorkedCounties['entries']>>[number];

/** Keeps a waiting pg-boss for each county that is in the catalogue, and none for those that are gone. */
function makeAttendance(parts: WorkerParts) {
  const attended = new Map<string, Attended>();
  let isClosed = false;

  const attendOrLog = async (entry: Entry) => {
    try {
      attended.set(entry.slug, await attend(parts, entry));
    } catch (error) {
      parts.log.error({ county: entry.slug, err: error }, 'jobs of a county cannot be worked on; tried again later');
    }
  };
  const follow = async (entries: readonly Entry[]) => {
    for (const [slug, { boss, alarm }] of attended) {
      if (entries.some((entry) => entry.slug === slug)) continue;
      attended.delete(slug);
      alarm.off();
      await boss.stop({ graceful: false }).catch(() => undefined);
    }
    const fresh = entries.filter((entry) => !attended.has(entry.slug));
    for (let at = 0; at < fresh.length && !isClosed; at += startTogether) {
      await Promise.all(fresh.slice(at, at + startTogether).map(attendOrLog));
    }
    for (const { alarm } of attended.values()) await alarm.look();
  };
  return {
    async round() {
      if (isClosed) return;
      try {
        await follow(await parts.counties.entries());
      } catch (error) {
        parts.log.error({ err: error }, 'the counties cannot be looked through for their jobs');
      }
    },
    close: () => {
      isClosed = true;
    },
    stop: () => leave([...attended.values()]),
  };
}

/** Lets what is under way end, and goes. */
async function leave(attended: readonly Attended[]): Promise<void> {
  for (const { alarm } of attended) alarm.off();
  await Promise.all(attended.map(({ boss }) => boss.stop({ graceful: true, timeout: stopWithin })));
}

async function attend(parts: WorkerParts, entry: Entry): Promise<Attended> {
  const boss = new PgBoss({
    ...parts.counties.connectionOf(entry.database),
    schema: queueSchema,
    application_name: 'querschnitt jobs',
    max: 2,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    registerInstance: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => parts.log.error({ county: entry.slug, err: error }, 'job queue'));
  await boss.start();
  await schedule(boss, parts.jobs);
  const options = {
    localConcurrency: fetchers,
    batchSize: batch,
    // A full batch means that more waits: the next one is fetched at once instead of at the next call.
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: 10,
  } as const;
  const workerId = await boss.work<Queued>(queueName, options, (fetched) =>
    Promise.all(fetched.map((one) => runOne(parts, entry.slug, one))),
  );
  return { boss, alarm: makeAlarm(boss, workerId, roundOf(parts)) };
}

/** Enters what runs by itself and takes out what no longer does. */
async function schedule(boss: PgBoss, jobs: readonly Job<never>[]): Promise<void> {
  for (const job of jobs) {
    if (!job.schedule) continue;
    const data: Queued = { job: job.name, payload: {} };
    const missed = isMadeUp(job.schedule) ? 'once' : 'skip';
    await boss.schedule(queueName, job.schedule, data, { tz: timeZone, key: job.name, missed });
  }
  for (const known of await boss.getSchedules(queueName)) {
    if (!jobs.some((job) => job.schedule && job.name === known.key)) await boss.unschedule(queueName, known.key);
  }
}

/**
 * What was missed while nobody worked is done once, at the next start, where it runs on every day: an edition comes into
 * force, data goes. What runs on working days writes to people, and waits for the next of those mornings.
 */
const isMadeUp = (schedule: string) => schedule.endsWith('* * *');

async function runOne(parts: WorkerParts, slug: string, fetched: Fetched<Queued>): Promise<JobResult> {
  const { job: name, payload } = fetched.data;
  const job = parts.jobs.find((candidate) => candidate.name === name);
  try {
    const county = await parts.counties.bySlug(slug);
    if (!job || !county) throw new Error(job ? `there is no county ${slug}` : `no module has a job ${name}`);
    const { db, name: countyName, hosts } = county;
    const own = { slug, name: countyName, origin: parts.originOf(hosts) };
    await job.run({ db, now: parts.now(), county: own, secrets: parts.secrets }, payload as never);
    parts.count?.(name, 'done');
    return { id: fetched.id, status: 'completed' };
  } catch (error) {
    parts.count?.(name, 'failed');
    parts.log.error({ county: slug, job: name, id: fetched.id, err: error }, 'job failed');
    return { id: fetched.id, status: 'failed', output: { message: reasonOf(error) } };
  }
}

/** What is kept about a failure: as in the log, nothing that people wrote. */
function reasonOf(error: unknown): string {
  const { type, message, errorCode } = describeError(error);
  return [type, message ?? errorCode].filter((part) => typeof part === 'string').join(': ');
}

import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesAt, type Running, startInstallation } from '../../src/platform/testing/running.ts';
import { buildOnce } from '../built.ts';
import { type Bench, type Figure, percentile, timed } from '../figures.ts';

const STARTS = 5;
const REQUESTS = 200;

/** Start-up times and memory of an installation with the demo county. */
export const startBench: Bench = {
  name: 'start',
  about: 'start, second start and stop with the demo county; memory and disk (packages installed, built)',
  run: async () => {
    buildOnce();
    const dataDir = mkdtempSync(join(tmpdir(), 'qs-start-'));
    try {
      return [...(await startAndStop(dataDir)), ...(await memoryAndDisk(dataDir))];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function startAndStop(dataDir: string): Promise<Figure[]> {
  let running: Running | undefined;
  const start = async () => {
    running = await startInstallation({ dataDir });
  };
  const stop = async () => {
    running?.signal('SIGTERM');
    await running?.ended;
  };
  const first = (await timed(start)) / 1000;
  await stop();
  const starts: number[] = [];
  const stops: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    starts.push((await timed(start)) / 1000);
    stops.push((await timed(stop)) / 1000);
  }
  return [
    { what: 'first start: database and demo county', ours: first, unit: 's' },
    {
      what: `second start, median of ${STARTS}`,
      ours: percentile(starts, 0.5),
      unit: 's',
      limit: { kind: 'at most', value: 5, why: 'a second start takes a few seconds' },
    },
    { what: 'stop, median', ours: percentile(stops, 0.5), unit: 's' },
  ];
}

async function memoryAndDisk(dataDir: string): Promise<Figure[]> {
  const running = await startInstallation({ dataDir });
  for (let count = 0; count < REQUESTS; count++) await (await fetch(`${running.url}/de`)).arrayBuffer();
  const servers = processesAt(dataDir).filter(({ name }) => name === 'postgres');
  const app = memoryOf([running.pid]);
  const database = memoryOf(servers.map(({ pid }) => pid));
  running.signal('SIGTERM');
  await running.ended;
  return [
    { what: `memory of the app after ${REQUESTS} requests (PSS)`, ours: app, unit: 'MB' },
    { what: `memory of the database, ${servers.length} processes (PSS)`, ours: database, unit: 'MB' },
    { what: 'data folder with the demo county', ours: diskOf(dataDir), unit: 'MB' },
  ];
}

/** Memory that belongs to the processes alone plus their share of what they have in common, in MB. */
function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(rollup.match(/^Pss:\s+(\d+)/m)?.[1]);
  });
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

/** What the files of the data folder take up on disk, in MB; the cluster may be behind a link. */
function diskOf(dataDir: string): number {
  const folders = [dataDir, realpathSync(join(dataDir, 'postgres'))];
  const files = new Set(
    folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))),
  );
  const blocks = [...files].reduce((sum, file) => sum + statSync(file).blocks, 0);
  return Math.round((blocks * 512) / 2 ** 20);
}

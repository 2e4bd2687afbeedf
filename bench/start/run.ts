/** Start-up times and memory of an installation with the demo county. `bin/bench start` */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesAt, type Running, startInstallation } from '../../src/platform/testing/running.ts';

const STARTS = 5;
const dataDir = mkdtempSync(join(tmpdir(), 'qs-start-'));

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

async function stop(running: Running): Promise<void> {
  running.signal('SIGTERM');
  await running.ended;
}

/** Memory that belongs to the processes alone plus their share of what they have in common, in MB. */
function memory(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(rollup.match(/^Pss:\s+(\d+)/m)?.[1]);
  });
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function line(what: string, figure: string, limit: string): void {
  console.log(`${what.padEnd(52)} ${figure.padStart(10)}   ${limit}`);
}

async function main(): Promise<void> {
  line('what', 'figure', 'limit');
  const first = await timed(() => startInstallation({ dataDir }));
  line('first start: database, demo county (packages there)', `${first.seconds.toFixed(2)} s`, '');
  await stop(first.result);
  const starts: number[] = [];
  const stops: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    const { result, seconds } = await timed(() => startInstallation({ dataDir }));
    starts.push(seconds);
    stops.push((await timed(() => stop(result))).seconds);
  }
  line(`second start, median of ${STARTS}`, `${median(starts).toFixed(2)} s`, 'a few seconds');
  line('stop', `${median(stops).toFixed(2)} s`, '');
  const running = await startInstallation({ dataDir });
  for (let count = 0; count < 200; count++) {
    await (await fetch(`${running.url}/de`, { headers: { host: 'musterau.localhost' } })).arrayBuffer();
  }
  const found = processesAt(dataDir);
  line('memory of the app after 200 requests (PSS)', `${memory([running.pid])} MB`, '');
  const database = found.filter(({ name }) => name === 'postgres').map(({ pid }) => pid);
  line(`memory of the database, ${database.length} processes (PSS)`, `${memory(database)} MB`, '');
  await stop(running);
  const [size = ''] = execFileSync('du', ['-sLm', dataDir]).toString().split('\t');
  line('data folder with the demo county', `${size} MB`, '');
}

await main().finally(() => rmSync(dataDir, { recursive: true, force: true }));

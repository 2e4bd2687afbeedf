import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded/start-embedded.ts';
import { processesAt, type Running, startInstallation, untilEmpty } from '../../src/platform/testing/running.ts';
import { buildOnce } from '../built.ts';
import type { Bench, Figure } from '../figures.ts';
import { kill, ROUNDS, victimOf } from './victims.ts';
import { findLost, startFormWriters, startRowWriters, type Writers } from './writers.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Where acknowledged writes of one kind must be found again. */
interface Target {
  readonly writers: Writers;
  readonly connection: pg.ClientConfig;
  readonly query: string;
}

/** Ten kills: after each recovery everything that was acknowledged must be there. */
export const killBench: Bench = {
  name: 'kill',
  about: 'app, database or both killed with -9 in turn, while rows and forms are written',
  run: async (note) => {
    buildOnce();
    const dataDir = mkdtempSync(join(tmpdir(), 'qs-kill-'));
    try {
      return await killTenTimes(dataDir, note);
    } finally {
      for (const { pid, name } of processesAt(dataDir)) if (name !== 'postgres') process.kill(pid, 'SIGTERM');
      await untilEmpty(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function killTenTimes(dataDir: string, note: (line: string) => void): Promise<Figure[]> {
  let app = await startInstallation({ dataDir });
  const targets = await startWriting(dataDir, () => app.url);
  const seconds: number[] = [];
  let lostInAll = 0;
  note('round  killed    rows acknowledged  forms acknowledged  lost  healthy again after');
  for (let round = 1; round <= ROUNDS; round++) {
    await wait(500 + Math.random() * 1000);
    const victim = victimOf(round);
    const started = performance.now();
    app = await kill(victim, dataDir, app);
    const lost = await lostAfterRecovery(app, targets);
    seconds.push((performance.now() - started) / 1000);
    lostInAll += lost;
    const counts = targets.map(({ writers }) => String(writers.acknowledged.size).padStart(17));
    note(
      `${String(round).padStart(5)}  ${victim.padEnd(8)}  ${counts.join('  ')}  ${String(lost).padStart(4)}  ${seconds.at(-1)?.toFixed(2)} s`,
    );
  }
  for (const { writers } of targets) await writers.stop();
  app.signal('SIGTERM');
  await app.ended;
  const figure = (what: string, ours: number): Figure => ({ what, ours, unit: 'rows' });
  return [
    {
      ...figure('acknowledged and lost', lostInAll),
      limit: { kind: 'at most', value: 0, why: 'nothing acknowledged is lost' },
    },
    figure('rows acknowledged by the database', targets[0]?.writers.acknowledged.size ?? 0),
    {
      ...figure('forms acknowledged by the app', targets[1]?.writers.acknowledged.size ?? 0),
      limit: { kind: 'at least', value: 1, why: 'else nothing was shown' },
    },
    { what: 'longest way back to health', ours: Math.max(...seconds), unit: 's' },
  ];
}

async function startWriting(dataDir: string, urlNow: () => string): Promise<Target[]> {
  const { connection } = await startEmbedded({ dataDir, log: quiet, join: true });
  const rows = { ...connection, database: 'kill_bench' };
  const county = { ...connection, database: 'querschnitt_county_musterau' };
  await tell(connection, 'create database kill_bench');
  await tell(rows, 'create table written (text text primary key)');
  return [
    { writers: startRowWriters(rows, 3), connection: rows, query: 'select text from written' },
    {
      writers: startFormWriters(urlNow, 2),
      connection: county,
      query: `select title as text from voices.finding where title like 'Kill %'`,
    },
  ];
}

async function tell(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Waits until the app says it is healthy and the database answers; returns how many writes are missing then. */
async function lostAfterRecovery(app: Running, targets: readonly Target[]): Promise<number> {
  const acknowledged = targets.map(({ writers }) => new Set(writers.acknowledged));
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`${app.url}/-/health`).catch(() => undefined);
    const look = ({ connection, query }: Target, index: number) =>
      findLost(connection, query, acknowledged[index] ?? new Set());
    const lost = response?.ok ? await Promise.all(targets.map(look)).catch(() => undefined) : undefined;
    if (lost) return lost.flat().length;
    await wait(50);
  }
  throw new Error(`the installation did not recover:\n${app.output()}`);
}

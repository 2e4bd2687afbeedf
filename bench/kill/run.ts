/**
 * Ten kills: writers insert rows as fast as the database acknowledges them while the app, the
 * database or both are killed with -9. After each recovery every acknowledged row must be there.
 * `bin/bench kill [--rounds N]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded/start-embedded.ts';
import { databaseAt, type Running, startInstallation } from '../../src/platform/testing/running.ts';
import { findLost, startWriters } from './writers.ts';

const VICTIMS = ['app', 'database', 'both'] as const;
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 10;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const dataDir = mkdtempSync(join(tmpdir(), 'qs-kill-'));

async function connectionTo(database: string): Promise<pg.ClientConfig> {
  const { connection } = await startEmbedded({ dataDir, log: quiet, join: true });
  return { ...connection, database };
}

async function prepare(): Promise<pg.ClientConfig> {
  const server = new pg.Client(await connectionTo('postgres'));
  await server.connect();
  await server.query('create database kill_bench');
  await server.end();
  const target = await connectionTo('kill_bench');
  const client = new pg.Client(target);
  await client.connect();
  await client.query('create table written (number int primary key)');
  await client.end();
  return target;
}

/** Kills with -9 and returns the installation that runs afterwards. */
async function kill(victim: (typeof VICTIMS)[number], app: Running): Promise<Running> {
  if (victim !== 'app') process.kill(databaseAt(dataDir) as number, 'SIGKILL');
  if (victim === 'database') return app;
  app.signal('SIGKILL');
  await app.ended;
  return startInstallation({ dataDir });
}

/** Healthy means: the app says so, and the database takes the question for lost rows. */
async function recovered(app: Running, target: pg.ClientConfig, acknowledged: ReadonlySet<number>): Promise<number[]> {
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`${app.url}/-/health`).catch(() => undefined);
    const lost = response?.ok ? await findLost(target, acknowledged).catch(() => undefined) : undefined;
    if (lost) return lost;
    await wait(50);
  }
  throw new Error(`the installation did not recover:\n${app.output()}`);
}

async function main(): Promise<number> {
  let app = await startInstallation({ dataDir });
  const target = await prepare();
  const writers = startWriters(target, 4);
  let lostInAll = 0;
  console.log('round  killed    acknowledged  lost  healthy again after');
  for (let round = 1; round <= rounds; round++) {
    await wait(300 + Math.random() * 700);
    const victim = VICTIMS[(round - 1) % VICTIMS.length] ?? 'app';
    const started = performance.now();
    app = await kill(victim, app);
    const acknowledged = new Set(writers.acknowledged);
    const lost = await recovered(app, target, acknowledged);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    lostInAll += lost.length;
    console.log(
      [
        String(round).padStart(5),
        victim.padEnd(8),
        String(acknowledged.size).padStart(13),
        String(lost.length).padStart(4),
        `${seconds} s`,
      ].join('  '),
    );
  }
  await writers.stop();
  app.signal('SIGTERM');
  await app.ended;
  console.log(`${rounds} kills, ${writers.acknowledged.size} acknowledged rows, ${lostInAll} lost (limit 0)`);
  return lostInAll === 0 ? 0 : 1;
}

process.exitCode = await main().finally(() => rmSync(dataDir, { recursive: true, force: true }));

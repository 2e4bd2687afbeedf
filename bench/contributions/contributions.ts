import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, CannotMeasure, type Figure, percentile } from '../figures.ts';
import { type Measured, withInstallation } from '../installation.ts';
import { countCards, inDatabase } from './counted.ts';
import { type Answer, type Door, openForm, sendTwice } from './guests.ts';
import { killTenTimes } from './killed.ts';

const inTheHall = 130;
const inAMinute = 1_000;

/** A conference hall and a busy minute through the public form, each card sent twice; then the same under fire. */
export const contributionsBench: Bench = {
  name: 'contributions',
  about: `${inTheHall} guests at the same moment, ${inAMinute} in a minute, each sending twice; then ten kills with -9`,
  run: async (note) => {
    const figures = await withInstallation((running) => measure(running, note));
    const dataDir = mkdtempSync(join(tmpdir(), 'qs-cards-'));
    try {
      return [...figures, ...(await killTenTimes(dataDir, note))];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function measure(running: Measured, note: (line: string) => void): Promise<Figure[]> {
  const ours = { url: `http://127.0.0.1:${running.port}`, host: running.host };
  const peer = await startBare(running.dataDir);
  try {
    // The first of each is slow everywhere: code is compiled, connections are opened.
    await atOnce(ours, 20, 'Warm');
    await atOnce(peer.door, 20, 'Warm');
    const hall = await atOnce(ours, inTheHall, 'Saal');
    const bareHall = await atOnce(peer.door, inTheHall, 'Saal');
    note(`${inTheHall} at once: median ${middle(hall)} ms, bare ${middle(bareHall)} ms`);
    const minute = await spread(ours, inAMinute, 60_000, 'Minute');
    const bareMinute = await spread(peer.door, inAMinute, 60_000, 'Minute');
    note(`${inAMinute} in a minute: median ${middle(minute)} ms, bare ${middle(bareMinute)} ms`);
    return [
      ...(await figuresOf(running, `${inTheHall} at once`, hall, bareHall)),
      ...(await figuresOf(running, `${inAMinute} in a minute`, minute, bareMinute)),
    ];
  } finally {
    peer.stop();
  }
}

/** What each guest got: two answers for two sendings of one card. */
type Sendings = Map<string, readonly [Answer, Answer]>;

/** Everybody has the form open and presses the button at the same moment. */
async function atOnce(door: Door, count: number, name: string): Promise<Sendings> {
  const guests = await Promise.all(
    Array.from({ length: count }, async (_, n) => ({ n, guest: await openForm(door, n, `${name} ${n}`) })),
  );
  const all = await Promise.all(
    guests.map(async ({ n, guest }) => [`${name} ${n}`, await sendTwice(door, guest)] as const),
  );
  return new Map(all);
}

/** Guests come one after the other, evenly, whether or not those before them have been answered. */
async function spread(door: Door, count: number, milliseconds: number, name: string): Promise<Sendings> {
  const started = performance.now();
  const all = Array.from({ length: count }, async (_, n) => {
    await wait(Math.max(0, (n * milliseconds) / count - (performance.now() - started)));
    const text = `${name} ${n}`;
    return [text, await sendTwice(door, await openForm(door, n, text))] as const;
  });
  return new Map(await Promise.all(all));
}

const timesOf = (sendings: Sendings) => [...sendings.values()].flat().map(({ milliseconds }) => milliseconds);
const middle = (sendings: Sendings) => percentile(timesOf(sendings), 0.5).toFixed(1);

async function figuresOf({ dataDir }: Measured, what: string, sendings: Sendings, bare: Sendings): Promise<Figure[]> {
  const taken = [...sendings].filter(([, answers]) =>
    answers.every(({ status, receipt }) => status === 200 && receipt),
  );
  const changed = taken.filter(([, [first, again]]) => first.receipt !== again.receipt).length;
  const { lost, doubled } = await countCards(dataDir, sendings);
  const none = (why: string) => ({ kind: 'at most', value: 0, why }) as const;
  return [
    {
      what: `${what}: slowest of a hundred (p99)`,
      ours: percentile(timesOf(sendings), 0.99),
      unit: 'ms',
      peers: [{ name: 'bare insert', value: percentile(timesOf(bare), 0.99) }],
      limit: { kind: 'at most', value: 1_000, why: 'nobody presses twice' },
    },
    {
      what: `${what}: refused`,
      ours: sendings.size - taken.length,
      unit: 'rows',
      limit: none('everybody gets through'),
    },
    { what: `${what}: lost`, ours: lost, unit: 'rows', limit: none('nobody speaks in vain') },
    {
      what: `${what}: doubled, or another receipt`,
      ours: doubled + changed,
      unit: 'rows',
      limit: none('a retry is no second card'),
    },
  ];
}

async function startBare(dataDir: string): Promise<{ door: Door; stop(): void }> {
  await inDatabase(dataDir, 'postgres', (client) => client.query('create database bare_cards'));
  const table = 'create table card (id uuid primary key, kind text, text text, language text)';
  await inDatabase(dataDir, 'bare_cards', (client) => client.query(table));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), join(dataDir, 'run')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (line: Buffer) => resolve(Number(line))),
  );
  if (!port) throw new CannotMeasure('the peer did not start');
  return { door: { url: `http://127.0.0.1:${port}`, host: '' }, stop: () => void child.kill('SIGKILL') };
}

import { setTimeout as wait } from 'node:timers/promises';
import { processesAt, type Running, startInstallation, untilEmpty } from '../../src/platform/testing/running.ts';
import type { Figure } from '../figures.ts';
import { kill, ROUNDS, victimOf } from '../kill/victims.ts';
import { type CardCount, countCards } from './counted.ts';
import { type Guest, openForm, send } from './guests.ts';

/** What was acknowledged: the card's text, by its id. */
type Acknowledged = Map<string, string>;

const guestsAtOnce = 4;
const pause = 90;

/**
 * Guests write without end while app, database or both are killed under their hands. A guest whose answer did not come
 * sends the same card again, as a phone does. After each recovery every acknowledged card must be there, once.
 */
export async function killTenTimes(dataDir: string, note: (line: string) => void): Promise<Figure[]> {
  let app = await startInstallation({ dataDir });
  const acknowledged: Acknowledged = new Map();
  const writing = startGuests(() => app, acknowledged);
  const worst: CardCount = { lost: 0, doubled: 0 };
  try {
    note('round  killed    cards acknowledged  lost  doubled');
    for (let round = 1; round <= ROUNDS; round++) {
      await wait(700 + Math.random() * 900);
      const victim = victimOf(round);
      app = await kill(victim, dataDir, app);
      await untilHealthy(app);
      const sure = new Map(acknowledged);
      const { lost, doubled } = await countCards(dataDir, sure);
      worst.lost += lost;
      worst.doubled += doubled;
      const counts = `${String(sure.size).padStart(18)}  ${String(lost).padStart(4)}  ${String(doubled).padStart(7)}`;
      note(`${String(round).padStart(5)}  ${victim.padEnd(8)}  ${counts}`);
    }
    await writing.stop();
    const unread = await countUnread(app, writing.receipts);
    return figuresOf(worst, unread, acknowledged.size);
  } finally {
    await writing.stop();
    app.signal('SIGTERM');
    await app.ended;
    for (const { pid, name } of processesAt(dataDir)) if (name !== 'postgres') process.kill(pid, 'SIGTERM');
    await untilEmpty(dataDir);
  }
}

function figuresOf({ lost, doubled }: CardCount, unread: number, all: number): Figure[] {
  const none = (why: string) => ({ kind: 'at most', value: 0, why }) as const;
  return [
    { what: 'ten kills: acknowledged and lost', ours: lost, unit: 'rows', limit: none('nobody speaks in vain') },
    { what: 'ten kills: doubled', ours: doubled, unit: 'rows', limit: none('a retry is no second card') },
    {
      what: 'ten kills: receipts that open nothing',
      ours: unread,
      unit: 'rows',
      limit: none('a receipt is a promise'),
    },
    {
      what: 'ten kills: cards acknowledged',
      ours: all,
      unit: 'rows',
      limit: { kind: 'at least', value: 50, why: 'else nothing was shown' },
    },
  ];
}

function startGuests(appNow: () => Running, acknowledged: Acknowledged) {
  const receipts = new Map<string, string>();
  let isRunning = true;
  let next = 0;
  const guest = async () => {
    while (isRunning) {
      const n = next++;
      const text = `Unter Beschuss ${n}`;
      const receipt = await untilSent(appNow, n, text, () => isRunning);
      if (receipt) {
        acknowledged.set(text, receipt);
        receipts.set(text, receipt);
      }
      await wait(pause);
    }
  };
  const all = Promise.all(Array.from({ length: guestsAtOnce }, guest));
  const stop = async () => {
    isRunning = false;
    await all;
  };
  return { receipts, stop };
}

/** One card, sent until somebody says that it has arrived. */
async function untilSent(appNow: () => Running, n: number, text: string, goesOn: () => boolean) {
  let card: Guest | undefined;
  while (goesOn()) {
    try {
      const door = { url: appNow().url, host: hostOf(appNow()) };
      card ??= await openForm(door, n, text);
      card.headers = { ...card.headers, host: door.host };
      const answer = await send(door, card);
      if (answer.status === 200 && answer.receipt) return answer.receipt;
    } catch {
      // Killed under our hands.
    }
    await wait(pause);
  }
  return undefined;
}

const hostOf = ({ url }: Running) => `musterau.localhost:${new URL(url).port}`;

async function untilHealthy(app: Running): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const page = await fetch(`${app.url}/de/beleg`, { headers: { host: hostOf(app) } }).catch(() => undefined);
    const health = await fetch(`${app.url}/-/health`).catch(() => undefined);
    if (page?.ok && health?.ok) return;
    await wait(50);
  }
  throw new Error(`the installation did not recover:\n${app.output()}`);
}

/** How many of the last receipts do not show the card they were given for. */
async function countUnread(app: Running, receipts: ReadonlyMap<string, string>): Promise<number> {
  let unread = 0;
  for (const [text, code] of [...receipts].slice(-30)) {
    const answer = await fetch(`${app.url}/de/beleg`, {
      method: 'POST',
      body: new URLSearchParams({ code }),
      headers: { host: hostOf(app), 'sec-fetch-site': 'same-origin' },
    });
    if (!(await answer.text()).includes(text)) unread += 1;
  }
  return unread;
}

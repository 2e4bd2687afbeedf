import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Writes until stopped and remembers everything that was acknowledged. */
export interface Writers {
  readonly acknowledged: ReadonlySet<string>;
  stop(): Promise<void>;
}

type Write = (text: string) => Promise<void>;

/** Keeps `count` writers busy; whoever is killed under its hands opens anew. What was not acknowledged may be lost. */
function keepWriting(
  count: number,
  name: string,
  open: () => Promise<{ write: Write; close(): Promise<void> }>,
): Writers {
  const acknowledged = new Set<string>();
  let isRunning = true;
  let next = 1;
  const writer = async () => {
    while (isRunning) {
      const target = await open().catch(() => undefined);
      try {
        while (isRunning && target) {
          const text = `${name} ${next++}`;
          await target.write(text);
          acknowledged.add(text);
        }
      } catch {
        // Killed under our hands.
      }
      await target?.close().catch(() => undefined);
      await wait(20);
    }
  };
  const all = Promise.all(Array.from({ length: count }, writer));
  return {
    acknowledged,
    stop: async () => {
      isRunning = false;
      await all;
    },
  };
}

/** Writers that insert one row per transaction, straight into the database. */
export function startRowWriters(connection: pg.ClientConfig, count: number): Writers {
  return keepWriting(count, 'row', async () => {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    await client.connect();
    const write = async (text: string) => void (await client.query('insert into written (text) values ($1)', [text]));
    return { write, close: () => client.end() };
  });
}

/** Writers that fill in the form for a new finding as a signed-in coordinator, through the whole app. */
export function startFormWriters(urlNow: () => string, count: number): Writers {
  return keepWriting(count, 'Kill', async () => {
    const cookie = await signIn(urlNow());
    const write = async (text: string) => {
      const answer = await send(`${urlNow()}/befunde/neu`, { title: text, kind: 'positive' }, cookie);
      if (answer.status !== 303) throw new Error(`not acknowledged: ${answer.status}`);
    };
    return { write, close: async () => undefined };
  });
}

async function signIn(url: string): Promise<string> {
  const answer = await send(`${url}/anmelden/demo`, { person: 'wir', weiter: '/' });
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

function send(url: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  const headers = { cookie, origin: new URL(url).origin };
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
}

/** Acknowledged texts that are not in the result of a query for texts. */
export async function findLost(
  connection: pg.ClientConfig,
  query: string,
  acknowledged: ReadonlySet<string>,
): Promise<string[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ text: string }>(query);
  await client.end();
  const present = new Set(rows.map((row) => row.text));
  return [...acknowledged].filter((text) => !present.has(text));
}

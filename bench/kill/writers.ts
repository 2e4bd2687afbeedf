import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Writes rows until stopped and remembers each one the database acknowledged. */
export interface Writers {
  readonly acknowledged: ReadonlySet<number>;

  stop(): Promise<void>;
}

/** Starts `count` connections that insert one row per transaction, each with a number of its own. */
export function startWriters(connection: pg.ClientConfig, count: number): Writers {
  const acknowledged = new Set<number>();
  let isRunning = true;
  let next = 1;

  async function write(): Promise<void> {
    while (isRunning) {
      const client = new pg.Client(connection);
      client.on('error', () => undefined);
      try {
        await client.connect();
        while (isRunning) {
          const number = next++;
          await client.query('insert into written (number) values ($1)', [number]);
          acknowledged.add(number);
        }
      } catch {
        // Killed under our hands: what was not acknowledged may be lost, what was must not.
        await wait(20);
      }
      await client.end().catch(() => undefined);
    }
  }

  const all = Promise.all(Array.from({ length: count }, write));
  return {
    acknowledged,
    stop: async () => {
      isRunning = false;
      await all;
    },
  };
}

/** Acknowledged rows that the database does not have. */
export async function findLost(connection: pg.ClientConfig, acknowledged: ReadonlySet<number>): Promise<number[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ number: number }>('select number from written');
  await client.end();
  const present = new Set(rows.map((row) => row.number));
  return [...acknowledged].filter((number) => !present.has(number));
}

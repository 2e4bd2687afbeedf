import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type KyselyPlugin, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';

interface Turn {
  /** So many answers of the database are still taken before it waits. */
  left: number;
  pause(): Promise<void>;
}

const turns = new AsyncLocalStorage<Turn>();

/** Lets a request wait between two of its questions to the database, where `atOnce` says so. */
export const waitsForItsTurn: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    const turn = turns.getStore();
    if (turn) {
      turn.left -= 1;
      if (turn.left === 0) await turn.pause();
    }
    return result;
  },
};

const longestPause = 3_000;

/**
 * Two requests at once, in an order that can be repeated: the first one stops after `asked` questions to the database,
 * and goes on when the second one has ended or waits for what the first one holds.
 */
export async function atOnce<T>(
  db: Db,
  asked: number,
  first: () => Promise<T>,
  second: () => Promise<T>,
): Promise<[T, T]> {
  const { promise: paused, resolve: hasPaused } = Promise.withResolvers<void>();
  const { promise: goOn, resolve: letGoOn } = Promise.withResolvers<void>();
  const pause = () => {
    hasPaused();
    return goOn;
  };
  const one = turns.run({ left: asked, pause }, first);
  await Promise.race([paused, one]);
  let hasEnded = false;
  const other = second().finally(() => {
    hasEnded = true;
  });
  await Promise.race([other.then(() => undefined), waits(db, () => hasEnded)]).finally(letGoOn);
  return Promise.all([one, other]);
}

/** Ends when somebody waits for a lock, or after a while: some wait for each other in memory. */
async function waits(db: Db, hasEnded: () => boolean): Promise<void> {
  const since = performance.now();
  while (!hasEnded() && performance.now() - since < longestPause) {
    await wait(10);
    const { rows } = await sql`
      select from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()`.execute(db);
    if (rows.length > 0) return;
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded/start-embedded.ts';

/** How many acknowledged cards are missing, and how many texts are there more than once. */
export interface CardCount {
  lost: number;
  doubled: number;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Runs statements in one database of the installation's server, which may still be recovering. */
export async function inDatabase<T>(
  dataDir: string,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { connection } = await startEmbedded({ dataDir, log: quiet, join: true });
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ ...connection, database });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } catch (error) {
      if (tries > 100) throw error;
      await wait(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Looks each acknowledged text up, with the receipt that belongs to its card. */
export async function countCards(dataDir: string, acknowledged: ReadonlyMap<string, unknown>): Promise<CardCount> {
  const query = `select c.text, count(distinct c.id)::int as cards, count(r.code_hash)::int as receipts
    from voices.contribution c left join voices.receipt r on r.contribution_id = c.id
    where c.text = any($1) group by c.text`;
  const { rows } = await inDatabase(dataDir, 'querschnitt_county_musterau', (client) =>
    client.query<{ text: string; cards: number; receipts: number }>(query, [[...acknowledged.keys()]]),
  );
  const whole = new Set(rows.filter(({ receipts }) => receipts > 0).map(({ text }) => text));
  return {
    lost: [...acknowledged.keys()].filter((text) => !whole.has(text)).length,
    doubled: rows.filter(({ cards, receipts }) => cards > 1 || receipts > 1).length,
  };
}

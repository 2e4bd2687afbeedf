import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { type Card, findCardByCode } from '../contribution/data.ts';
import { findFindingByCode } from '../finding/data.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { listFirstCards } from './data.ts';
import { clusterCards } from './verbs.ts';

const { rolledBack } = useDatabase();
const staff = { kind: 'system', name: 'Moderation' } as const;

async function count(db: Db, work: (db: Db) => Promise<unknown>): Promise<number> {
  let queries = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(db.withPlugin(counting));
  return queries;
}

test(
  'of each finding the cards with most votes come first and no more than asked, in one query however many findings',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const ids: string[] = [];
    for (const title of ['Eins', 'Zwei', 'Drei']) {
      const cards: Card[] = [];
      for (const votes of [1, 5, 3]) {
        const { code } = await speak(db, room, `${title} ${votes}`, { votes });
        cards.push((await findCardByCode(db, code)) as Card);
      }
      const outcome = await clusterCards(db, staff, voicesMoment, cards, { title, reason: '' });
      const code = outcome.ok && outcome.to.kind === 'finding' ? outcome.to.code : '';
      ids.push((await findFindingByCode(db, code))?.id ?? '');
    }
    const shown = await listFirstCards(db, ids, 2);
    const votesOf = (id: string | undefined) => shown.filter((card) => card.findingId === id).map(({ votes }) => votes);
    expect(ids.map(votesOf)).toEqual([
      [5, 3],
      [5, 3],
      [5, 3],
    ]);
    const one = await count(db, (counted) => listFirstCards(counted, ids.slice(0, 1), 2));
    expect(await count(db, (counted) => listFirstCards(counted, ids, 2))).toBe(one);
  }),
);

import type { Db } from '#platform/database/database.ts';
import { listStandingFates } from '../fate/data.ts';
import { listCardsById } from './list.data.ts';

/** The card that says the same as another one, and the finding in which it lies. */
export interface Twin {
  code: string;
  findingId: string | null;
}

/** For each card that only says what another one says: that one, however many lie between them. By its id. */
export async function listTwins(db: Db): Promise<Map<string, Twin>> {
  const same = new Map((await listStandingFates(db, 'same-as')).map((fate) => [fate.contributionId, fate.sameAsId]));
  const leading = new Map([...same.keys()].map((id) => [id, leadOf(same, id)]));
  const cards = new Map((await listCardsById(db, [...new Set(leading.values())])).map((card) => [card.id, card]));
  return new Map(
    [...leading].flatMap(([id, lead]) => {
      const card = cards.get(lead);
      return card ? [[id, { code: card.code, findingId: card.findingId }] as const] : [];
    }),
  );
}

/** The end of a chain of "the same as"; a circle cannot be, and would end where it began. */
function leadOf(same: ReadonlyMap<string, string | null>, id: string): string {
  const seen = new Set([id]);
  let last = id;
  for (let next = same.get(id); next && !seen.has(next); next = same.get(next)) {
    seen.add(next);
    last = next;
  }
  return last;
}

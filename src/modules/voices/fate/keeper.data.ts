import type { EdgeInQuestion, EdgeKeeper } from '#modules/thread/index.ts';
import { routes } from '../routes.ts';
import { cardCodeOfEdge } from './data.ts';

/** What became of a card is changed on the card. */
export async function cardKeepsEdge({ db, edge }: EdgeInQuestion): Promise<EdgeKeeper | undefined> {
  const code = await cardCodeOfEdge(db, edge.id);
  return code === undefined ? undefined : { href: routes.card.href({ code }) };
}

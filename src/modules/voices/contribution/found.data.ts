import type { FoundNode, NodeSearch } from '#modules/thread/index.ts';
import { readableText } from '../rules.ts';
import { listCards } from './list.data.ts';
import { originalsFor } from './list.rules.ts';

const mostWords = 140;

/** Cards by what they say, for whoever may read all of them: a thing can be tied to the card that wanted it. */
export async function cardsByWords({ db, by, access, words, kinds, limit }: NodeSearch): Promise<FoundNode[]> {
  const reach = access.reach(by, 'voices.contribution.read');
  if (!kinds.includes('contribution') || reach.kind !== 'everything') return [];
  const cards = await listCards(
    db,
    { words, originalsOf: originalsFor(access.reach(by, 'voices.contribution.triage')) },
    { limit, offset: 0 },
  );
  return cards.map((card) => {
    const text = (readableText(card) ?? card.code).replace(/\s+/g, ' ');
    const title = text.length > mostWords ? `${text.slice(0, mostWords)} …` : text;
    return { kind: 'contribution', id: card.id, code: card.code, title };
  });
}

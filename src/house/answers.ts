import { listTopics, type Topic, topicsMatching } from '#modules/directory/index.ts';
import {
  inForceFirst,
  listNodesByCode,
  listNodesOf,
  mayFind,
  publicNodeHref,
  publicThreadHref,
  type ThreadNode,
} from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import { type Found, searchTexts } from '#platform/search/search.ts';

/** As many things are looked up for one question. */
export const mostFound = 50;

/** What a reader without account is answered: the topics that the words mean, and things, what is in force first. */
export async function answersTo(
  db: Db,
  language: LanguageTag,
  words: string,
): Promise<{ topics: Topic[]; found: { each: Found; node: ThreadNode | undefined }[] }> {
  const found = await searchTexts(db, words, { publicOnly: true, language, limit: mostFound });
  const nodes = await listNodesOf(db, found);
  const placed = found.map((each) => ({ each, node: nodes.get(`${each.kind} ${each.id}`) }));
  const numbered = await withNumber(db, language, words, nodes);
  return { topics: topicsMatching(await listTopics(db), words), found: [...numbered, ...inForceFirst(placed)] };
}

/** Public things of this number that have no text of their own in the index, such as a card: their thread shows them. */
async function withNumber(db: Db, language: LanguageTag, words: string, known: ReadonlyMap<string, ThreadNode>) {
  const nodes = (await listNodesByCode(db, words)).filter(
    (node) => node.isPublic && node.tombstone === null && !known.has(`${node.kind} ${node.id}`) && mayFind(node, false),
  );
  return nodes.map((node) => {
    const { kind, id, code } = node;
    const href = publicNodeHref(node, language) ?? publicThreadHref(node, language);
    const each: Found = { kind, id, code, href, title: node.title || code, language: 'de', excerpt: '' };
    return { each, node };
  });
}

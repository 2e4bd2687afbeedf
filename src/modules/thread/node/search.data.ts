import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { soughtIn } from '#platform/i18n/sought.rules.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { says } from '#platform/search/says-words.ts';
import { type FoundNode, type NodeSearch, onNodeSearch } from '../slots.ts';
import { isCurrent } from './data.ts';
import { nodeKeyOf } from './rules.ts';

/**
 * Things of some kinds that a person may mean by these words, the number itself first: for forms that tie one thing to
 * another. The words are understood as in every search, and stand in the title, or in what other modules know of the thing (`onNodeSearch`).
 */
export async function searchNodes(search: NodeSearch): Promise<FoundNode[]> {
  if (soughtIn(search.words).length === 0) return [];
  const own = await listByWords(search.db, search);
  const more = (await askSlot(onNodeSearch, search)).flat();
  const all = new Map([...own, ...more].map((node) => [nodeKeyOf(node), node]));
  return [...all.values()].slice(0, search.limit);
}

async function listByWords(db: Db, { words, kinds, editionId, limit }: NodeSearch) {
  const whole = words.trim().toLowerCase();
  const { rows } = await sql<FoundNode>`
    select kind, id, code, title from thread.node as node
    where node.tombstoned_on is null and node.kind = any(${[...kinds]})
      and (lower(node.code) = ${whole} or ${says(sql`node.title`, words)})
      and ${editionId ? sql`(node.edition_id is null or node.edition_id = ${editionId})` : isCurrent('node')}
    order by (lower(node.code) = ${whole}) desc, node.title collate "de-x-icu", node.number
    limit ${limit}`.execute(db);
  return rows;
}

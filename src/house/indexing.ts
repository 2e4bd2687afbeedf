import { listEditions } from '#modules/concept/index.ts';
import { findNode, nodeRegistered, nodeTombstoned, type ThreadNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { on, type Reaction } from '#platform/history/events.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { indexText, removeText } from '#platform/search/search.ts';
import { foundTextOf, keywordsOfNode } from './found-texts.ts';

/**
 * Whatever the thread knows can be found by code and title, some kinds also by their longer text (`found-texts`).
 * The index changes in the transaction that registers the node.
 */
export const searchReactions: readonly Reaction[] = [
  on(nodeRegistered, (db, _by, node) => indexNode(db, node)),
  on(nodeTombstoned, (db, _by, node) => removeText(db, node)),
];

/** Puts one thing into the index, as the thread knows it now. */
export async function indexNode(db: Db, ref: { kind: string; id: string }): Promise<void> {
  const kind = declaredNodeKinds().get(ref.kind);
  const node = await findNode(db, ref);
  if (!kind || !node || node.tombstone || node.title === '') return;
  const edition = await editionOf(db, node);
  const text = await foundTextOf(db, node);
  const keywords = await keywordsOfNode(db, node);
  const more = { ...(text !== undefined && { text }), ...(keywords !== undefined && { keywords }) };
  const found = { ...more, kind: node.kind, id: node.id, language: 'de', code: node.code, title: node.title } as const;
  if (kind.href) {
    const may = node.isPublic ? 'thread.path.read' : 'thread.path.read-internal';
    await indexText(db, { ...found, href: withEdition(kind.href(node.code), edition), isPublic: false, may });
  }
  if (kind.publicHref && node.isPublic) {
    await indexText(db, { ...found, href: withEdition(kind.publicHref(node.code, 'de'), edition), isPublic: true });
  } else {
    await removeText(db, node, 'public');
  }
}

/** The code of the concept's edition that a thing belongs to: M-12 of 2019 is another thing than M-12 of today. */
async function editionOf(db: Db, node: ThreadNode): Promise<string | undefined> {
  if (node.kind === 'edition') return node.code;
  if (node.editionId === null) return undefined;
  return (await listEditions(db)).find((edition) => edition.id === node.editionId)?.code;
}

function withEdition(href: string, edition: string | undefined): string {
  return edition === undefined ? href : `${href}?fassung=${encodeURIComponent(edition)}`;
}

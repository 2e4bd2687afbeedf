import { listNodes } from '#modules/thread/index.ts';
import type { Counties } from '#platform/counties/county.ts';
import type { Db } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { job } from '#platform/jobs/job.ts';
import {
  indexedWay,
  isTakenApartOtherwise,
  knowsAllLetters,
  listIndexed,
  noteIndexed,
  takeApartAnew,
} from '#platform/search/upkeep.ts';
import { hasTextHere } from './found-texts.ts';
import { indexNode } from './indexing.ts';

/** Grows by one whenever things are put into the index otherwise than before: more words, other texts. */
const way = 1;

/**
 * Indexes a county once more: things whose text the house knows get it anew, and what was missing is put there. What a
 * module indexed by itself keeps its text and who may find it. Each thing by itself, so that nobody waits for the others.
 */
export async function indexAnew(db: Db): Promise<{ missing: number; all: number }> {
  const { nodes } = await listNodes(db, { limit: 1_000_000, withDrafts: true });
  const indexed = await listIndexed(db);
  let missing = 0;
  for (const node of nodes) {
    const isThere = indexed.has(`${node.kind} ${node.id}`);
    if (!isThere) missing += 1;
    if (!isThere || hasTextHere(node.kind)) await indexNode(db, node);
  }
  await noteIndexed(db, way);
  return { missing, all: nodes.length };
}

export const indexingAnew = job('house.index-anew', {
  // Words of topics change without their offers.
  schedule: '50 4 * * *',
  run: async ({ db }) => {
    await takeApartAnew(db);
    await indexAnew(db);
  },
});

/** At the start: counties that an older version, or another database, indexed are indexed anew, beside the requests. */
export async function orderIndexing(counties: Counties): Promise<void> {
  for (const { slug } of await counties.list()) {
    const county = await counties.bySlug(slug);
    if (county && ((await indexedWay(county.db)) < way || (await isTakenApartOtherwise(county.db)))) {
      await enqueue(county.db, indexingAnew, {}, { singletonKey: 'all' });
    }
  }
}

/** Counties whose database takes only Latin words apart. */
export async function latinOnly(counties: Counties): Promise<string[]> {
  const slugs: string[] = [];
  for (const { slug } of await counties.list()) {
    const county = await counties.bySlug(slug);
    if (county && !(await knowsAllLetters(county.db))) slugs.push(slug);
  }
  return slugs;
}

/** What an operator can do about it, in the languages of operators. */
export function lettersMissing(slugs: readonly string[]): string {
  return [
    `! ${slugs.join(', ')}: Die Datenbank kennt nur lateinische Buchstaben; Tippfehler auf Arabisch oder Ukrainisch verzeiht die Suche nicht. Sichern und wiederherstellen hilft: docs/operate/update.de.md`,
    `  The database knows Latin letters only; the search does not forgive typing mistakes in Arabic or Ukrainian. A backup and restore cures it: docs/operate/update.en.md`,
  ].join('\n');
}

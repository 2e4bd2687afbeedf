import { findNode, findNodeByCode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Occasion } from '../occasion/data.ts';
import { type AboutThing, onAbout } from '../slots.ts';
import { codesMeant } from './about.rules.ts';
import type { Card } from './data.ts';

/**
 * What a guest wants to speak of, by its code, if readers may know of it; undefined where they may not. At a draft it is
 * what stands in that draft, without a code the draft itself.
 */
export async function findAbout(
  db: Db,
  occasion: Pick<Occasion, 'id' | 'kind'>,
  code: string,
): Promise<AboutThing | undefined> {
  for (const meant of codesMeant(code)) {
    const found = occasion.kind === 'draft' ? await findInDraft(db, occasion, meant) : await findPublic(db, meant);
    if (found) return found;
  }
  return undefined;
}

async function findInDraft(db: Db, { id }: Pick<Occasion, 'id'>, code: string): Promise<AboutThing | undefined> {
  const found = await askSlot(onAbout, { db, occasionId: id, code });
  return found.find((thing) => thing?.isPublic);
}

async function findPublic(db: Db, code: string): Promise<AboutThing | undefined> {
  for (const kind of ['measure', 'offer'] as const) {
    const node = await findNodeByCode(db, kind, code, { publicOnly: true });
    if (node) return { kind, id: node.id, code: node.code, title: node.title, isPublic: true };
  }
  return undefined;
}

/** What a card speaks of, as it is called now; undefined where it speaks of nothing in particular. */
export async function aboutOf(
  db: Db,
  { about, occasionId }: Pick<Card, 'about' | 'occasionId'>,
): Promise<AboutThing | undefined> {
  if (!about) return undefined;
  const [named] = (await askSlot(onAbout, { db, occasionId, id: about.id })).filter((thing) => thing !== undefined);
  const node = named ? undefined : await findNode(db, about);
  if (named || !node) return named;
  return { kind: about.kind, id: node.id, code: node.code, title: node.title, isPublic: node.isPublic };
}

/** How many cards speak of a measure or an offer (E15). */
export async function countCardsAbout(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('voices.contribution')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('about_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

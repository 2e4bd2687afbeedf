import { findContactPoint, findOffer, findOrganisation, listTopics } from '#modules/directory/index.ts';
import { keywordsOf } from '#modules/information/index.ts';
import type { ThreadNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';

type TextOf = (db: Db, node: ThreadNode) => Promise<readonly (string | undefined)[]>;

/**
 * The text of a thing beyond its title, for kinds whose text every reader may see: it serves the public search and that
 * of the workspace. Measures fill the index themselves, with their own permission. Mail addresses and phone numbers are
 * not searched.
 */
const texts: Readonly<Record<string, TextOf>> = {
  async offer(db, { code }) {
    const offer = await findOffer(db, code);
    const places = offer?.municipalities.map((place) => place.name) ?? [];
    return [offer?.description, offer?.topic?.title, offer?.owner.name, offer?.place, offer?.schedule, ...places];
  },
  async 'contact-point'(db, { code }) {
    const point = await findContactPoint(db, code);
    return [point?.description, point?.owner?.name, point?.address, point?.hoursNote, point?.municipality.name];
  },
  async organisation(db, { code }) {
    const organisation = await findOrganisation(db, code);
    return [organisation?.description];
  },
};

/** Does the house know the longer text of things of this kind? */
export function hasTextHere(kind: string): boolean {
  return kind in texts;
}

/** Words by which a thing is found in every language of readers and which nobody reads; only offers have some. */
export async function keywordsOfNode(db: Db, { kind, code }: ThreadNode): Promise<string | undefined> {
  const offer = kind === 'offer' ? await findOffer(db, code) : undefined;
  if (!offer) return undefined;
  const topics = await listTopics(db);
  return keywordsOf(
    offer,
    topics.find(({ id }) => id === offer.topicId),
  );
}

/** The longer text of a thing; undefined where its own module fills the index, or where there is none. */
export async function foundTextOf(db: Db, node: ThreadNode): Promise<string | undefined> {
  const pieces = await texts[node.kind]?.(db, node);
  return pieces?.filter((piece) => piece !== undefined && piece !== '').join(' · ');
}

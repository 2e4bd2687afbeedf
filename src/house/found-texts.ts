import { findContactPoint, findOffer, findOrganisation } from '#modules/directory/index.ts';
import type { ThreadNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';

type TextOf = (db: Db, node: ThreadNode) => Promise<readonly (string | undefined)[]>;

/**
 * What a thing says about itself beyond its title, for those kinds that say it to every reader: the same text serves
 * both sides of the search. Measures tell the search themselves, with their own permission. Addresses to write to and phones are not searched.
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

/** The longer text of a thing; undefined where its own module tells the search, or has nothing to tell. */
export async function foundTextOf(db: Db, node: ThreadNode): Promise<string | undefined> {
  const pieces = await texts[node.kind]?.(db, node);
  return pieces?.filter((piece) => piece !== undefined && piece !== '').join(' · ');
}

import {
  type ContactPoint,
  contactPointState,
  type Freshness,
  findContactPoint,
  findOffer,
  findOrganisation,
  type Offer,
  type Organisation,
  offerState,
  organisationState,
} from '#modules/directory/index.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';

type Lookup = Pick<Context<'/:code'>, 'db' | 'params' | 'reach' | 'today'>;

/** How an entry stands for readers; what they could read once and has ended keeps its address. */
type Shown = Freshness | 'ended';

/** The offer of an address and how fresh it is; readers see no draft, and of what has ended only that it has. */
export async function visibleOffer(context: Lookup): Promise<{ offer: Offer; state: Shown }> {
  const { db, params, reach, today } = context;
  const offer = visible(reach, await findOffer(db, params.code), 'county-wide');
  const state = offerState(offer, today);
  if (state === 'draft') throw new NotFound();
  if (state === 'ended' && offer.state === 'ended') await readOnce(context, { kind: 'offer', id: offer.id });
  return { offer, state };
}

/** The contact point of an address and how fresh it is; readers see no draft, and of what has ended only that it has. */
export async function visibleContactPoint(context: Lookup): Promise<{ point: ContactPoint; state: Shown }> {
  const { db, params, reach, today } = context;
  const point = visible(reach, await findContactPoint(db, params.code), 'county-wide');
  const state = contactPointState(point, today);
  if (state === 'draft') throw new NotFound();
  if (state === 'ended') await readOnce(context, { kind: 'contact-point', id: point.id });
  return { point, state };
}

/**
 * The organisation of an address and how fresh it is; readers see none that never was public. One that went into another
 * leads there: `into` is the one that stays.
 */
export async function visibleOrganisation(
  context: Lookup,
): Promise<{ organisation: Organisation; state: Shown; into: Organisation | undefined }> {
  const { db, params, reach, today } = context;
  const organisation = visible(reach, await findOrganisation(db, params.code), 'county-wide');
  const state = organisationState(organisation, today);
  if (state === 'internal' || organisation.publicSince === null) throw new NotFound();
  const into = await lastOf(context, organisation);
  return { organisation, into, state: state === 'archived' ? 'ended' : state };
}

/** Where merging after merging led, as far as readers may see it. */
async function lastOf({ db }: Lookup, organisation: Organisation): Promise<Organisation | undefined> {
  let last = organisation;
  const passed = new Set<string>();
  while (last.archival?.mergedInto && !passed.has(last.id)) {
    passed.add(last.id);
    const next = await findOrganisation(db, last.archival.mergedInto.code);
    if (!next) return undefined;
    last = next;
  }
  return last.id !== organisation.id && !last.archival && last.publicSince !== null ? last : undefined;
}

/** What nobody could ever read has no page that tells of it. */
async function readOnce({ db }: Lookup, ref: { kind: string; id: string }): Promise<void> {
  const history = await listHistory(db, ref);
  if (!history.some(({ action }) => action === 'published')) throw new NotFound();
}

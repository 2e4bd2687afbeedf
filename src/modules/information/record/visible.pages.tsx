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
import { type Context, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';

type Lookup = Pick<Context<'/:code'>, 'db' | 'params' | 'reach' | 'today'>;

/** The offer of an address and how fresh it is; readers see no draft and nothing that has ended. */
export async function visibleOffer(context: Lookup): Promise<{ offer: Offer; state: Freshness }> {
  const { db, params, reach, today } = context;
  const offer = visible(reach, await findOffer(db, params.code), 'county-wide');
  const state = offerState(offer, today);
  if (state === 'draft' || state === 'ended') throw new NotFound();
  return { offer, state };
}

/** The contact point of an address and how fresh it is; readers see no draft and nothing that has ended. */
export async function visibleContactPoint(context: Lookup): Promise<{ point: ContactPoint; state: Freshness }> {
  const { db, params, reach, today } = context;
  const point = visible(reach, await findContactPoint(db, params.code), 'county-wide');
  const state = contactPointState(point, today);
  if (state === 'draft' || state === 'ended') throw new NotFound();
  return { point, state };
}

/** The organisation of an address and how fresh it is; readers see none that is archived or not public. */
export async function visibleOrganisation(context: Lookup): Promise<{ organisation: Organisation; state: Freshness }> {
  const { db, params, reach, today } = context;
  const organisation = visible(reach, await findOrganisation(db, params.code), 'county-wide');
  const state = organisationState(organisation, today);
  if (state === 'archived' || state === 'internal') throw new NotFound();
  return { organisation, state };
}

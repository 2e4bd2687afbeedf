import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findCurrentEdition, findEdition } from './data.ts';
import { type Edition, isPublicEdition } from './rules.ts';

type Reading = Pick<Context, 'db' | 'query' | 'reach'>;

/** The edition that an address means: `?fassung=K-2019`, or the one in force. A county without one has no such page. */
export async function visibleEdition({ db, query, reach }: Reading): Promise<Edition> {
  const code = query.get('fassung');
  const edition = code ? await findEdition(db, code) : await findCurrentEdition(db);
  return visible(reach, edition, 'county-wide');
}

/** The same for pages that everybody reads: an edition that is still being drafted is not there. */
export async function visiblePublicEdition(context: Reading): Promise<Edition> {
  const edition = await visibleEdition(context);
  return visible(context.reach, isPublicEdition(edition) ? edition : undefined, 'county-wide');
}

/** The edition whose code is part of the address itself. */
export async function visibleEditionByCode({ db, params, reach }: Context<'/:code'>): Promise<Edition> {
  return visible(reach, await findEdition(db, params.code), 'county-wide');
}

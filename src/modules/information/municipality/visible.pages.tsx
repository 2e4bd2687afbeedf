import { findMunicipality, type Municipality } from '#modules/directory/index.ts';
import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';

/** The municipality of a public address; one that has ended has no page for readers any more. */
export async function visibleMunicipality({
  db,
  params,
  reach,
}: Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>): Promise<Municipality> {
  const municipality = await findMunicipality(db, params.code);
  return visible(reach, municipality?.archival ? undefined : municipality, 'county-wide');
}

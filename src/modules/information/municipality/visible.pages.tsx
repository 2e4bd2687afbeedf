import { findMunicipality, type Municipality } from '#modules/directory/index.ts';
import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';

/** The municipality of a public address; one that went into another leads to `into`, the one that stays. */
export async function visibleMunicipality({
  db,
  params,
  reach,
}: Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>): Promise<{
  municipality: Municipality;
  into: Municipality | undefined;
}> {
  const municipality = visible(reach, await findMunicipality(db, params.code), 'county-wide');
  let last = municipality;
  const passed = new Set<string>();
  while (last.archival?.mergedInto && !passed.has(last.id)) {
    passed.add(last.id);
    last = (await findMunicipality(db, last.archival.mergedInto.code)) ?? last;
  }
  return { municipality, into: last.id !== municipality.id && !last.archival ? last : undefined };
}

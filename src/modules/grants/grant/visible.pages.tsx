import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findGrantByCode } from './data.ts';
import type { Grant } from './rules.ts';

/** The grant of an address. Its money is the county's: a grant belongs to no unit, only what it pays does. */
export async function visibleGrant({
  db,
  params,
  reach,
}: Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>): Promise<Grant> {
  return visible(reach, await findGrantByCode(db, params.code), 'county-wide');
}

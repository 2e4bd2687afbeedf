import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findGrantByCode } from './data.ts';
import { type Grant, scopesOfGrant } from './rules.ts';

/** The grant of an address: as a rule all of them, for an area those that pay its measures or posts. */
export async function visibleGrant({
  db,
  params,
  reach,
}: Pick<Context<'/:code'>, 'db' | 'params' | 'reach'>): Promise<Grant> {
  return visible(reach, await findGrantByCode(db, params.code), scopesOfGrant);
}

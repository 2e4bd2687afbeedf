import { stakeholdersByCode } from '#modules/directory/index.ts';
import type { Context } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findRound } from './data.ts';
import { type Round, scopesOfRound } from './rules.ts';

/** The round of an address as far as this person may see it, or 404. */
export async function visibleRound({ db, by, access, params }: Context<'/:code'>): Promise<Round> {
  const body = (await stakeholdersByCode(db, [params.code])).get(params.code);
  const round = body && (await findRound(db, body.id));
  return visible(access.reach(by, 'responsibilities.area.read'), round, scopesOfRound);
}

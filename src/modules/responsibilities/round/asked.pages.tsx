import { stakeholdersByCode } from '#modules/directory/index.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { findRound } from './data.ts';
import { type Round, scopesOfRound } from './rules.ts';

/** The round of an address as far as the person may see it. What is not theirs does not exist. */
export async function roundAsked({ db, by, access, params }: Context<'/:code'>): Promise<Round> {
  const body = (await stakeholdersByCode(db, [params.code])).get(params.code);
  const round = body && (await findRound(db, body.id));
  const seen = access.reach(by, 'responsibilities.area.read');
  if (!round || !reaches(seen, scopesOfRound(round))) throw new NotFound();
  return round;
}

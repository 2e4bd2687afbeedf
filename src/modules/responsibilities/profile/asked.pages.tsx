import { type Context, Forbidden, NotFound } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { scopesOfParty } from '../nomination/party.rules.ts';
import { findProfile } from './data.ts';
import type { Profile, Side } from './rules.ts';

/** The profile of an address as far as the person may see it. What is not theirs does not exist. */
export async function profileAsked({ db, by, access, params }: Context<'/:code'>): Promise<Profile> {
  const profile = await findProfile(db, params.code);
  const seen = access.reach(by, 'responsibilities.area.read');
  if (!profile || !reaches(seen, scopesOfParty(profile.party))) throw new NotFound();
  return profile;
}

/** The same for a page that changes words: seen, but not theirs to change, is forbidden. */
export async function profileToChange(context: Context<'/:code'>): Promise<Profile> {
  const profile = await profileAsked(context);
  if (!reaches(context.reach, scopesOfParty(profile.party))) throw new Forbidden();
  return profile;
}

/** For which sides this person can say yes: the own one, and (with evidence) what the other side said on paper. */
export function sidesOf({ access, by }: Context, profile: Profile): { side: Side; isOwn: boolean }[] {
  const scopes = scopesOfParty(profile.party);
  const isLead = reaches(access.reach(by, 'responsibilities.profile.agree'), scopes);
  const isArea = reaches(access.reach(by, 'responsibilities.profile.countersign'), scopes);
  if (isLead)
    return [
      { side: 'lead-unit', isOwn: true },
      { side: 'area', isOwn: isArea },
    ];
  return isArea ? [{ side: 'area', isOwn: true }] : [];
}

import type { Context } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { scopesOfParty } from '../rules.ts';
import { findProfile } from './data.ts';
import type { Profile, Side } from './rules.ts';

const scopesOfProfile = ({ party }: Profile) => scopesOfParty(party);

/** The profile of an address as far as this person may see it, or 404. */
export async function visibleProfile({ db, by, access, params }: Context<'/:code'>): Promise<Profile> {
  const seen = access.reach(by, 'responsibilities.area.read');
  return visible(seen, await findProfile(db, params.code), scopesOfProfile);
}

/** The same for a page that changes words: 403 where it is visible, but not theirs to change. */
export async function changeableProfile(context: Context<'/:code'>): Promise<Profile> {
  return changeable(context.reach, await visibleProfile(context), scopesOfProfile);
}

/** For which sides this person can agree: their own, and (with evidence) the other one, where it agreed on paper. */
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

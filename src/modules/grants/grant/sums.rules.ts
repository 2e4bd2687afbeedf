import type { Part } from '../programme/part.rules.ts';
import { sumOfKnown } from '../rules.ts';
import { type Grant, isGranted, isRequested } from './rules.ts';

type Money = Pick<Grant, 'state' | 'appliedCents' | 'grantedCents' | 'spentCents'>;

/** What a grant adds to sums, in cents; what was requested or spent is null where nobody wrote it down. */
export function countedMoney(grant: Money): {
  appliedCents: number | null;
  grantedCents: number;
  spentCents: number | null;
} {
  const { appliedCents, grantedCents, spentCents } = grant;
  return {
    appliedCents: isRequested(grant) ? appliedCents : null,
    grantedCents: isGranted(grant) ? (grantedCents ?? 0) : 0,
    spentCents: isGranted(grant) ? spentCents : null,
  };
}

/** The sums of several grants, which of them say more than the sums count, and of how many it is not known what was requested or spent. */
export function totalsOf<G extends Money>(grants: readonly G[]) {
  const counted = grants.map(countedMoney);
  return {
    appliedCents: sumOfKnown(counted.map(({ appliedCents }) => appliedCents)),
    grantedCents: counted.reduce((sum, { grantedCents }) => sum + grantedCents, 0),
    spentCents: sumOfKnown(counted.map(({ spentCents }) => spentCents)),
    notCounted: grants.filter((grant) => {
      const { appliedCents, grantedCents, spentCents } = countedMoney(grant);
      const isAll = grantedCents === (grant.grantedCents ?? 0) && (spentCents ?? 0) === (grant.spentCents ?? 0);
      return !isAll || (appliedCents ?? 0) !== (grant.appliedCents ?? 0);
    }),
    unknownApplied: grants.filter((grant) => isRequested(grant) && grant.appliedCents === null).length,
    unknownSpent: grants.filter(isSpentUnknown).length,
  };
}

/** Cents spent beyond what was granted; 0 where nothing is. */
export function overspentCents({ grantedCents, spentCents }: Pick<Grant, 'grantedCents' | 'spentCents'>): number {
  return grantedCents === null ? 0 : Math.max(0, (spentCents ?? 0) - grantedCents);
}

/** Cents granted beyond what was applied for: possible, but mostly a slip of the pen. */
export function beyondApplied({ appliedCents, grantedCents }: Pick<Grant, 'appliedCents' | 'grantedCents'>): number {
  return appliedCents === null ? 0 : Math.max(0, (grantedCents ?? 0) - appliedCents);
}

/**
 * The most that a part pays for a grant of this length, as far as its limit says: by the years of the calendar that it
 * touches, or for the whole project. How many posts or hours there are nobody says here.
 */
export function mostOf(
  { maxCents, per }: Pick<Part, 'maxCents' | 'per'>,
  { startOn, endOn }: Pick<Grant, 'startOn' | 'endOn'>,
): number | null {
  if (maxCents === null || (per !== 'year' && per !== 'project')) return null;
  const years = per === 'project' ? 1 : Number(endOn.slice(0, 4)) - Number(startOn.slice(0, 4)) + 1;
  return maxCents * years;
}

/** Cents applied for or granted beyond what its part pays at most: a hint, for guidelines know exceptions. */
export function beyondPart(
  grant: Pick<Grant, 'appliedCents' | 'grantedCents' | 'startOn' | 'endOn'>,
  part: Pick<Part, 'maxCents' | 'per'> | undefined,
): number {
  const most = part ? mostOf(part, grant) : null;
  return most === null ? 0 : Math.max(0, (grant.grantedCents ?? grant.appliedCents ?? 0) - most);
}

/** Money is granted, and nobody has said how much of it is spent; an entered 0 says it. */
export function isSpentUnknown(grant: Pick<Grant, 'state' | 'spentCents'>): boolean {
  return isGranted(grant) && grant.spentCents === null;
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Allocation } from '../allocation/rules.ts';
import { type Grant, isGranted } from '../grant/rules.ts';
import type { Post } from '../post/rules.ts';
import { sumOfKnown } from '../rules.ts';

/** What a person enters about a year: the sum to the cent, and where it stands. */
export interface StateMoneyInput {
  year: number;
  amountCents: number;
  /** "Haushaltsrechnung 2019, Seite 84". */
  source: string;
}

export interface StateMoney extends StateMoneyInput {
  id: string;
}

/** May the sum of a year be entered where there is one? The same one changes nothing; another one is a correction. */
export function canEnter(there: StateMoney | undefined, { year, amountCents }: StateMoneyInput): Decision {
  const isSame = there === undefined || there.amountCents === amountCents;
  return isSame ? yes : no('grants.state-money.refused.there', { year: `${year}` }, 'year');
}

/** Money of the state known to be paid out singly in a year: of grants that lie in it as a whole. */
export function recordedCents(
  grants: readonly Pick<Grant, 'funderKind' | 'state' | 'startOn' | 'endOn' | 'paidOutCents'>[],
  year: number,
): number {
  const within = grants.filter(
    (one) =>
      one.funderKind === 'state' &&
      isGranted(one) &&
      [one.startOn, one.endOn].every((day) => day.startsWith(`${year}-`)),
  );
  return sumOfKnown(within.map(({ paidOutCents }) => paidOutCents)) ?? 0;
}

/** May the state have given this? In a year that has begun, and not less than what is recorded singly for it. */
export function canBeGiven(
  { year, amountCents }: Pick<StateMoneyInput, 'year' | 'amountCents'>,
  recorded: number,
  thisYear: number,
): Decision {
  if (year < firstYear || year > thisYear)
    return no('grants.state-money.refused.year', { from: `${firstYear}`, to: `${thisYear}` }, 'year');
  const sums = { year: `${year}`, cents: amountCents / 100, recorded: recorded / 100 };
  return amountCents < recorded ? no('grants.state-money.refused.below', sums, 'amountCents') : yes;
}

/** The first year that the database keeps. */
const firstYear = 1990;

/** May it be corrected like this? Something changes, and somebody says why. */
export function canCorrect(
  before: StateMoney,
  after: Pick<StateMoneyInput, 'amountCents' | 'source'>,
  reason: string,
): Decision {
  const isSame = before.amountCents === after.amountCents && before.source === after.source;
  if (isSame) return no('grants.state-money.refused.same', {}, 'amountCents');
  return canWithdraw(reason);
}

/** May it go? Whoever takes it away says why. */
export function canWithdraw(reason: string): Decision {
  return reason === '' ? no('grants.grant.refused.reason', {}, 'reason') : yes;
}

/** One grant of the state and what it pays, in cents: measures by their share, posts by name. */
export interface StateGrant {
  grant: Grant;
  measures: readonly Pick<Allocation, 'measureCode' | 'measureTitle' | 'amountCents'>[];
  posts: readonly Pick<Post, 'code' | 'title'>[];
}

/** What the state gave in one year, as far as it is known; all sums in cents. */
export interface StateYear {
  year: number;
  /** The sum of the year as older papers have it; null where they have none. */
  givenCents: number | null;
  /** Where that sum stands; empty where nobody wrote it down. */
  source: string;
  /** Grants whose period begins in this year; each is counted once. */
  grants: readonly StateGrant[];
  grantedCents: number;
  /** Of the grants of which it is known; null where it is of none. */
  paidOutCents: number | null;
  /** The part of the sum whose purpose nobody recorded. */
  restCents: number;
}

/** The years since the first known one, oldest first: each sum, and what it paid by the grants, allocations and posts. */
export function stateYears(
  given: readonly StateMoneyInput[],
  grants: readonly Grant[],
  allocations: readonly Allocation[],
  posts: readonly Post[],
): StateYear[] {
  // What is in preparation is no money from the state yet, even where somebody has entered a sum.
  const own = grants.filter((one) => one.funderKind === 'state' && one.grantedCents !== null && isGranted(one));
  const sums = new Map(given.map(({ year, amountCents }) => [year, amountCents]));
  const years = new Set([...sums.keys(), ...own.map(yearOf)]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const begun = own.filter((grant) => yearOf(grant) === year);
      const givenCents = sums.get(year) ?? null;
      const grantedCents = begun.reduce((sum, grant) => sum + (grant.grantedCents ?? 0), 0);
      return {
        year,
        givenCents,
        source: given.find((one) => one.year === year)?.source ?? '',
        grants: begun.map((grant) => paidBy(grant, allocations, posts)),
        grantedCents,
        paidOutCents: sumOfKnown(begun.map((grant) => grant.paidOutCents)),
        restCents: Math.max(0, (givenCents ?? 0) - grantedCents),
      };
    });
}

/**
 * The sums over all years: what older papers say was received, and, of the years without such a sum, what was granted and
 * paid out. Null where there is no such year, or nothing is known.
 */
export function stateTotals(years: readonly StateYear[]) {
  const since = years.filter(({ givenCents }) => givenCents === null);
  return {
    givenCents: sumOfKnown(years.map(({ givenCents }) => givenCents)),
    grantedCents: sumOfKnown(since.map(({ grantedCents }) => grantedCents)),
    paidOutCents: sumOfKnown(since.map(({ paidOutCents }) => paidOutCents)),
    restCents: years.reduce((sum, { restCents }) => sum + restCents, 0),
  };
}

const yearOf = ({ startOn }: Grant) => Number(startOn.slice(0, 4));

function paidBy(grant: Grant, allocations: readonly Allocation[], posts: readonly Post[]): StateGrant {
  return {
    grant,
    measures: allocations.filter(({ grantId }) => grantId === grant.id),
    posts: posts.filter(({ grantIds }) => grantIds.includes(grant.id)),
  };
}

/** A line of the list as a file: one per grant, and one for what is known by its sum alone. */
export interface StateLine {
  year: number;
  paid: StateGrant | null;
  cents: number;
}

/** Every line that makes up the years; the lines of a year with a sum add up to at least that sum. */
export function stateLines(years: readonly StateYear[]): StateLine[] {
  return years.flatMap(({ year, grants, restCents }) => [
    ...grants.map((paid) => ({ year, paid, cents: paid.grant.grantedCents ?? 0 })),
    ...(restCents > 0 ? [{ year, paid: null, cents: restCents }] : []),
  ]);
}

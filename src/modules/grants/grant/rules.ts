import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';

export const grantStates = [
  'idea',
  'preparing',
  'applied',
  'granted',
  'running',
  'proof-submitted',
  'settled',
  'rejected',
] as const;
export type GrantState = (typeof grantStates)[number];

/** What is shown: the stored state, or what the calendar made of it. */
export type GrantStanding = GrantState | 'proof-due' | 'proof-overdue';

export interface Grant {
  id: string;
  code: string;
  title: string;
  programmeId: string;
  programmeTitle: string;
  funder: string;
  part: string;
  appliedCents: number | null;
  grantedCents: number | null;
  ownShareCents: number;
  spentCents: number;
  paidOutCents: number;
  startOn: string;
  /** The last day of the grant period. */
  endOn: string;
  proofDueOn: string | null;
  applyBy: string | null;
  note: string;
  state: GrantState;
  /** The grant that takes over from this one, and how far it is. */
  followedBy: { code: string; state: GrantState } | null;
  allocatedCents: number;
}

const onward: Record<GrantState, readonly GrantState[]> = {
  idea: ['preparing', 'rejected'],
  preparing: ['applied', 'idea'],
  applied: ['granted', 'rejected'],
  granted: ['running'],
  running: ['proof-submitted'],
  'proof-submitted': ['settled', 'running'],
  settled: [],
  rejected: ['preparing'],
};

/** The states that can follow. */
export function nextGrantStates(from: GrantState): readonly GrantState[] {
  return onward[from];
}

/** May a grant go on to this state? Going back and a rejection need the reason. */
export function canMoveGrant(grant: Pick<Grant, 'state' | 'grantedCents'>, to: GrantState, reason: string): Decision {
  if (!onward[grant.state].includes(to)) return no('grants.grant.refused.no-such-way', {}, 'state');
  const needsReason = to === 'rejected' || (grant.state === 'proof-submitted' && to === 'running');
  if (needsReason && reason.trim() === '') return no('grants.grant.refused.reason', {}, 'reason');
  if (to === 'granted' && grant.grantedCents === null) return no('grants.grant.refused.amount', {}, 'state');
  return yes;
}

/** Does the grant end after it begins? */
export function canLast(startOn: string, endOn: string): Decision {
  return endOn < startOn ? no('grants.grant.refused.end-before-start', {}, 'endOn') : yes;
}

/** May these days and amounts stand together? */
export function canHaveFigures(
  grant: { startOn: string; endOn: string; proofDueOn: string | null; grantedCents: number | null },
  allocatedCents: number,
): Decision {
  const lasts = canLast(grant.startOn, grant.endOn);
  if (!lasts.ok) return lasts;
  if (grant.proofDueOn !== null && grant.proofDueOn < grant.startOn)
    return no('grants.grant.refused.proof-before-start', {}, 'proofDueOn');
  if ((grant.grantedCents ?? 0) < allocatedCents)
    return no('grants.grant.refused.below-allocations', { cents: allocatedCents / 100 }, 'grantedCents');
  return yes;
}

/** Where a grant really stands: an ended period or a missed proof is not hidden behind "running". */
export function standingOf(grant: Pick<Grant, 'state' | 'endOn' | 'proofDueOn'>, today: string): GrantStanding {
  if (grant.state !== 'running') return grant.state;
  if (grant.proofDueOn !== null && grant.proofDueOn < today) return 'proof-overdue';
  return grant.endOn < today ? 'proof-due' : 'running';
}

/** Days in which an end counts as near. */
export const soonDays = 90;

/** Pays something now and ends within the next 90 days. */
export function endsSoon(grant: Pick<Grant, 'state' | 'endOn'>, today: string): boolean {
  return grant.state === 'running' && grant.endOn >= today && grant.endOn <= addDays(today, soonDays);
}

/** Running, granted, and nobody said for which measure; posts count as a use of their own. */
export function isWithoutMeasure(grant: Pick<Grant, 'state' | 'allocatedCents'>, paysPosts: boolean): boolean {
  return (grant.state === 'running' || grant.state === 'granted') && grant.allocatedCents === 0 && !paysPosts;
}

/** How far money and time have gone, in whole percent; undefined where there is nothing to measure against. */
export function progressOf(
  grant: Pick<Grant, 'grantedCents' | 'spentCents' | 'startOn' | 'endOn'>,
  today: string,
): { money?: number; time: number } {
  const whole = daysBetween(grant.startOn, grant.endOn) + 1;
  const gone = Math.min(whole, Math.max(0, daysBetween(grant.startOn, today) + 1));
  const time = Math.round((gone / whole) * 100);
  return grant.grantedCents ? { money: Math.round((grant.spentCents / grant.grantedCents) * 100), time } : { time };
}

/** Has the follow-up been applied for? Until then somebody has to be reminded. */
export function isFollowUpAsked(grant: Pick<Grant, 'followedBy'>): boolean {
  const state = grant.followedBy?.state;
  return state !== undefined && state !== 'idea' && state !== 'preparing' && state !== 'rejected';
}

/** What a follow-up begins with: the same money for the same length of time, from the day after. */
export function followUpOf(
  grant: Grant,
): Pick<Grant, 'title' | 'programmeId' | 'part' | 'appliedCents' | 'startOn' | 'endOn'> {
  const startOn = addDays(grant.endOn, 1);
  const endOn = addDays(startOn, daysBetween(grant.startOn, grant.endOn));
  const title = grant.title.replaceAll(grant.startOn.slice(0, 4), startOn.slice(0, 4));
  const { programmeId, part, grantedCents } = grant;
  return { title, programmeId, part, appliedCents: grantedCents, startOn, endOn };
}

/** The views of the list by their name in an address; a figure opens one of them. */
export const grantViewNames = ['alle', 'laufend', 'endet-bald'] as const;
export type GrantView = (typeof grantViewNames)[number];

export const grantViews: Record<GrantView, (grant: Grant, today: string) => boolean> = {
  alle: () => true,
  laufend: (grant, today) => standingOf(grant, today) === 'running',
  'endet-bald': (grant, today) => standingOf(grant, today) === 'running' && endsSoon(grant, today),
};

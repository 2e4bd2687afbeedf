import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';
import { percentOf } from '#platform/i18n/percent.rules.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type Deadline, dayFor } from '../programme/deadline.rules.ts';
import type { FunderKind, Programme } from '../programme/rules.ts';
import { isRunning, isUnderWay } from '../rules.ts';
import type { SettledDeadline } from './deadline.rules.ts';

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

/** Where a grant stands on a day: its stored state, or what the calendar has made of it. */
export type GrantStanding = GrantState | 'proof-due' | 'proof-overdue';

/** What a person enters about a grant; sums in cents. */
export interface GrantInput {
  title: string;
  programmeId: string;
  /** The part of the programme, where it has parts. */
  partId: string | null;
  appliedCents: number | null;
  grantedCents: number | null;
  /** Null where nobody has said, like what was paid out. */
  ownShareCents: number | null;
  /** Null where nobody has said; 0 where somebody has. */
  spentCents: number | null;
  /** Null where nobody has said: not known is not nothing. */
  paidOutCents: number | null;
  startOn: string;
  /** The last day of the grant period. */
  endOn: string;
  proofDueOn: string | null;
  applyBy: string | null;
  note: string;
}

export interface Grant extends GrantInput {
  id: string;
  code: string;
  programmeCode: string;
  programmeTitle: string;
  /** Words for the part; empty where it has none. */
  partTitle: string;
  funder: string;
  funderKind: FunderKind;
  state: GrantState;
  /** The day of its state; null while it is prepared: that is the day on which somebody wrote it down. */
  stateOn: string | null;
  /** The day of the notice; null where nobody entered that state. */
  grantedOn: string | null;
  /** The grant that takes over from this one, and how far it is. */
  followedBy: { code: string; state: GrantState } | null;
  /** Since when and why nobody applies for money that follows; null where nobody has said so. */
  noFollowUp: { on: string; reason: string } | null;
  /** What its programme wants by which day. */
  deadlines: readonly Deadline[];
  settledDeadlines: readonly SettledDeadline[];
  allocatedCents: number;
  /** The units whose measures or posts it pays, or whose measures name it as their money. */
  unitIds: readonly string[];
}

/** Whose it is: an area sees the grants that pay its measures and its posts, and no others. */
export function scopesOfGrant({ unitIds }: Pick<Grant, 'unitIds'>): Scope[] {
  return unitIds.map((id) => ({ kind: 'unit', id }));
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

/** A granted sum is entered, but the state does not say so yet: no total counts it. */
export function isCountedNowhere({ state, grantedCents }: Pick<Grant, 'state' | 'grantedCents'>): boolean {
  return ['idea', 'preparing', 'applied'].includes(state) && (grantedCents ?? 0) > 0;
}

/** Its period has begun, but the state does not say so yet: it counts as running, and somebody should say so. */
export function isNotYetRunning({ state, startOn }: Pick<Grant, 'state' | 'startOn'>, today: string): boolean {
  return state === 'granted' && startOn <= today;
}

/** May a grant move on to this state? Going back and a rejection need a reason. */
export function canMoveGrant(grant: Pick<Grant, 'state' | 'grantedCents'>, to: GrantState, reason: string): Decision {
  if (!onward[grant.state].includes(to)) return no('grants.grant.refused.no-such-way', {}, 'state');
  const needsReason = to === 'rejected' || (grant.state === 'proof-submitted' && to === 'running');
  if (needsReason && reason.trim() === '') return no('grants.grant.refused.reason', {}, 'reason');
  if (to === 'granted' && grant.grantedCents === null) return no('grants.grant.refused.amount', {}, 'state');
  return yes;
}

/** May it have come on this day? Not ahead of us, and not before the step that it follows. */
export function canBeOn({ stateOn }: Pick<Grant, 'stateOn'>, on: string, today: string): Decision {
  if (on > today) return no('grants.grant.refused.future', {}, 'on');
  return stateOn !== null && on < stateOn ? no('grants.grant.refused.before-last', {}, 'on') : yes;
}

/** Does the grant end after it begins? */
export function canHavePeriod({ startOn, endOn }: Pick<Grant, 'startOn' | 'endOn'>): Decision {
  return endOn < startOn ? no('grants.grant.refused.end-before-start', {}, 'endOn') : yes;
}

/** May the money come from there? From a programme that there is and that goes on, and from one of its own parts. */
export function canComeFrom(
  programme: Pick<Programme, 'id' | 'ending' | 'parts'> | undefined,
  partId: string | null,
  before?: Pick<Grant, 'programmeId'>,
): Decision {
  if (!programme) return no('grants.grant.refused.unknown-programme', {}, 'programmeId');
  if (programme.ending && before?.programmeId !== programme.id)
    return no('grants.grant.refused.ended-programme', {}, 'programmeId');
  const isItsPart = partId === null || programme.parts.some(({ id }) => id === partId);
  return isItsPart ? yes : no('grants.grant.refused.other-part', {}, 'partId');
}

/** Days that were left empty, as far as the programme's rules name them: proof of use, and the follow-up's application. */
export function withProgrammeDays(grant: GrantInput, { deadlines }: Pick<Programme, 'deadlines'>): GrantInput {
  const { startOn, endOn } = grant;
  const next = { startOn: addDays(endOn, 1) };
  const nextYear = { startOn: `${Number(endOn.slice(0, 4)) + 1}-01-01` };
  return {
    ...grant,
    proofDueOn: grant.proofDueOn ?? dayFor('proof', deadlines, { startOn, endOn }) ?? null,
    applyBy:
      grant.applyBy ??
      firstPossible([dayFor('application', deadlines, next), dayFor('application', deadlines, nextYear)], startOn),
  };
}

/** The first of these days that does not lie before the money itself begins: by then nobody could think of a follow-up. */
function firstPossible(days: readonly (string | undefined)[], startOn: string): string | null {
  return days.find((day) => day !== undefined && day >= startOn) ?? null;
}

/** Is the use proved after the money begins? */
export function canBeProved({ startOn, proofDueOn }: Pick<Grant, 'startOn' | 'proofDueOn'>): Decision {
  return proofDueOn !== null && proofDueOn < startOn
    ? no('grants.grant.refused.proof-before-start', {}, 'proofDueOn')
    : yes;
}

/** Is no more paid out than was granted? */
export function canBePaidOut({ grantedCents, paidOutCents }: Pick<Grant, 'grantedCents' | 'paidOutCents'>): Decision {
  const granted = grantedCents ?? 0;
  return (paidOutCents ?? 0) > granted
    ? no('grants.grant.refused.beyond-granted', { cents: granted / 100 }, 'paidOutCents')
    : yes;
}

/** May these days and amounts stand together? */
export function canHaveFigures(
  grant: Pick<Grant, 'startOn' | 'endOn' | 'proofDueOn' | 'grantedCents' | 'paidOutCents'>,
  allocatedCents: number,
): Decision {
  const dated = all(canHavePeriod(grant), canBeProved(grant));
  if (!dated.ok) return dated;
  if ((grant.grantedCents ?? 0) < allocatedCents)
    return no('grants.grant.refused.below-allocations', { cents: allocatedCents / 100 }, 'grantedCents');
  return canBePaidOut(grant);
}

/** Where a grant really stands: an ended period or a missed proof is not hidden behind "running", a begun one not behind "granted". */
export function standingOf(
  grant: Pick<Grant, 'state' | 'startOn' | 'endOn' | 'proofDueOn'>,
  today: string,
): GrantStanding {
  if (!isUnderWay(grant, today)) return grant.state;
  if (grant.proofDueOn !== null && grant.proofDueOn < today) return 'proof-overdue';
  return grant.endOn < today ? 'proof-due' : 'running';
}

/** Days in which an end counts as near. */
export const soonDays = 90;

/** Pays something now and ends within the next 90 days. */
export function endsSoon(grant: Pick<Grant, 'state' | 'startOn' | 'endOn'>, today: string): boolean {
  return isRunning(grant, today) && grant.endOn <= addDays(today, soonDays);
}

/**
 * Must the proof of use be handed in? Once the money has ended or the day of the proof is near, and on after that day,
 * until it is submitted. A day that nobody entered is no reason not to ask.
 */
export function isProofDue(grant: Pick<Grant, 'state' | 'startOn' | 'endOn' | 'proofDueOn'>, today: string): boolean {
  if (!isUnderWay(grant, today)) return false;
  return grant.endOn < today || (grant.proofDueOn !== null && grant.proofDueOn <= addDays(today, proofDays));
}

/** So many days before its day the proof is named. */
const proofDays = 21;

/** Granted or running without a measure to pay; a grant that pays posts needs none. */
export function isWithoutMeasure(grant: Pick<Grant, 'state' | 'allocatedCents'>, paysPosts: boolean): boolean {
  return (grant.state === 'running' || grant.state === 'granted') && grant.allocatedCents === 0 && !paysPosts;
}

/** How much of the money is spent and of the time over, in whole percent; without `money` where nothing was granted or nobody knows. */
export function progressOf(
  grant: Pick<Grant, 'grantedCents' | 'spentCents' | 'startOn' | 'endOn'>,
  today: string,
): { money?: number; time: number } {
  const whole = daysBetween(grant.startOn, grant.endOn) + 1;
  const gone = Math.min(whole, Math.max(0, daysBetween(grant.startOn, today) + 1));
  const time = percentOf(gone, whole);
  const { grantedCents, spentCents } = grant;
  return grantedCents && spentCents !== null ? { money: percentOf(spentCents, grantedCents), time } : { time };
}

/** The views of the list by their names in an address; figures of the start page link to them. */
export const grantViewNames = ['alle', 'laufend', 'endet-bald'] as const;
export type GrantView = (typeof grantViewNames)[number];

export const grantViews: Record<GrantView, (grant: Grant, today: string) => boolean> = {
  alle: () => true,
  laufend: isRunning,
  'endet-bald': endsSoon,
};

/** Which grants a list is narrowed to, beside its view. */
export interface GrantFilter {
  /** Code of a programme. */
  programme: string | null;
  /** The year in which the period begins; then only what was applied for, with the money that counts in its sums. */
  year: string | null;
  /** Cents for measures of the concept in force, by the id of the grant; then only grants that give such money. */
  allocated: ReadonlyMap<string, number> | undefined;
  /** Code of a municipality; one in which no money arrives narrows nothing. */
  place: string | null;
}

/** Municipalities in which money of grants arrives, by the id of the grant. */
export type GrantPlaces = ReadonlyMap<string, readonly { id: string; code: string; name: string }[]>;

/** Does money of the grant arrive in the municipality? */
export function arrivesIn({ id }: Pick<Grant, 'id'>, places: GrantPlaces, code: string | null): boolean {
  return code === null || (places.get(id) ?? []).some((place) => place.code === code);
}

/** Does the grant come from that programme and count in that year? */
export function isWithin(
  grant: Pick<Grant, 'id' | 'programmeCode' | 'startOn' | 'state'>,
  filter: GrantFilter,
): boolean {
  const isProgramme = filter.programme === null || grant.programmeCode === filter.programme;
  const isAllocated = filter.allocated === undefined || filter.allocated.has(grant.id);
  return (
    isProgramme && isAllocated && (filter.year === null || (isRequested(grant) && `${yearOf(grant)}` === filter.year))
  );
}

/** The year a grant counts in: each grant once, so that nothing is divided that nobody divided. */
export function yearOf({ startOn }: Pick<Grant, 'startOn'>): number {
  return Number(startOn.slice(0, 4));
}

/** Ideas and what is in preparation are no applications yet; a rejected one was requested and got nothing. */
export function isRequested({ state }: Pick<Grant, 'state'>): boolean {
  return state !== 'idea' && state !== 'preparing';
}

/** Somebody has decided for it, whatever became of it since. */
export function isGranted({ state }: Pick<Grant, 'state'>): boolean {
  return !['idea', 'preparing', 'applied', 'rejected'].includes(state);
}

/** Readers may know of money that was granted; ideas and applications are the county's own affair. */
export function isPublicGrant(grant: Pick<Grant, 'state'>): boolean {
  return isGranted(grant);
}

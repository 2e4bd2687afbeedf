import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, addMonths, daysBetween } from '#platform/i18n/format.ts';
import { type Grant, soonDays } from './rules.ts';

/**
 * Must somebody ask for the follow-up's money? From 90 days before the last day for it, however long this money still
 * runs, and on after that day, until it is applied for, somebody says that there will be none, or all is settled.
 */
export function isFollowUpDue(
  grant: Pick<Grant, 'state' | 'startOn' | 'grantedOn' | 'applyBy' | 'followedBy' | 'noFollowUp'>,
  today: string,
): boolean {
  const day = followUpDay(grant);
  if (day === null || grant.noFollowUp !== null || isFollowUpAppliedFor(grant)) return false;
  return mayBeFollowed(grant) && day <= addDays(today, soonDays);
}

/**
 * The last day to apply for the follow-up. One that passed before this money began or was decided about is none: nobody
 * could have followed what was not there.
 */
export function followUpDay({
  startOn,
  grantedOn,
  applyBy,
}: Pick<Grant, 'startOn' | 'grantedOn' | 'applyBy'>): string | null {
  if (applyBy === null || applyBy < startOn) return null;
  return grantedOn !== null && applyBy < grantedOn ? null : applyBy;
}

/** Can it be said of the grant what comes after it? From the notice until everything is settled. */
export function mayBeFollowed({ state }: Pick<Grant, 'state'>): boolean {
  return state === 'granted' || state === 'running' || state === 'proof-submitted';
}

/** May somebody say that no follow-up comes? With a reason, and not where one is applied for. */
export function canForgoFollowUp(grant: Pick<Grant, 'state' | 'followedBy'>, reason: string): Decision {
  if (!mayBeFollowed(grant)) return no('grants.follow-up.refused.state', {}, 'reason');
  if (isFollowUpAppliedFor(grant)) return no('grants.follow-up.refused.applied', {}, 'reason');
  return reason === '' ? no('grants.grant.refused.reason', {}, 'reason') : yes;
}

/** Has the follow-up been applied for? Until then a reminder is due. */
export function isFollowUpAppliedFor(grant: Pick<Grant, 'followedBy'>): boolean {
  const state = grant.followedBy?.state;
  return state !== undefined && state !== 'idea' && state !== 'preparing' && state !== 'rejected';
}

/** What a follow-up begins with: the same money for the same length of time, from the day after. */
export function followUpOf(
  grant: Grant,
): Pick<Grant, 'title' | 'programmeId' | 'partId' | 'appliedCents' | 'startOn' | 'endOn'> {
  const startOn = addDays(grant.endOn, 1);
  const endOn = sameSpanFrom(startOn, grant);
  const title = grant.title.replaceAll(grant.startOn.slice(0, 4), startOn.slice(0, 4));
  const { programmeId, partId, grantedCents } = grant;
  return { title, programmeId, partId, appliedCents: grantedCents, startOn, endOn };
}

/** The last day of as long a time from another day on: in months where it lasts whole months, else in days. */
function sameSpanFrom(begin: string, { startOn, endOn }: Pick<Grant, 'startOn' | 'endOn'>): string {
  const next = addDays(endOn, 1);
  const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthsOf(next) - monthsOf(startOn);
  if (months > 0 && addMonths(startOn, months) === next) return addDays(addMonths(begin, months), -1);
  return addDays(begin, daysBetween(startOn, endOn));
}

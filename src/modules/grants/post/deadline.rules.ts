import { followUpDay, isFollowUpAppliedFor, mayBeFollowed } from '../grant/follow-up.rules.ts';
import type { Grant } from '../grant/rules.ts';
import { isUnderWay } from '../rules.ts';

/** A day that whoever takes over a post must know. */
export interface PostDeadline {
  on: string;
  kind: 'apply' | 'proof' | 'grant-ends' | 'report' | 'measure-ends';
  of: 'grant' | 'measure';
  code: string;
  title: string;
}

type Paying = Pick<
  Grant,
  | 'code'
  | 'title'
  | 'state'
  | 'startOn'
  | 'endOn'
  | 'proofDueOn'
  | 'applyBy'
  | 'grantedOn'
  | 'followedBy'
  | 'noFollowUp'
>;

interface Led {
  code: string;
  title: string;
  endOn: string | null;
  nextReportOn: string | null;
  state: { state: string };
}

/**
 * The days of the money that pays a post and of the measures that its unit leads, in their order. What was to be done and
 * is not done stays, however long ago; an end is named until it has come.
 */
export function postDeadlines(grants: readonly Paying[], measures: readonly Led[], today: string): PostDeadline[] {
  return [
    ...grants.flatMap((grant) => ofGrant(grant, today)),
    ...measures.flatMap((one) => ofMeasure(one, today)),
  ].sort((a, b) => (a.on === b.on ? (a.code < b.code ? -1 : 1) : a.on < b.on ? -1 : 1));
}

function ofGrant(grant: Paying, today: string): PostDeadline[] {
  const { code, title, endOn, proofDueOn } = grant;
  const applyBy = followUpDay(grant);
  const of = { of: 'grant', code, title } as const;
  const isOpen = mayBeFollowed(grant) && grant.noFollowUp === null && !isFollowUpAppliedFor(grant);
  return [
    ...(isOpen && applyBy !== null ? [{ ...of, kind: 'apply' as const, on: applyBy }] : []),
    ...(isUnderWay(grant, today) && proofDueOn !== null ? [{ ...of, kind: 'proof' as const, on: proofDueOn }] : []),
    ...(isUnderWay(grant, today) && endOn >= today ? [{ ...of, kind: 'grant-ends' as const, on: endOn }] : []),
  ];
}

function ofMeasure({ code, title, endOn, nextReportOn, state }: Led, today: string): PostDeadline[] {
  if (state.state === 'done' || state.state === 'dropped') return [];
  const of = { of: 'measure', code, title } as const;
  return [
    ...(nextReportOn !== null ? [{ ...of, kind: 'report' as const, on: nextReportOn }] : []),
    ...(endOn !== null && endOn >= today ? [{ ...of, kind: 'measure-ends' as const, on: endOn }] : []),
  ];
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';
import { dayFor } from '../programme/deadline.rules.ts';
import { type Grant, soonDays } from './rules.ts';

/** What a programme wants of a grant by a day before its money runs. */
export const ownDeadlineKinds = ['application', 'acceptance'] as const;
export type OwnDeadlineKind = (typeof ownDeadlineKinds)[number];

/** Somebody said why nothing more comes of a deadline, or that it is kept. */
export interface SettledDeadline {
  kind: OwnDeadlineKind;
  on: string;
  reason: string;
}

type Waiting = Pick<Grant, 'state' | 'startOn' | 'endOn' | 'grantedOn' | 'deadlines' | 'settledDeadlines'>;

/** Which of them a grant waits for: the application until it is sent, the acceptance from the notice until it runs. */
function waitsFor({ state }: Pick<Grant, 'state'>): OwnDeadlineKind | undefined {
  if (state === 'idea' || state === 'preparing') return 'application';
  return state === 'granted' ? 'acceptance' : undefined;
}

/** The day by which the programme wants the next step; undefined where there is none, or somebody has settled it. */
export function ownDeadline(grant: Waiting): { kind: OwnDeadlineKind; on: string } | undefined {
  const kind = waitsFor(grant);
  if (!kind || grant.settledDeadlines.some((settled) => settled.kind === kind)) return undefined;
  const { startOn, endOn, grantedOn: noticeOn } = grant;
  const on = dayFor(kind, grant.deadlines, { startOn, endOn, noticeOn });
  return on === undefined ? undefined : { kind, on };
}

/** Must somebody act? From 90 days before the day, and on after it, until the step is done or settled. */
export function isOwnDeadlineDue(grant: Waiting, today: string): boolean {
  const deadline = ownDeadline(grant);
  return deadline !== undefined && deadline.on <= addDays(today, soonDays);
}

/** May somebody settle this deadline? The one that the grant waits for, with a reason. */
export function canSettleDeadline(grant: Waiting, kind: OwnDeadlineKind, reason: string): Decision {
  if (ownDeadline(grant)?.kind !== kind) return no('grants.own-deadline.refused.none', {}, 'reason');
  return reason === '' ? no('grants.grant.refused.reason', {}, 'reason') : yes;
}

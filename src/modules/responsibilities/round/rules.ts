import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, addMonths, daysBetween } from '#platform/i18n/format.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type Ended, type Party, scopesOfParty } from '../rules.ts';

export const intervalUnits = ['week', 'month'] as const;
export type IntervalUnit = (typeof intervalUnits)[number];

/** How often a round meets: every eight weeks, every two months. */
export interface Interval {
  every: number;
  unit: IntervalUnit;
}

export interface RoundInput extends Interval {
  /** When the first meeting is due, as long as none was held. */
  firstDueOn: string;
}

/** A body that meets again and again. */
export interface Round extends RoundInput {
  body: Party;
  /** The areas whose persons sit in it. */
  areas: readonly Party[];
  lastHeld: { number: number; on: string; attended: number; invited: number } | null;
  /** The next planned one whose day has not passed or which has no outcome yet. */
  planned: { number: number; on: string } | null;
  /** It meets no more. */
  ended: Ended | null;
}

/** When a round met and when it is due again, as of a day. */
export interface RoundStanding {
  lastHeldOn: string | null;
  daysSince: number | null;
  nextDueOn: string;
  /** The day it was due, once that has passed. */
  overdueSince: string | null;
}

/** The day after an interval. */
export function afterInterval(day: string, { every, unit }: Interval): string {
  return unit === 'week' ? addDays(day, 7 * every) : addMonths(day, every);
}

/** When a round met last, when it is due next, and since when it is overdue. A cancelled meeting is no meeting. */
export function roundStanding(
  round: Pick<Round, 'every' | 'unit' | 'firstDueOn' | 'lastHeld'>,
  today: string,
): RoundStanding {
  const lastHeldOn = round.lastHeld?.on ?? null;
  const nextDueOn = lastHeldOn === null ? round.firstDueOn : afterInterval(lastHeldOn, round);
  return {
    lastHeldOn,
    daysSince: lastHeldOn === null ? null : daysBetween(lastHeldOn, today),
    nextDueOn,
    overdueSince: nextDueOn < today ? nextDueOn : null,
  };
}

/** May a round end? Once, and not while a meeting is planned: people would still come. */
export function canEndRound(round: Pick<Round, 'ended' | 'planned'>): Decision {
  if (round.ended) return no('responsibilities.round.refused.ended', {}, 'reason');
  return round.planned ? no('responsibilities.round.refused.planned', {}, 'reason') : yes;
}

/** Whoever sits in a round may see it. */
export function scopesOfRound(round: Pick<Round, 'areas' | 'body'>): Scope[] {
  return [round.body, ...round.areas].flatMap(scopesOfParty);
}

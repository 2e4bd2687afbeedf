import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** How the concept is implemented, how it develops: these two stand in every agenda (C30). */
export const standingItems = ['implementation', 'development'] as const;
export type ItemKind = (typeof standingItems)[number] | 'other';

export interface AgendaItem {
  id: string;
  kind: ItemKind;
  /** Empty for the standing items: the house knows their names. */
  title: string;
  minutes: string;
}

export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** How a meeting ended: held with so many, or cancelled and why. */
export interface MeetingOutcome {
  kind: 'held' | 'cancelled';
  attended: number | null;
  invited: number | null;
  reason: string;
  byLabel: string;
}

export interface Meeting {
  id: string;
  roundId: string;
  number: number;
  plannedOn: string;
  place: string;
  agenda: readonly AgendaItem[];
  outcome: MeetingOutcome | null;
}

export interface MeetingInput {
  plannedOn: string;
  place: string;
  /** Further items beside the two standing ones, one line each. */
  items: readonly string[];
}

/** How a meeting stands. */
export function meetingState(meeting: Pick<Meeting, 'outcome'>): MeetingState {
  return meeting.outcome?.kind ?? 'planned';
}

/** Its day has passed and nobody recorded how it went. */
export function lacksMinutes(meeting: Pick<Meeting, 'outcome' | 'plannedOn'>, today: string): boolean {
  return meeting.outcome === null && meeting.plannedOn < today;
}

/** The agenda: the two standing items first, then what else there is, each once. */
export function agendaOf(items: readonly string[]): { kind: ItemKind; title: string }[] {
  return [
    ...standingItems.map((kind) => ({ kind, title: '' })),
    ...[...new Set(items)].map((title) => ({ kind: 'other' as const, title })),
  ];
}

const mostItems = 12;
const longestItem = 200;

/** May a meeting be planned for this day? One a day and round; the agenda stays short enough for a meeting. */
export function canPlan(input: MeetingInput, takenDays: readonly string[]): Decision {
  if (takenDays.includes(input.plannedOn)) {
    return no('responsibilities.meeting.refused.day-taken', {}, 'plannedOn');
  } else if (input.items.length > mostItems) {
    return no('responsibilities.meeting.refused.too-many-items', { max: mostItems }, 'items');
  } else if (input.items.some((item) => item.length > longestItem)) {
    return no('responsibilities.meeting.refused.item-too-long', { max: longestItem }, 'items');
  } else {
    return yes;
  }
}

/** May day, place and agenda change? Only before anybody recorded how it went. */
export function canMove(meeting: Pick<Meeting, 'outcome'>): Decision {
  return meeting.outcome === null ? yes : no('responsibilities.meeting.refused.has-outcome');
}

/** May minutes be kept? On or after the day, with how many of how many were there. */
export function canHold(
  meeting: Pick<Meeting, 'outcome' | 'plannedOn'>,
  count: { attended: number; invited: number },
  today: string,
): Decision {
  if (meeting.outcome?.kind === 'cancelled') {
    return no('responsibilities.meeting.refused.cancelled');
  } else if (meeting.plannedOn > today) {
    return no('responsibilities.meeting.refused.not-yet', { day: meeting.plannedOn });
  } else {
    return canAttend(count);
  }
}

/** Were no more there than were invited? */
export function canAttend({ attended, invited }: { attended: number; invited: number }): Decision {
  return attended > invited ? no('responsibilities.meeting.refused.more-than-invited', {}, 'attended') : yes;
}

/** May a meeting be cancelled? Only a planned one, and never without a reason. */
export function canCancel(meeting: Pick<Meeting, 'outcome'>, reason: string): Decision {
  if (meeting.outcome !== null) return no('responsibilities.meeting.refused.has-outcome');
  return reason === '' ? no('responsibilities.meeting.refused.reason-missing', {}, 'reason') : yes;
}

/**
 * Do the texts still stand beside the items for which they were written? `drawn` are the items of the form; empty where
 * a form does not say.
 */
export function canKeepBeside(agenda: string, drawn: string): Decision {
  return drawn === '' || drawn === agenda ? yes : no('responsibilities.meeting.refused.agenda-changed');
}

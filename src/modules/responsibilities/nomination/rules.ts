import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, daysBetween } from '#platform/i18n/format.ts';
import type { Ended, Party } from '../rules.ts';

/** Implement the mission statement, develop the idea of integration further, intercultural opening (C28). */
export const duties = ['implementation', 'development', 'opening'] as const;
export type Duty = (typeof duties)[number];

export const nominationStates = ['proposed', 'nominated', 'declined', 'ended'] as const;
export type NominationState = (typeof nominationStates)[number];

/** How an area stands: nobody, somebody proposed, somebody named. */
export const areaStates = ['open', 'proposed', 'nominated'] as const;
export type AreaState = (typeof areaStates)[number];

/** What is recorded about the person: by function, never by name. */
export interface NominationInput {
  functionTitle: string;
  /** Empty: nobody stands in. */
  deputyTitle: string;
  duties: readonly Duty[];
  /** The account of the person, where there is one. */
  personId: string | null;
}

export interface NominationEntry {
  state: NominationState;
  sinceOn: string;
  byLabel: string;
  reason: string;
}

export interface Nomination extends NominationInput {
  id: string;
  /** Newest first; the first one counts. */
  states: readonly NominationEntry[];
  state: NominationEntry;
}

export interface AreaInput {
  /** The day by which somebody shall be named. */
  namedBy: string;
  /** The round in which the person sits. */
  roundId: string | null;
}

/** A part of the administration, or an organisation, that shall have a responsible person. */
export interface Area extends AreaInput {
  party: Party;
  /** Nobody is expected to be named any more. */
  ended: Ended | null;
  /** The one that was not declined and has not ended. */
  nomination: Nomination | null;
  remindedAt: Date | null;
}

/** How an area stands. */
export function areaState(area: Pick<Area, 'nomination'>): AreaState {
  if (area.nomination === null) return 'open';
  return area.nomination.state.state === 'nominated' ? 'nominated' : 'proposed';
}

/** Duties that nobody took over yet. */
export function missingDuties(nomination: Pick<NominationInput, 'duties'>): Duty[] {
  return duties.filter((duty) => !nomination.duties.includes(duty));
}

/** Nobody is named although the day has passed. */
export function isNominationOverdue(area: Pick<Area, 'nomination' | 'namedBy'>, today: string): boolean {
  return areaState(area) !== 'nominated' && area.namedBy < today;
}

/** Days between two letters to the head of an area. */
export const reminderEveryDays = 28;

/** Is it time to remind the head of the area? At once when the day has passed, then every four weeks. */
export function isReminderDue(
  area: Pick<Area, 'nomination' | 'namedBy'>,
  remindedOn: string | null,
  today: string,
): boolean {
  if (!isNominationOverdue(area, today)) return false;
  return remindedOn === null || daysBetween(remindedOn, today) >= reminderEveryDays;
}

/** The day of the next letter while the area stays open. */
export function nextReminderOn(area: Pick<Area, 'namedBy'>, remindedOn: string | null): string {
  return addDays(remindedOn ?? area.namedBy, remindedOn === null ? 1 : reminderEveryDays);
}

/** True where a function gives somebody's name. A directory of functions outlives the people in them. */
export function looksLikeName(title: string): boolean {
  return /(^|[\s,(])(Frau|Herrn?|Fr\.|Hr\.|Dr\.|Prof\.)\s+\p{Lu}/u.test(title);
}

/** May this be recorded about the person? By function only. */
export function canWritePerson(input: Pick<NominationInput, 'functionTitle' | 'deputyTitle'>): Decision {
  if (looksLikeName(input.functionTitle))
    return no('responsibilities.nomination.refused.looks-like-name', {}, 'functionTitle');
  if (looksLikeName(input.deputyTitle))
    return no('responsibilities.nomination.refused.looks-like-name', {}, 'deputyTitle');
  return yes;
}

/** May somebody be proposed? Only where nobody is proposed or named. */
export function canPropose(area: Pick<Area, 'nomination'>): Decision {
  return area.nomination === null ? yes : no('responsibilities.nomination.refused.somebody-there');
}

const ways: Record<NominationState, readonly NominationState[]> = {
  proposed: ['nominated', 'declined'],
  nominated: ['ended'],
  declined: [],
  ended: [],
};

/** The states a nomination can go to from here. */
export function nextNominationStates(from: NominationState): readonly NominationState[] {
  return ways[from];
}

/** May the nomination go on like this? Declining and ending need a reason; no day lies in the future or before the last. */
export function canMoveNomination(
  current: Pick<NominationEntry, 'state' | 'sinceOn'>,
  next: { state: NominationState; on: string; reason: string },
  today: string,
): Decision {
  if (!ways[current.state].includes(next.state)) {
    return no('responsibilities.nomination.refused.no-such-way', {}, 'state');
  } else if ((next.state === 'declined' || next.state === 'ended') && next.reason === '') {
    return no('responsibilities.nomination.refused.reason-missing', {}, 'reason');
  } else if (next.on > today) {
    return no('responsibilities.nomination.refused.day-in-future', {}, 'on');
  } else if (next.on < current.sinceOn) {
    return no('responsibilities.nomination.refused.day-before-last', { day: current.sinceOn }, 'on');
  } else {
    return yes;
  }
}

/**
 * May the person be described otherwise? Who somebody is (the function, the account) was decided when they were named:
 * afterwards only who decides changes it. Deputy and duties stay the area's own.
 */
export function canRedescribe(
  { state, functionTitle, personId }: Pick<Nomination, 'state' | 'functionTitle' | 'personId'>,
  input: Pick<NominationInput, 'functionTitle' | 'personId'>,
  mayDecide: boolean,
): Decision {
  if (state.state !== 'nominated' || mayDecide) return yes;
  if (input.functionTitle !== functionTitle)
    return no('responsibilities.nomination.refused.decided', {}, 'functionTitle');
  return input.personId === personId ? yes : no('responsibilities.nomination.refused.decided', {}, 'personId');
}

/** May an area end? Once, and not while somebody is proposed or named in it: that ends first, with its own reason. */
export function canEndArea(area: Pick<Area, 'ended' | 'nomination'>): Decision {
  if (area.ended) return no('responsibilities.area.refused.ended', {}, 'reason');
  return area.nomination ? no('responsibilities.area.refused.nominated', {}, 'reason') : yes;
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** The way of an edition from its first draft to the day the next one takes its place. */
export const editionStates = ['draft', 'participation', 'approval', 'resolved', 'adopted', 'superseded'] as const;
export type EditionState = (typeof editionStates)[number];

/** A version of the concept, with its state and the days from which and until which it counts. */
export interface Edition {
  id: string;
  code: string;
  number: number;
  title: string;
  context: string;
  isTakenOver: boolean;
  state: EditionState;
  stateSince: string;
  adoptedOn: string | null;
  adoptedById: string | null;
  validFrom: string | null;
  validTo: string | null;
}

const ways: Record<EditionState, readonly EditionState[]> = {
  draft: ['participation', 'approval'],
  participation: ['draft', 'approval'],
  approval: ['draft', 'resolved', 'adopted'],
  resolved: ['adopted'],
  adopted: ['superseded'],
  superseded: [],
};

/** The states an edition can be moved to by hand; the others come with a resolution, or with the day it names. */
export function nextEditionStates(from: EditionState): EditionState[] {
  return ways[from].filter((state) => state !== 'resolved' && state !== 'adopted' && state !== 'superseded');
}

/** May a new edition have this code? One of capitals, digits and hyphens that no other edition has. */
export function canHaveCode(code: string, editions: readonly Pick<Edition, 'code'>[]): Decision {
  if (editions.some((edition) => edition.code === code)) {
    return no('concept.edition.refused.code-taken', {}, 'code');
  } else if (!/^[A-Z][A-Z0-9-]{1,19}$/.test(code)) {
    return no('concept.edition.refused.code-form', {}, 'code');
  } else {
    return yes;
  }
}

/** May it have this number? Editions are counted upwards; a later one comes after all that are here. */
export function canHaveNumber(number: number, editions: readonly Pick<Edition, 'number'>[]): Decision {
  const least = nextNumber(editions);
  return number < least ? no('concept.edition.refused.number', { least }, 'number') : yes;
}

/** The number after the last one. */
export function nextNumber(editions: readonly Pick<Edition, 'number'>[]): number {
  return Math.max(0, ...editions.map((edition) => edition.number)) + 1;
}

/** A code that is still free, by the year in which the edition begins to count: `K-2027`, then `K-2027-2`. */
export function freeCode(year: string, taken: readonly string[]): string {
  const stem = `K-${year}`;
  const codes = [stem, ...taken.map((_, index) => `${stem}-${index + 2}`)];
  return codes.find((code) => !taken.includes(code)) ?? stem;
}

/** May a field, goal or measure keep the number that it has on paper? One that fits into an address and is not given yet. */
export function canKeepCode(code: string, given: readonly string[]): Decision {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(code)) {
    return no('concept.refused.code-form', {}, 'code');
  } else {
    return given.includes(code) ? no('concept.refused.code-taken', { code }, 'code') : yes;
  }
}

/** May a draft begin? One is enough: what is new goes into it. */
export function canBegin(editions: readonly Pick<Edition, 'state' | 'code'>[]): Decision {
  const open = editions.find((edition) => !isResolved(edition));
  return open ? no('concept.edition.refused.draft-there', { code: open.code }) : yes;
}

/** What is said about an edition before its fields and goals: changed while it is a draft. */
export interface EditionFacts {
  title: string;
  context: string;
  validFrom: string | null;
  validTo: string | null;
}

/** May an edition count for these days? */
export function canCount({ validFrom, validTo }: Pick<EditionFacts, 'validFrom' | 'validTo'>): Decision {
  const isTurned = validFrom !== null && validTo !== null && validTo < validFrom;
  return isTurned ? no('concept.measure.refused.end-before-start', {}, 'validTo') : yes;
}

/** May what is said about it still be changed? */
export function canChangeFacts(edition: Pick<Edition, 'state'>, facts: EditionFacts): Decision {
  return isDraft(edition) ? canCount(facts) : no('concept.edition.refused.resolved');
}

/** A reason as good as any: for asking, before somebody writes theirs, whether a thing could go at all. */
export const anyReason = '…';

/** May something be taken out of an edition? Only while it is a draft, and only with a reason. */
export function canRemove(edition: Pick<Edition, 'state'>, reason: string): Decision {
  if (!isDraft(edition)) {
    return no('concept.edition.refused.resolved');
  } else {
    return reason.trim() === '' ? no('concept.refused.reason-missing', {}, 'reason') : yes;
  }
}

/** It was never public so far. */
export function canBeDiscarded(states: readonly { state: EditionState }[]): boolean {
  return states.every(({ state }) => state === 'draft');
}

/** May a draft be thrown away? Only one that was never public, `states` being all it was in, and only with a reason. */
export function canDiscard(states: readonly EditionState[], reason: string): Decision {
  if (states.some((state) => state !== 'draft')) {
    return no('concept.edition.refused.was-public');
  } else if (reason.trim() === '') {
    return no('concept.refused.reason-missing', {}, 'reason');
  } else {
    return yes;
  }
}

/** May the edition go to another state by hand? */
export function canMoveEdition(from: EditionState, to: EditionState): Decision {
  return nextEditionStates(from).includes(to) ? yes : no('concept.edition.refused.no-such-way', {}, 'state');
}

/** Its words may still be changed: nobody has resolved them, and they do not lie before the council. */
export function isDraft(edition: Pick<Edition, 'state'>): boolean {
  return edition.state === 'draft' || edition.state === 'participation';
}

/** Resolved: it never changes again. */
export function isResolved(edition: Pick<Edition, 'state'>): boolean {
  return edition.state === 'resolved' || hasCounted(edition);
}

/** It counts, or it did: its days bind, its state and lights are real. */
export function hasCounted(edition: Pick<Edition, 'state'>): boolean {
  return edition.state === 'adopted' || edition.state === 'superseded';
}

/** The one answer to whether what the council resolved counts on a day: from the day on that it names, or at once. */
export function countsOn({ validFrom }: Pick<Edition, 'validFrom'>, today: string): boolean {
  return validFrom === null || validFrom <= today;
}

/** Does a resolution bring it into force at once? Where nothing is in force there is nothing that counts until its day. */
export function beginsToCount(edition: Pick<Edition, 'validFrom'>, before: unknown, today: string): boolean {
  return before === undefined || countsOn(edition, today);
}

/** The resolved editions whose day has come, in the order in which they take each other's place. */
export function comingIntoForce<E extends Pick<Edition, 'state' | 'validFrom' | 'number'>>(
  editions: readonly E[],
  today: string,
): E[] {
  return editions
    .filter((edition) => edition.state === 'resolved' && countsOn(edition, today))
    .sort((a, b) => a.number - b.number);
}

/** The resolved one that waits for its day; the last of several. */
export function waitingEdition<E extends Pick<Edition, 'state' | 'number'>>(editions: readonly E[]): E | undefined {
  return [...editions].sort((a, b) => b.number - a.number).find(({ state }) => state === 'resolved');
}

/** Is it the last that was resolved, so that the next one begins from it? */
export function isLastResolved<E extends Pick<Edition, 'id' | 'state' | 'number'>>(
  edition: E,
  editions: readonly E[],
): boolean {
  return isResolved(edition) && editionToCarryOn(editions)?.id === edition.id;
}

/** What the next edition carries on: the last one that was resolved, also where its day has not come yet. */
export function editionToCarryOn<E extends Pick<Edition, 'state' | 'number'>>(editions: readonly E[]): E | undefined {
  return waitingEdition(editions) ?? currentEdition(editions);
}

/** May an edition count from its day on? Not before one that was resolved earlier and still waits for its own. */
export function canFollow(
  edition: Pick<Edition, 'validFrom'>,
  editions: readonly Pick<Edition, 'state' | 'number' | 'code' | 'validFrom'>[],
  today: string,
): Decision {
  const waiting = waitingEdition(editions);
  const isBefore = waiting?.validFrom && (edition.validFrom ?? today) < waiting.validFrom;
  return isBefore
    ? no('concept.edition.refused.before-waiting', { code: waiting.code, day: waiting.validFrom ?? '' }, 'on')
    : yes;
}

/** Has the council resolved one that still counts? */
export function hasOneInForce(editions: readonly Pick<Edition, 'state'>[]): boolean {
  return editions.some(({ state }) => state === 'adopted');
}

/** Everybody may read it: once it is out for participation it never disappears again. */
export function isPublicEdition(edition: Pick<Edition, 'state'>): boolean {
  return edition.state !== 'draft';
}

/** MO10: may the edition become public? Not while measures name no unit, person, deputy or next report. */
export function canPublishEdition(to: EditionState, codes: readonly string[]): Decision {
  if (to === 'draft' || codes.length === 0) return yes;
  const shown = codes.slice(0, 12).join(', ') + (codes.length > 12 ? ' …' : '');
  return no('concept.edition.refused.owners-missing', { count: codes.length, codes: shown });
}

/** May a draft go out to everybody? Not while there is no goal in it that somebody could say something about. */
export function canOpenDraft(to: EditionState, goalCount: number): Decision {
  return to === 'participation' && goalCount === 0 ? no('concept.edition.refused.nothing-to-read') : yes;
}

/** What an adoption needs to know. */
export interface AdoptionFacts {
  state: EditionState;
  isTakenOver: boolean;
  /** Goals and measures of the edition before that nobody has passed a verdict on. */
  openVerdicts: readonly string[];
  /** Hard defects of the "Hand und Fuß" check. */
  hardDefects: number;
  measureCount: number;
}

/** Does it lie before the council, or was it resolved long ago and is being taken over from paper? */
export function isBeforeResolution({ state, isTakenOver }: Pick<AdoptionFacts, 'state' | 'isTakenOver'>): boolean {
  return state === 'approval' || (isTakenOver && state === 'draft');
}

/** May the council's resolution be recorded? Nothing of the edition before vanishes without a verdict. */
export function canAdopt(facts: AdoptionFacts): Decision {
  if (!isBeforeResolution(facts)) {
    return no('concept.edition.refused.not-in-approval');
  } else if (facts.measureCount === 0) {
    return no('concept.edition.refused.empty');
  } else if (facts.openVerdicts.length > 0) {
    const shown = facts.openVerdicts.slice(0, 12).join(', ');
    return no('concept.edition.refused.verdicts-missing', { count: facts.openVerdicts.length, codes: shown });
  } else if (facts.hardDefects > 0 && !facts.isTakenOver) {
    return no('concept.edition.refused.hard-defects', { count: facts.hardDefects });
  } else {
    return yes;
  }
}

/** Which edition is meant where nobody names one: the adopted one, before there is one the newest public one. */
export function currentEdition<E extends Pick<Edition, 'state' | 'number'>>(editions: readonly E[]): E | undefined {
  const newest = [...editions].sort((a, b) => b.number - a.number);
  return newest.find((edition) => edition.state === 'adopted') ?? newest.find(isPublicEdition) ?? newest[0];
}

/** Which edition new measures go into: the newest draft; without one nothing can be added. */
export function draftEdition<E extends Pick<Edition, 'state' | 'number'>>(editions: readonly E[]): E | undefined {
  return [...editions].sort((a, b) => b.number - a.number).find(isDraft);
}

/** The part of an address that names an edition, so that links stay in it; nothing for the one in force. */
export function inEdition(code: string | null | undefined): Record<string, string> {
  return code ? { ['fassung']: code } : {};
}

/** The same for links to what belongs to an edition: nothing where it is the one in force. */
export function linkWithin({ state, code }: Pick<Edition, 'state' | 'code'>): Record<string, string> {
  return inEdition(state === 'adopted' ? undefined : code);
}

import type { TargetGroup } from '#modules/directory/index.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { type EditionState, isDraft, isPublicEdition } from '../edition/rules.ts';
import type { Assessment } from '../rules.ts';

/** The life of a measure, in the order in which it is usually lived. */
export const measureStates = ['idea', 'planned', 'running', 'done', 'established', 'paused', 'dropped'] as const;
export type MeasureState = (typeof measureStates)[number];

/** What somebody does with a measure, in the past tense of the history. */
export type StateAction =
  | 'planned'
  | 'started'
  | 'completed'
  | 'established'
  | 'paused'
  | 'resumed'
  | 'dropped'
  | 'reopened';

export const barrierKinds = ['legal', 'administrative', 'social'] as const;
export type BarrierKind = (typeof barrierKinds)[number];

export const spheres = ['social', 'economic', 'cultural', 'political'] as const;
export type Sphere = (typeof spheres)[number];

/** What an idea lacks, so that it can be woken when just that appears. */
export const lackKinds = ['money', 'post', 'room', 'time', 'knowledge', 'permission'] as const;
export type LackKind = (typeof lackKinds)[number];

/** Somebody who stands for a measure, as the directory knows them. */
export interface Party {
  id: string;
  kind: 'unit' | 'organisation' | 'body' | 'municipality';
  code: string;
  name: string;
}

/** A measure as everybody who may see it knows it. */
export interface Measure {
  id: string;
  edition: { id: string; code: string; number: number; state: EditionState };
  field: { id: string; code: string; title: string };
  goal: { id: string; code: string; title: string };
  code: string;
  title: string;
  description: string;
  targetGroups: readonly TargetGroup[];
  isPermanent: boolean;
  isOpenToAll: boolean;
  barrierKind: BarrierKind | null;
  spheres: readonly Sphere[];
  lead: Party | null;
  /** Who stands for it and who stands in, by function and never by name; empty where nobody is named. */
  personFunction: string;
  deputyFunction: string;
  partners: readonly Party[];
  municipalityIds: readonly string[];
  startOn: string | null;
  endOn: string | null;
  nextReportOn: string | null;
  budgetCents: number | null;
  /** What keeps it an idea. */
  lacks: readonly LackKind[];
  /** Was public before somebody had to be named; what is missing is shown instead (decision 0502). */
  precedesOwnerRule: boolean;
  state: StateEntry;
  /** What was said last about each light; at most one per light. */
  assessments: readonly Assessment[];
}

/** Where a measure stands since when, who said so and why. */
export interface StateEntry {
  state: MeasureState;
  sinceOn: string;
  byLabel: string;
  reason: string;
}

/** What a person may say about a measure: the words of the concept and what runs on. */
export interface MeasureInput {
  goalId: string;
  title: string;
  description: string;
  targetGroups: readonly TargetGroup[];
  isPermanent: boolean;
  isOpenToAll: boolean;
  barrierKind: BarrierKind | null;
  spheres: readonly Sphere[];
  leadId: string | null;
  personFunction: string;
  deputyFunction: string;
  partnerIds: readonly string[];
  municipalityIds: readonly string[];
  startOn: string | null;
  endOn: string | null;
  nextReportOn: string | null;
  budgetCents: number | null;
  lacks: readonly LackKind[];
}

const moves: Record<MeasureState, Partial<Record<MeasureState, StateAction>>> = {
  idea: { planned: 'planned', running: 'started', dropped: 'dropped' },
  planned: { running: 'started', paused: 'paused', dropped: 'dropped' },
  running: { done: 'completed', established: 'established', paused: 'paused', dropped: 'dropped' },
  done: { established: 'established', running: 'reopened' },
  established: { running: 'reopened', paused: 'paused', dropped: 'dropped' },
  paused: { planned: 'planned', running: 'resumed', dropped: 'dropped' },
  dropped: { planned: 'reopened' },
};

/** The states a measure can go to from here. */
export function nextStates(from: MeasureState): MeasureState[] {
  return measureStates.filter((state) => moves[from][state] !== undefined);
}

/** What going from one state to another is called; undefined where there is no such way. */
export function actionOf(from: MeasureState, to: MeasureState): StateAction | undefined {
  return moves[from][to];
}

/** Whoever pauses, drops or reopens owes everybody the reason. */
export function needsReason(from: MeasureState, to: MeasureState): boolean {
  const action = actionOf(from, to);
  return action === 'paused' || action === 'dropped' || action === 'reopened';
}

/** May the measure go from its state to another one, on this day and with this reason? */
export function canChangeState(
  current: { state: MeasureState; sinceOn: string },
  next: { state: MeasureState; on: string; reason: string },
  today: string,
): Decision {
  if (actionOf(current.state, next.state) === undefined) {
    return no('concept.measure.refused.no-such-way', { from: current.state, to: next.state }, 'state');
  } else if (needsReason(current.state, next.state) && next.reason === '') {
    return no('concept.measure.refused.reason-missing', {}, 'reason');
  } else if (next.on > today) {
    return no('concept.measure.refused.day-in-future', {}, 'on');
  } else if (next.on < current.sinceOn) {
    return no('concept.measure.refused.day-before-last', { day: current.sinceOn }, 'on');
  } else {
    return yes;
  }
}

/** May these days stand together? Without a start the end may stay open, with one only for a permanent measure. */
export function canHaveDates(dates: { startOn: string | null; endOn: string | null; isPermanent: boolean }): Decision {
  if (dates.startOn !== null && dates.endOn !== null && dates.endOn < dates.startOn) {
    return no('concept.measure.refused.end-before-start', {}, 'endOn');
  } else if (dates.startOn !== null && dates.endOn === null && !dates.isPermanent) {
    return no('concept.measure.refused.end-missing', {}, 'endOn');
  } else {
    return yes;
  }
}

/** The words that the council resolves; once an edition lies before it they stay as they are. */
export const resolvedFields = [
  'goalId',
  'title',
  'description',
  'targetGroups',
  'isPermanent',
  'isOpenToAll',
  'barrierKind',
  'spheres',
] as const satisfies readonly (keyof MeasureInput)[];

/** May the measure be changed like this? Days must fit; the resolved words change only while the edition is a draft. */
export function canChange(edition: { state: EditionState }, before: MeasureInput, after: MeasureInput): Decision {
  const frozen = isDraft(edition)
    ? undefined
    : resolvedFields.find((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (edition.state === 'superseded') {
    return no('concept.measure.refused.superseded');
  } else if (frozen) {
    return no('concept.measure.refused.resolved', {}, frozen);
  } else {
    const dated = canHaveDates(after);
    return dated.ok ? canBePublic(edition, after) : dated;
  }
}

/** What a measure must name before everybody reads it: who leads, who stands for it, who stands in, when it reports. */
export const ownerParts = ['leadId', 'personFunction', 'deputyFunction', 'nextReportOn'] as const;
export type OwnerPart = (typeof ownerParts)[number];

/** Which of it is not named. */
export function missingOwner(measure: Pick<MeasureInput, OwnerPart>): OwnerPart[] {
  return ownerParts.filter((part) => measure[part] === null || measure[part] === '');
}

/** Those that do not name all of it, and what each lacks. */
export function withoutOwner(measures: readonly Measure[]): { measure: Measure; missing: OwnerPart[] }[] {
  return measures
    .map((measure) => ({ measure, missing: missingOwner(inputOf(measure)) }))
    .filter(({ missing }) => missing.length > 0);
}

/** MO10: may a measure say just this in this edition? In a draft that only its authors read it may leave gaps. */
export function canBePublic(edition: { state: EditionState }, measure: Pick<MeasureInput, OwnerPart>): Decision {
  const [first] = isPublicEdition(edition) ? missingOwner(measure) : [];
  return first ? no(`concept.measure.refused.owner.${first}`, {}, first) : yes;
}

/** May measures be added to, or taken out of, an edition? Only while it is a draft. */
export function canAddTo(edition: { state: EditionState }): Decision {
  return isDraft(edition) ? yes : no('concept.measure.refused.resolved-edition');
}

/** Does the measure live, so that its state and lights may move? Once the next edition is adopted it is history. */
export function canReport(measure: Pick<Measure, 'edition'>): Decision {
  return measure.edition.state === 'superseded' ? no('concept.measure.refused.superseded') : yes;
}

/** What is stored about a measure, as a person would say it: the start of every change. */
export function inputOf(measure: Measure): MeasureInput {
  return {
    goalId: measure.goal.id,
    title: measure.title,
    description: measure.description,
    targetGroups: measure.targetGroups,
    isPermanent: measure.isPermanent,
    isOpenToAll: measure.isOpenToAll,
    barrierKind: measure.barrierKind,
    spheres: measure.spheres,
    leadId: measure.lead?.id ?? null,
    personFunction: measure.personFunction,
    deputyFunction: measure.deputyFunction,
    partnerIds: measure.partners.map((partner) => partner.id),
    municipalityIds: measure.municipalityIds,
    startOn: measure.startOn,
    endOn: measure.endOn,
    nextReportOn: measure.nextReportOn,
    budgetCents: measure.budgetCents,
    lacks: measure.lacks,
  };
}

/** An idea that would begin if somebody paid: nothing else is lacking. */
export function lacksOnlyMoney({ state, lacks }: Pick<Measure, 'state' | 'lacks'>): boolean {
  return state.state === 'idea' && lacks.length === 1 && lacks[0] === 'money';
}

/** A measure's own scopes: whoever leads it or works with it sees it. */
export function scopesOf(measure: {
  lead: Party | null;
  partners: readonly Party[];
  municipalityIds: readonly string[];
}): Scope[] {
  const parties = measure.lead ? [measure.lead, ...measure.partners] : measure.partners;
  const places = measure.municipalityIds.map((id) => ({ kind: 'municipality', id }));
  return [...parties.map(({ kind, id }) => ({ kind, id })), ...places];
}

/** The scope of whoever leads it: they change it. */
export function leadScopes(measure: { lead: Party | null }): Scope[] {
  return measure.lead ? [{ kind: measure.lead.kind, id: measure.lead.id }] : [];
}

/** The scopes of everybody who works on it: they report how it goes. */
export function workingScopes(measure: Pick<Measure, 'lead' | 'partners'>): Scope[] {
  return [...leadScopes(measure), ...partnerScopes(measure)];
}

/** The scopes of those who work with the leading office: they may see a light differently. */
export function partnerScopes(measure: { partners: readonly Party[] }): Scope[] {
  return measure.partners.map(({ kind, id }) => ({ kind, id }));
}

/** The code of a goal's next measure: `Z1.2` has `M-121`, `M-122`, …; a tenth becomes `M-1210`. */
export function nextMeasureCode(goalCode: string, taken: readonly string[]): string {
  const stem = `M-${goalCode.replace(/\D/g, '')}`;
  const numbers = taken.filter((code) => code.startsWith(stem)).map((code) => Number(code.slice(stem.length)));
  return `${stem}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

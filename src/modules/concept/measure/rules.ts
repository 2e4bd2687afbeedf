import type { TargetGroup } from '#modules/directory/index.ts';
import { all, type Decision, no, type Refusal, yes } from '#platform/forms/decision.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { type EditionState, isDraft, isPublicEdition } from '../edition/rules.ts';
import { type Assessment, canName } from '../rules.ts';
import { hasFreeWords } from './additional.rules.ts';

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

/** A field of action that a measure works in. */
export interface MeasureField {
  id: string;
  code: string;
  title: string;
}

/** Somebody who stands for a measure, as the directory knows them. */
export interface Party {
  id: string;
  kind: 'unit' | 'organisation' | 'body' | 'municipality';
  code: string;
  name: string;
  /** Readers may know its name. */
  isPublic: boolean;
}

/** Somebody who works on a measure, with what they do in it; empty where nobody has said it. */
export interface Partner extends Party {
  part: string;
}

/** What a person may enter about a measure: the words of the concept and what runs on. */
export interface MeasureInput {
  goalId: string;
  /** Fields it works in beside that of its goal, which decides its number. */
  furtherFieldIds: readonly string[];
  title: string;
  description: string;
  targetGroups: readonly TargetGroup[];
  isPermanent: boolean;
  isOpenToAll: boolean;
  barrierKind: BarrierKind | null;
  spheres: readonly Sphere[];
  leadId: string | null;
  /** Who stands for it and who stands in, by function and never by name; empty where there is nobody yet. */
  personFunction: string;
  deputyFunction: string;
  partnerIds: readonly string[];
  municipalityIds: readonly string[];
  startOn: string | null;
  endOn: string | null;
  nextReportOn: string | null;
  budgetCents: number | null;
  /** What keeps it an idea. */
  lacks: readonly LackKind[];
}

/** A measure as everybody who may see it knows it: what was entered, with goal, lead and partners in full. */
export interface Measure extends Omit<MeasureInput, 'goalId' | 'furtherFieldIds' | 'leadId' | 'partnerIds'> {
  id: string;
  edition: { id: string; code: string; number: number; state: EditionState };
  field: MeasureField;
  /** In the order of the concept, without the first one. */
  furtherFields: readonly MeasureField[];
  goal: { id: string; code: string; title: string };
  code: string;
  lead: Party | null;
  partners: readonly Partner[];
  /** Was public before measures had to name who stands for them; what is missing is shown instead (decision 0502). */
  precedesOwnerRule: boolean;
  /** Came after the resolution of its edition; the council has not resolved it. */
  isAdditional: boolean;
  state: StateEntry;
  /** The last report on each light; at most one per light. */
  assessments: readonly Assessment[];
}

/** Where a measure stands since when, by whom and why. */
export interface StateEntry {
  state: MeasureState;
  sinceOn: string;
  byLabel: string;
  reason: string;
}

/** A stored measure as a person would enter it: the start of every change, and of a copy. */
export function inputOf(measure: Measure): MeasureInput {
  const { id, code, edition, field, furtherFields, goal, lead, partners, ...rest } = measure;
  const { precedesOwnerRule, isAdditional, state, assessments, ...input } = rest;
  return {
    ...input,
    goalId: goal.id,
    furtherFieldIds: furtherFields.map((further) => further.id),
    leadId: lead?.id ?? null,
    partnerIds: partners.map((partner) => partner.id),
  };
}

/** The input of a measure as the history keeps it: fields of action by name, since they go with their draft. */
export function recordedInput(measure: Measure) {
  return { ...inputOf(measure), furtherFieldIds: measure.furtherFields.map(({ code, title }) => `${code} ${title}`) };
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

/** Does it stand there since that day? */
export const isStateAlready = (current: Measure['state'], next: { state: MeasureState; on: string }): boolean =>
  current.state === next.state && current.sinceOn === next.on;

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
export function canChange(
  {
    edition,
    isAdditional,
  }: Pick<Measure, 'isAdditional'> & { edition: { state: EditionState; isTakenOver?: boolean } },
  before: MeasureInput,
  after: MeasureInput,
): Decision {
  const frozen = hasFreeWords({ edition, isAdditional })
    ? undefined
    : resolvedFields.find((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (edition.state === 'superseded') {
    return no('concept.measure.refused.superseded');
  } else if (frozen) {
    return no('concept.measure.refused.resolved', {}, frozen);
  } else {
    // What is taken over from paper keeps its contradictions until it is in force, so that they can be shown.
    const dated = edition.isTakenOver && isDraft(edition) ? yes : canHaveDates(after);
    return dated.ok ? canBePublic(edition, after) : dated;
  }
}

/** What a measure must name before everybody reads it: who leads, who stands for it, who stands in, when it reports. */
export const ownerParts = ['leadId', 'personFunction', 'deputyFunction', 'nextReportOn'] as const;
export type OwnerPart = (typeof ownerParts)[number];

const ownerRefusals = {
  leadId: 'concept.measure.refused.owner.leadId',
  personFunction: 'concept.measure.refused.owner.personFunction',
  deputyFunction: 'concept.measure.refused.owner.deputyFunction',
  nextReportOn: 'concept.measure.refused.owner.nextReportOn',
} as const satisfies Record<OwnerPart, MessageKey>;

/** Which of it is missing. */
export function missingOwner(measure: Pick<MeasureInput, OwnerPart>): OwnerPart[] {
  return ownerParts.filter((part) => measure[part] === null || measure[part] === '');
}

/** The measures that do not name all of it, and what each lacks. */
export function withoutOwner(measures: readonly Measure[]): { measure: Measure; missing: OwnerPart[] }[] {
  return measures
    .map((measure) => ({ measure, missing: missingOwner(inputOf(measure)) }))
    .filter(({ missing }) => missing.length > 0);
}

/** MO10: may a measure read like this in this edition? In a draft that only its authors read it may leave gaps. */
export function canBePublic(edition: { state: EditionState }, measure: Pick<MeasureInput, OwnerPart>): Decision {
  const [first] = isPublicEdition(edition) ? missingOwner(measure) : [];
  return first ? no(ownerRefusals[first], {}, first) : yes;
}

/** A refusal with all that belongs to it: of who stands for a measure, everything that is missing at once. */
export function withAllMissing(refusal: Refusal, measure: Pick<MeasureInput, OwnerPart>): Refusal[] {
  const isOwner = ownerParts.some((part) => ownerRefusals[part] === refusal.key);
  return isOwner ? missingOwner(measure).map((part) => no(ownerRefusals[part], {}, part)) : [refusal];
}

/** May a measure serve this goal? One of its own edition; undefined where there is no such goal. */
export function canServe({ edition }: { edition: { id: string } }, goal: { editionId: string } | undefined): Decision {
  return goal?.editionId === edition.id ? yes : no('platform.form.not-a-choice', {}, 'goalId');
}

/** May a measure name these as lead, partners, places and further fields? `known` are those the form offers. */
export function canInvolve(
  { leadId, partnerIds, municipalityIds, furtherFieldIds }: MeasureInput,
  known: Record<'parties' | 'municipalities' | 'fields', readonly { id: string }[]>,
): Decision {
  return all(
    canName(leadId === null ? [] : [leadId], known.parties, 'leadId'),
    canName(partnerIds, known.parties, 'partnerIds'),
    canName(municipalityIds, known.municipalities, 'municipalityIds'),
    canName(furtherFieldIds, known.fields, 'furtherFieldIds'),
  );
}

/** Does the measure live, so that its state and lights may move? Once the next edition is adopted it is history. */
export function canReport(measure: Pick<Measure, 'edition'>): Decision {
  if (measure.edition.state === 'resolved') return no('concept.measure.refused.not-in-force');
  return measure.edition.state === 'superseded' ? no('concept.measure.refused.superseded') : yes;
}

/** An idea that would begin if somebody paid: nothing else is lacking. */
export function lacksOnlyMoney({ state, lacks }: Pick<Measure, 'state' | 'lacks'>): boolean {
  return state.state === 'idea' && lacks.length === 1 && lacks[0] === 'money';
}

/** The code of a goal's next measure: `Z1.2` has `M-121`, `M-122`, …; a tenth becomes `M-1210`. */
export function nextMeasureCode(goalCode: string, taken: readonly string[]): string {
  const stem = `M-${goalCode.replace(/\D/g, '')}`;
  const numbers = taken.filter((code) => code.startsWith(stem)).map((code) => Number(code.slice(stem.length)));
  return `${stem}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';

/** What becomes of a point: taken over, taken over in part, not taken over. */
export const pointVerdicts = ['taken', 'partly', 'not'] as const;
export type PointVerdict = (typeof pointVerdicts)[number];

/** What of the draft a point is about. */
export interface About {
  kind: 'field' | 'goal' | 'measure';
  id: string;
  code: string;
  title: string;
}

/** What the office writes down as one point of a statement. */
export interface PointInput {
  text: string;
  /** A field, goal or measure of the draft; null: the draft as a whole. */
  aboutId: string | null;
}

/** What the office answers, once for all points that say the same. */
export interface AnswerInput {
  verdict: PointVerdict;
  reason: string;
}

export interface PointAnswer extends AnswerInput {
  answeredOn: string;
  byLabel: string;
}

/** One thing that a statement says. */
export interface Point {
  id: string;
  statementId: string;
  /** ST-001 */
  statementCode: string;
  partyName: string;
  editionId: string;
  groupId: string;
  text: string;
  about: About | null;
  /** What it was about until that went out of the draft. */
  wasAbout: string | null;
  /** The day on which its statement came. */
  receivedOn: string;
  answer: PointAnswer | null;
  /** Its statement is published: from then on nothing of it changes. */
  isPublished: boolean;
}

/** Points that say the same, with the one answer they get. */
export interface PointGroup {
  id: string;
  points: readonly Point[];
  answer: PointAnswer | null;
}

/** Points gathered by what they say, in the order in which they came. */
export function groupsOf(points: readonly Point[]): PointGroup[] {
  const groups = new Map<string, Point[]>();
  for (const point of points) groups.set(point.groupId, [...(groups.get(point.groupId) ?? []), point]);
  return [...groups].map(([id, own]) => ({ id, points: own, answer: own[0]?.answer ?? null }));
}

/** Two points say the same where their words do, whatever their capitals, marks and spaces, about the same thing. */
export function saysTheSame(
  one: { text: string; aboutId: string | null },
  other: { text: string; aboutId: string | null },
): boolean {
  return one.aboutId === other.aboutId && wordsOf(one.text) === wordsOf(other.text);
}

const wordsOf = (text: string) =>
  searchable(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words a list of points is narrowed by, as they stand in its address. */
export const pointFilters = ['offen', 'beantwortet', 'uebernommen', 'teilweise', 'nicht'] as const;
export type PointFilter = (typeof pointFilters)[number];

const verdictOf: Partial<Record<PointFilter, PointVerdict>> = {
  uebernommen: 'taken',
  teilweise: 'partly',
  nicht: 'not',
};

/** The group belongs into the list that is narrowed like this. */
export function isWithin({ answer }: Pick<PointGroup, 'answer'>, filter: PointFilter | undefined): boolean {
  if (filter === undefined) return true;
  if (filter === 'offen') return answer === null;
  return filter === 'beantwortet' ? answer !== null : answer?.verdict === verdictOf[filter];
}

/** How many points there are and how many have their answer: both lead to their list. */
export function countAnswered(points: readonly Pick<Point, 'answer'>[]): { answered: number; all: number } {
  return { answered: points.filter(({ answer }) => answer !== null).length, all: points.length };
}

/** May a statement get another point? It is here, and its answers are not published yet. */
export function canAddPoint(statement: { receivedOn: string | null; publishedOn: string | null }): Decision {
  if (statement.receivedOn === null) return no('participation.point.refused.nothing-received');
  return statement.publishedOn === null ? yes : no('participation.point.refused.published');
}

/** May it be about this? Only about something in the draft. */
export function canBeAbout(aboutId: string | null, offered: readonly { id: string }[]): Decision {
  const isOffered = aboutId === null || offered.some(({ id }) => id === aboutId);
  return isOffered ? yes : no('platform.form.not-a-choice', {}, 'aboutId');
}

/** May a point be changed or removed? Until its answer is published. */
export function canChangePoint({ isPublished }: Pick<Point, 'isPublished'>): Decision {
  return isPublished ? no('participation.point.refused.published') : yes;
}

/** What can become of points: once the edition is no draft any more, nothing is taken over that was not changed in time. */
export function verdictsFor(canHaveChanged: boolean): readonly PointVerdict[] {
  return canHaveChanged ? pointVerdicts : ['not'];
}

/**
 * May this be the answer? With a reason, only while nobody has read another one, and only what can be true.
 * `canHaveChanged`: the draft can have been changed by these points.
 */
export function canAnswer(
  { points }: Pick<PointGroup, 'points'>,
  { verdict, reason }: AnswerInput,
  canHaveChanged: boolean,
): Decision {
  if (points.some(({ isPublished }) => isPublished)) return no('participation.point.refused.published');
  if (!verdictsFor(canHaveChanged).includes(verdict))
    return no('participation.point.refused.draft-unchanged', {}, 'verdict');
  return reason.trim() === '' ? no('participation.point.refused.reason-missing', {}, 'reason') : yes;
}

/** May the answer be taken back? Only while nobody has read it. */
export function canTakeAnswerBack({ points, answer }: PointGroup): Decision {
  if (points.some(({ isPublished }) => isPublished)) return no('participation.point.refused.published');
  return answer ? yes : no('participation.point.refused.unanswered');
}

/** May these be put together? Several, of which not two have answers of their own. */
export function canMerge(groups: readonly Pick<PointGroup, 'answer'>[]): Decision {
  if (groups.length < 2) return no('participation.point.refused.one-alone');
  const answered = groups.filter(({ answer }) => answer !== null);
  return answered.length > 1 ? no('participation.point.refused.two-answers') : yes;
}

/** May a point stand alone again? Out of several, and unpublished. */
export function canSplit(group: Pick<PointGroup, 'points'>, point: Pick<Point, 'isPublished'>): Decision {
  if (point.isPublished) return no('participation.point.refused.published');
  return group.points.length > 1 ? yes : no('participation.point.refused.alone-already');
}

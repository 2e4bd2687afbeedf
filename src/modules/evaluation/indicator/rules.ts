import { type Decision, no, type Refusal, yes } from '#platform/forms/decision.ts';
import { addMonths } from '#platform/i18n/format.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Reading } from '../reading/rules.ts';
import { startOf, trendOf } from './trend.rules.ts';

export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** How a series is made: a source delivers it, or the system counts it from the records. Never both in one series. */
export const manners = ['delivered', 'computed'] as const;
export type Manner = (typeof manners)[number];

export const frequencies = [
  'running',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'three-yearly',
  'per-event',
] as const;
export type Frequency = (typeof frequencies)[number];

/** What a person enters about an indicator: what is measured, how, from where, and towards what. */
export interface IndicatorInput {
  title: string;
  definition: string;
  unit: string;
  /** `up`: more is better. */
  direction: Direction;
  dimension: string;
  source: string;
  manner: Manner;
  /** Key of the calculation that counts it from the records; also beside a delivered series, to compare. */
  calculation: string | null;
  /** Why it is delivered, or counted; empty: the page says what follows from the manner alone. */
  mannerReason: string;
  frequency: Frequency;
  /** Months after the end of a year until its value is available. */
  delayMonths: number;
  caveat: string;
  breakdowns: readonly string[];
  /** The smallest number of cases that a part of a break-down may show. */
  minCell: number;
  hasFewCases: boolean;
  baseline: Point | null;
  target: Point | null;
  /** Where somebody else can check the value; what must hold for it to mean something. */
  meansOfVerification: string;
  assumption: string;
  /** The unit that stands for it, the person and the deputy by function, and the day of the next report. */
  unitId: string | null;
  personFunction: string;
  deputyFunction: string;
  nextReportOn: string | null;
  isPublic: boolean;
}

export interface Indicator extends IndicatorInput {
  id: string;
  code: string;
  /** From when its present manner holds; null where it was so from the beginning. */
  mannerSince: string | null;
  /** From when it is measured no longer, and why; null while it is. */
  ending: { on: string; reason: string } | null;
  /** From before the rule that a public one names its owner; its page shows what is missing instead (decision 0502). */
  precedesOwnerRule: boolean;
}

/** What every indicator must state (MO04), and what a public one must name (MO10). */
export const verificationParts = ['meansOfVerification', 'assumption'] as const;
export const ownerParts = ['unitId', 'personFunction', 'deputyFunction', 'nextReportOn'] as const;
export type RequiredPart = (typeof verificationParts)[number] | (typeof ownerParts)[number];

/** Which of the parts an indicator leaves empty. */
export function missingParts<P extends RequiredPart>(
  indicator: Pick<Indicator, RequiredPart>,
  parts: readonly P[],
): P[] {
  return parts.filter((part) => indicator[part] === null || indicator[part] === '');
}

/** What has to be filled in before everybody may read it. */
export function missingToPublish(indicator: Pick<Indicator, RequiredPart>): RequiredPart[] {
  return [...missingParts(indicator, verificationParts), ...missingParts(indicator, ownerParts)];
}

const partMissing: Record<RequiredPart, MessageKey> = {
  meansOfVerification: 'evaluation.indicator.refused.meansOfVerification',
  assumption: 'evaluation.indicator.refused.assumption',
  unitId: 'evaluation.indicator.refused.unitId',
  personFunction: 'evaluation.indicator.refused.personFunction',
  deputyFunction: 'evaluation.indicator.refused.deputyFunction',
  nextReportOn: 'evaluation.indicator.refused.nextReportOn',
};

/** A goal of the concept that an indicator can measure. */
export interface MeasuredGoal {
  id: string;
  code: string;
  title: string;
  edition: { code: string; state: string };
}

/** May it be tied to this goal? Not to one that another edition has replaced, and not twice. */
export function canMeasure(goal: Pick<MeasuredGoal, 'edition'>, { isTied }: { isTied: boolean }): Decision {
  if (goal.edition.state === 'superseded') return no('evaluation.goal.refused.superseded');
  return isTied ? no('evaluation.goal.refused.tied') : yes;
}

/** The calculations there are, by key: whether each gives a share or a count. */
export type Countable = ReadonlyMap<string, { kind: 'share' | 'count' }>;

/** Can this indicator be counted like this? What is counted must be known, and a share belongs to percent. */
export function canCount(
  { manner, calculation, unit }: Pick<Indicator, 'manner' | 'calculation' | 'unit'>,
  countable: Countable,
): Decision {
  if (calculation === null)
    return manner === 'computed' ? no('evaluation.indicator.refused.calculation', {}, 'calculation') : yes;
  const known = countable.get(calculation);
  if (!known) return no('platform.form.not-a-choice', {}, 'calculation');
  return (known.kind === 'share') === (unit === '%') ? yes : no('evaluation.indicator.refused.kind', {}, 'calculation');
}

/** May the series be made in the other manner from this day on? */
export function canSwitchManner(next: Indicator, since: string, reason: string, day: string, all: Countable): Decision {
  if (since > day) return no('evaluation.indicator.refused.since', {}, 'since');
  if (reason.trim() === '') return no('evaluation.report.refused.reason', {}, 'reason');
  return canCount(next, all);
}

/** May it be measured no longer from this day on? Not from a day ahead, and with a reason. */
export function canEndIndicator({ on, reason }: { on: string; reason: string }, today: string): Decision {
  if (on > today) return no('evaluation.ending.refused.ahead', {}, 'on');
  return reason === '' ? no('evaluation.report.refused.reason', {}, 'reason') : yes;
}

/** What is stored of an indicator so far, as far as it decides what may be changed, and why its direction turns. */
export type Stored = Pick<Indicator, 'manner' | 'calculation' | 'unit' | 'direction'> & {
  hasReadings: boolean;
  directionReason: string;
};

/** Every reason why an indicator may not be saved like this; `current` is what is stored so far. */
export function refusalsOf(next: IndicatorInput, countable: Countable, current?: Stored): Refusal[] {
  const required = next.isPublic ? missingToPublish(next) : missingParts(next, verificationParts);
  const percent = [next.baseline, next.target].some((point) => point && (point.value < 0 || point.value > 100));
  const counted = canCount(next, countable);
  return [
    ...required.map((part) => no(partMissing[part], {}, part)),
    ...(next.unit === '%' && percent ? [no('evaluation.reading.refused.percent', {}, 'targetValue')] : []),
    ...(current?.hasReadings && current.manner !== next.manner
      ? [no('evaluation.indicator.refused.manner', {}, 'manner')]
      : []),
    ...(current?.hasReadings && current.unit !== next.unit
      ? [no('evaluation.indicator.refused.unit', {}, 'unit')]
      : []),
    ...(current?.hasReadings && current.direction !== next.direction && current.directionReason === ''
      ? [no('evaluation.indicator.refused.direction', {}, 'directionReason')]
      : []),
    ...(current?.hasReadings && current.manner === 'computed' && current.calculation !== next.calculation
      ? [no('evaluation.indicator.refused.other-calculation', {}, 'calculation')]
      : []),
    ...(counted.ok ? [] : [counted]),
  ];
}

/** What follows from the manner alone: counted by the system, delivered with a count beside it, or only delivered. */
export function whyOf({ manner, calculation }: Pick<Indicator, 'manner' | 'calculation'>) {
  if (manner === 'computed') return 'computed';
  return calculation === null ? 'delivered' : 'compared';
}

/** The next free code: `I21` after `I20`. */
export function nextIndicatorCode(taken: readonly string[]): string {
  const last = Math.max(0, ...taken.map((code) => Number(code.slice(1))));
  return `I${String(last + 1).padStart(2, '0')}`;
}

/** A value of a year: where a series begins, or where it is to arrive. */
export interface Point {
  year: number;
  value: number;
}

/** Year and value of a point are given together or not at all; `field` is where the value is entered. */
export function canBePoint(year: number | null, value: number | null, field: string): Decision {
  return (year === null) === (value === null) ? yes : no('evaluation.indicator.refused.point', {}, field);
}

export const trends = ['better', 'same', 'worse', 'unknown'] as const;
export type Trend = (typeof trends)[number];

/** An indicator with its readings and what follows from them today. */
export interface TrackedIndicator {
  indicator: Indicator;
  /** One per year, oldest first, all in the manner that holds now. */
  readings: readonly Reading[];
  /** What was made in the other manner before it changed: another series, never in one line with this one. */
  earlier: readonly Reading[];
  /** Where it began, as far as that lies before the first reading and belongs to the same series. */
  start: Point | null;
  /** The newest reading with a value. */
  last: Reading | undefined;
  trend: Trend;
  isReached: boolean;
  due: ReadingDue | undefined;
}

/** The next year whose value is expected, and the day by which it should be here. */
export interface ReadingDue {
  year: number;
  on: string;
  isOverdue: boolean;
}

/** What follows for an indicator today. Readings come oldest first, one per year and manner. */
export function trackIndicator(indicator: Indicator, all: readonly Reading[], today: string): TrackedIndicator {
  const readings = all.filter(({ manner }) => manner === indicator.manner);
  const earlier = all.filter(({ manner }) => manner !== indicator.manner);
  const start = earlier.length > 0 ? null : startOf(indicator, readings);
  const last = readings.findLast((reading) => reading.value !== null);
  return {
    indicator,
    readings,
    earlier,
    start,
    last,
    trend: trendOf(indicator, readings, start),
    isReached: isReached(indicator, last),
    due: readingDue(indicator, readings, today),
  };
}

/** Is the newest value at its target or beyond? */
export function isReached(
  { direction, target }: Pick<Indicator, 'direction' | 'target'>,
  last: Reading | undefined,
): boolean {
  if (!target || last?.value == null) return false;
  return direction === 'up' ? last.value >= target.value : last.value <= target.value;
}

const stepYears: Partial<Record<Frequency, number>> = { 'three-yearly': 3 };

/** When the next value is due. None where values come with an event, where the system counts, or where nothing has begun or all has ended. */
export function readingDue(
  { frequency, delayMonths, manner, ending }: Pick<Indicator, 'frequency' | 'delayMonths' | 'manner' | 'ending'>,
  readings: readonly Reading[],
  today: string,
): ReadingDue | undefined {
  const newest = readings.at(-1);
  if (!newest || ending || frequency === 'per-event' || manner === 'computed') return undefined;
  const year = newest.year + (stepYears[frequency] ?? 1);
  const on = addMonths(`${year}-12-31`, delayMonths);
  return { year, on, isOverdue: on < today };
}

/** Every year from the first reading to the last, also those without a reading; for drawings. */
export function yearsOf(readings: readonly Reading[]): { year: number; reading: Reading | undefined }[] {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return [];
  return Array.from({ length: last.year - first.year + 1 }, (_, index) => {
    const year = first.year + index;
    return { year, reading: readings.find((reading) => reading.year === year) };
  });
}

/** The indicator that a paper means by this name: its code, or its title whatever the spelling. */
export function namedAs<I extends Pick<Indicator, 'code' | 'title'>>(all: readonly I[], name: string): I | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const begins = (code: string) => new RegExp(`^${code}\\b`, 'i').test(name.trim());
  return all.find(({ title }) => plain(title) === plain(name)) ?? all.find(({ code }) => begins(code));
}

/** May an indicator go that came in by mistake? Not once somebody worked on it, or it has a reading. */
export function canForget(actions: readonly string[], readings: number): Decision {
  if (readings > 0) return no('evaluation.indicator.refused.has-readings');
  const isUntouched = actions.every((action) => action === 'taken-up' || action === 'tied');
  return isUntouched ? yes : no('evaluation.indicator.refused.changed-since');
}

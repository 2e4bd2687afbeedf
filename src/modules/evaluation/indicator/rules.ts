import { no, type Refusal } from '#platform/forms/decision.ts';
import { addMonths } from '#platform/i18n/format.ts';
import { type Reading, readingShown } from '../reading/rules.ts';

export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** How a series is made: a source delivers it, or we count it from our own records. Never both in one series. */
export const manners = ['delivered', 'recomputed'] as const;
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

/** What is measured, how, from where, and towards what. */
export interface Indicator {
  id: string;
  code: string;
  title: string;
  definition: string;
  unit: string;
  /** `up`: more is better. */
  direction: Direction;
  dimension: string;
  source: string;
  manner: Manner;
  frequency: Frequency;
  /** Months after the end of a year until its value can be had. */
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
  /** Came before somebody had to be named; what is missing is shown instead (decision 0502). */
  precedesOwnerRule: boolean;
  isPublic: boolean;
}

/** What every indicator must say (MO04), and what a public one must name (MO10). */
export const verificationParts = ['meansOfVerification', 'assumption'] as const;
export const ownerParts = ['unitId', 'personFunction', 'deputyFunction', 'nextReportOn'] as const;
export type RequiredPart = (typeof verificationParts)[number] | (typeof ownerParts)[number];

/** Which of the parts an indicator leaves open. */
export function missingParts<P extends RequiredPart>(
  indicator: Pick<Indicator, RequiredPart>,
  parts: readonly P[],
): P[] {
  return parts.filter((part) => indicator[part] === null || indicator[part] === '');
}

/** What keeps an indicator from being saved like this, all at once; `current` is what was stored before. */
export function faultsOf(
  next: Omit<Indicator, 'id' | 'code' | 'precedesOwnerRule'>,
  current?: { manner: Manner; hasReadings: boolean },
): Refusal[] {
  const required = [...missingParts(next, verificationParts), ...(next.isPublic ? missingParts(next, ownerParts) : [])];
  const percent = [next.baseline, next.target].some((point) => point && (point.value < 0 || point.value > 100));
  return [
    ...required.map((part) => no(`evaluation.indicator.refused.${part}`, {}, part)),
    ...(next.unit === '%' && percent ? [no('evaluation.reading.refused.percent', {}, 'targetValue')] : []),
    ...(current?.hasReadings && current.manner !== next.manner
      ? [no('evaluation.indicator.refused.manner', {}, 'manner')]
      : []),
  ];
}

/** The next free code: `I21` after `I20`. */
export function nextIndicatorCode(taken: readonly string[]): string {
  const last = Math.max(0, ...taken.map((code) => Number(code.slice(1))));
  return `I${String(last + 1).padStart(2, '0')}`;
}

export interface Point {
  year: number;
  value: number;
}

export const trends = ['better', 'same', 'worse', 'unknown'] as const;
export type Trend = (typeof trends)[number];

/** An indicator with its readings and what follows from them today. */
export interface Followed {
  indicator: Indicator;
  /** One per year, oldest first. */
  readings: readonly Reading[];
  /** The newest reading with a value. */
  last: Reading | undefined;
  trend: Trend;
  isReached: boolean;
  due: ReadingDue | undefined;
}

/** The year that is waited for, and the day by which its value should be here. */
export interface ReadingDue {
  year: number;
  on: string;
  isOverdue: boolean;
}

/** What follows for an indicator today. Readings come oldest first, one per year. */
export function followIndicator(indicator: Indicator, readings: readonly Reading[], today: string): Followed {
  const last = readings.findLast((reading) => reading.value !== null);
  return {
    indicator,
    readings,
    last,
    trend: trendOf(indicator, readings),
    isReached: isReached(indicator, last),
    due: readingDue(indicator, readings, today),
  };
}

/** Has the newest value moved the right way since the one before? With too few cases nobody can say. */
export function trendOf(indicator: Pick<Indicator, 'direction' | 'hasFewCases'>, readings: readonly Reading[]): Trend {
  const known = readings.filter((reading) => readingShown(indicator, reading).kind === 'value');
  const [before, last] = known.slice(-2).map(({ value }) => value);
  if (before == null || last == null) return 'unknown';
  if (before === last) return 'same';
  return last > before === (indicator.direction === 'up') ? 'better' : 'worse';
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

/** When the next value should be here. What comes with an event is not waited for; neither is anything without a start. */
export function readingDue(
  { frequency, delayMonths }: Pick<Indicator, 'frequency' | 'delayMonths'>,
  readings: readonly Reading[],
  today: string,
): ReadingDue | undefined {
  const newest = readings.at(-1);
  if (!newest || frequency === 'per-event') return undefined;
  const year = newest.year + (stepYears[frequency] ?? 1);
  const on = addMonths(`${year}-12-31`, delayMonths);
  return { year, on, isOverdue: on < today };
}

/** Every year from the first reading to the last, with a hole where nobody asked; for drawings. */
export function yearsOf(readings: readonly Reading[]): { year: number; reading: Reading | undefined }[] {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return [];
  return Array.from({ length: last.year - first.year + 1 }, (_, index) => {
    const year = first.year + index;
    return { year, reading: readings.find((reading) => reading.year === year) };
  });
}

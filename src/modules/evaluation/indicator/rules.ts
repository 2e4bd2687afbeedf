import { type Decision, no, type Refusal, yes } from '#platform/forms/decision.ts';
import { addMonths } from '#platform/i18n/format.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
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

const partMissing: Record<RequiredPart, MessageKey> = {
  meansOfVerification: 'evaluation.indicator.refused.meansOfVerification',
  assumption: 'evaluation.indicator.refused.assumption',
  unitId: 'evaluation.indicator.refused.unitId',
  personFunction: 'evaluation.indicator.refused.personFunction',
  deputyFunction: 'evaluation.indicator.refused.deputyFunction',
  nextReportOn: 'evaluation.indicator.refused.nextReportOn',
};

/** Every reason why an indicator may not be saved like this; `current` is what is stored so far. */
export function refusalsOf(next: IndicatorInput, current?: { manner: Manner; hasReadings: boolean }): Refusal[] {
  const required = [...missingParts(next, verificationParts), ...(next.isPublic ? missingParts(next, ownerParts) : [])];
  const percent = [next.baseline, next.target].some((point) => point && (point.value < 0 || point.value > 100));
  return [
    ...required.map((part) => no(partMissing[part], {}, part)),
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
  /** One per year, oldest first. */
  readings: readonly Reading[];
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

/** What follows for an indicator today. Readings come oldest first, one per year. */
export function trackIndicator(indicator: Indicator, readings: readonly Reading[], today: string): TrackedIndicator {
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

/** Has the newest value moved the right way since the one before? With too few cases the trend is unknown. */
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

/** When the next value is due. None is due where values come with an event, or where the series has not begun. */
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

/** Every year from the first reading to the last, also those without a reading; for drawings. */
export function yearsOf(readings: readonly Reading[]): { year: number; reading: Reading | undefined }[] {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return [];
  return Array.from({ length: last.year - first.year + 1 }, (_, index) => {
    const year = first.year + index;
    return { year, reading: readings.find((reading) => reading.year === year) };
  });
}

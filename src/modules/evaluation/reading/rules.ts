import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { percentOf } from '#platform/i18n/percent.rules.ts';
import type { Indicator, Manner } from '../indicator/rules.ts';

/** The value of a year as it is entered. No value means that nobody collected it, which is not zero. */
export interface ReadingInput {
  year: number;
  value: number | null;
  /** The cases behind a share: 2 of 3. */
  cases: { count: number; total: number } | null;
  note: string;
}

/** A value of a year as it is recorded. */
export interface Reading extends ReadingInput {
  id: string;
  indicatorId: string;
  /** How it came about; a series holds one manner only. */
  manner: Manner;
  /** 1, or higher where a frozen report already used an earlier one. */
  version: number;
  recordedAt: Date;
  byLabel: string;
  /** A frozen report stands on it; it can no longer be changed. */
  isUsed: boolean;
}

/** Below this number of cases a share is shown as "2 of 3" and never in percent. */
export const fewCases = 10;

/** What of a reading may be shown. */
export type ReadingShown =
  | { kind: 'not-collected' }
  | { kind: 'cases'; count: number; total: number }
  | { kind: 'cases-unknown' }
  | { kind: 'value'; value: number };

/** What of this reading may be shown: with too few cases only "2 of 3", and nothing where even those are unknown. */
export function readingShown(
  indicator: { hasFewCases: boolean },
  reading: (Pick<Reading, 'value' | 'cases'> & { isWithheld?: true }) | undefined,
): ReadingShown {
  if (reading?.isWithheld) return { kind: 'cases-unknown' };
  if (!reading || reading.value === null) return { kind: 'not-collected' };
  if (reading.cases && reading.cases.total < fewCases) return { kind: 'cases', ...reading.cases };
  if (indicator.hasFewCases && !reading.cases) return { kind: 'cases-unknown' };
  return { kind: 'value', value: reading.value };
}

/** A number in German notation: `16,9`, `1.250`, `-3`. Undefined where the text is no number. */
export function readNumber(text: string): number | undefined {
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,4}))?$/.exec(text.trim());
  if (!match) return undefined;
  const whole = (match[2] ?? '').replaceAll('.', '');
  return Number(`${match[1]}${whole}.${match[3] ?? '0'}`);
}

/** The cases behind a share come as a pair: whoever gives one number gives the other, too. None is made up. */
export function canBeCases(count: number | null, total: number | null): Decision {
  if ((count === null) === (total === null)) return yes;
  return no('evaluation.reading.refused.half-cases', {}, count === null ? 'caseCount' : 'caseTotal');
}

/** May this be typed? A missing value, and a correction of one that a report used, need a reason. */
export function canRecord(
  input: ReadingInput,
  indicator: { unit: string; hasFewCases: boolean; manner: Manner; ending?: Indicator['ending'] },
  current: Reading | undefined,
  thisYear: number,
): Decision {
  if (indicator.manner === 'computed') return no('evaluation.reading.refused.computed', {}, 'value');
  if (indicator.ending && input.year > Number(indicator.ending.on.slice(0, 4)))
    return no('evaluation.ending.refused.ended', {}, 'year');
  if (input.year > thisYear) return no('evaluation.reading.refused.future', {}, 'year');
  if (input.value === null && input.cases !== null) return no('evaluation.reading.refused.cases', {}, 'caseCount');
  if (input.value === null && input.note === '') return no('evaluation.reading.refused.note', {}, 'note');
  if (input.cases && (input.cases.total < 1 || input.cases.count > input.cases.total)) {
    return no('evaluation.reading.refused.cases', {}, 'caseCount');
  }
  if (input.value !== null && indicator.hasFewCases && !input.cases && input.note === '') {
    return no('evaluation.reading.refused.few-cases', {}, 'caseCount');
  }
  if (indicator.unit === '%' && input.value !== null && (input.value < 0 || input.value > 100)) {
    return no('evaluation.reading.refused.percent', {}, 'value');
  }
  if (indicator.unit === '%' && !fitsCases(input)) return no('evaluation.reading.refused.share', {}, 'value');
  if (current?.isUsed && input.note === '') return no('evaluation.reading.refused.used', {}, 'note');
  return yes;
}

/** A share says what its cases say, to the digits it is given in: 67 or 66,7 for two of three, 99 for 299 of 300. */
function fitsCases({ value, cases }: ReadingInput): boolean {
  if (value === null || !cases) return true;
  const { count, total } = cases;
  if (value === percentOf(count, total)) return true;
  if ((value === 100 && count < total) || (value === 0 && count > 0)) return false;
  const digits = String(value).split('.')[1]?.length ?? 0;
  return Math.abs((100 * count) / total - value) <= 0.5 * 10 ** -digits + 1e-9;
}

/** What a count of today makes a reading: a share in whole percent with its cases, or the number alone. */
export function countedReading(
  kind: 'share' | 'count',
  { count, total }: { count: number; total: number },
): Pick<ReadingInput, 'value' | 'cases'> {
  if (kind === 'count') return { value: count, cases: null };
  return total === 0 ? { value: null, cases: null } : { value: percentOf(count, total), cases: { count, total } };
}

/** May the system take this value? Not where there is nothing to count yet, nor where nothing has changed. */
export function canTake(
  next: Pick<ReadingInput, 'value' | 'cases'>,
  current: Pick<Reading, 'value' | 'cases'> | undefined,
): Decision {
  if (next.value === null) return no('evaluation.reading.refused.nothing-to-count');
  const isSame =
    current?.value === next.value &&
    current.cases?.count === next.cases?.count &&
    current.cases?.total === next.cases?.total;
  return isSame ? no('evaluation.reading.refused.same') : yes;
}

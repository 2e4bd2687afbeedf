import { type Decision, no, yes } from '#platform/forms/decision.ts';

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
  reading: Pick<Reading, 'value' | 'cases'> | undefined,
): ReadingShown {
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

/** May this be recorded? A missing value, and a correction of one that a report used, need a reason. */
export function canRecord(
  input: ReadingInput,
  indicator: { unit: string; hasFewCases: boolean },
  current: Reading | undefined,
  thisYear: number,
): Decision {
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
  if (current?.isUsed && input.note === '') return no('evaluation.reading.refused.used', {}, 'note');
  return yes;
}

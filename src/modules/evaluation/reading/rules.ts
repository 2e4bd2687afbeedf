import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** A value of a year. No value means that nobody collected it, which is not zero. */
export interface Reading {
  id: string;
  indicatorId: string;
  year: number;
  /** 1, or higher where a frozen report already used an earlier one. */
  version: number;
  value: number | null;
  /** The cases behind a share: 2 of 3. */
  cases: { count: number; total: number } | null;
  note: string;
  recordedAt: Date;
  byLabel: string;
  /** A frozen report stands on it; it can no longer be changed. */
  isUsed: boolean;
}

/** Below this number of cases a share is told as "2 of 3" and never in percent. */
export const fewCases = 10;

/** How a reading may be told. */
export type ReadingShown =
  | { kind: 'not-collected' }
  | { kind: 'cases'; count: number; total: number }
  | { kind: 'cases-unknown' }
  | { kind: 'value'; value: number };

/** How this reading may be told: with too few cases as "2 of 3", and not at all where even those are unknown. */
export function readingShown(
  indicator: { hasFewCases: boolean },
  reading: Pick<Reading, 'value' | 'cases'> | undefined,
): ReadingShown {
  if (!reading || reading.value === null) return { kind: 'not-collected' };
  if (reading.cases && reading.cases.total < fewCases) return { kind: 'cases', ...reading.cases };
  if (indicator.hasFewCases && !reading.cases) return { kind: 'cases-unknown' };
  return { kind: 'value', value: reading.value };
}

/** What a person says about a year. */
export interface ReadingInput {
  year: number;
  value: number | null;
  cases: { count: number; total: number } | null;
  note: string;
}

/** A number as people type it here: `16,9`, `1.250`, `-3`. Undefined where it is none. */
export function readNumber(typed: string): number | undefined {
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,4}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const whole = (match[2] ?? '').replaceAll('.', '');
  return Number(`${match[1]}${whole}.${match[3] ?? '0'}`);
}

/** May this be recorded? Without a value, and where a report used the old one, everybody is owed the reason. */
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

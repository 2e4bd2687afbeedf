import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Indicator } from '../indicator/rules.ts';
import type { Reading } from '../reading/rules.ts';
import type { Snapshot } from './snapshot.rules.ts';

/** The same data set in three lengths; these are their names in the address. */
export const reportLengths = ['seite', 'vorlage', 'voll'] as const;
export type ReportLength = (typeof reportLengths)[number];

/** The length in an address; the paper for the committee where it names none. */
export function readLength(query: URLSearchParams): ReportLength {
  return reportLengths.find((length) => length === query.get('laenge')) ?? 'vorlage';
}

export type ReportState = 'frozen' | 'published' | 'withdrawn';

/** A frozen report without its data set. */
export interface ReportHead {
  id: string;
  code: string;
  title: string;
  asOf: string;
  contentHash: string;
  frozenAt: Date;
  byLabel: string;
  state: ReportState;
  /** Why it was withdrawn. */
  reason: string;
}

export interface Report extends ReportHead {
  snapshot: Snapshot;
  notes: readonly ReportNote[];
  corrections: readonly Correction[];
}

/** A value in the report that was corrected since: what holds for that year now. */
export interface Correction {
  indicator: Pick<Indicator, 'code' | 'title' | 'unit' | 'hasFewCases'>;
  reading: Pick<Reading, 'year' | 'value' | 'cases' | 'note'>;
  at: Date;
}

/** What turned out to be wrong or to be added, beside the frozen report. */
export interface ReportNote {
  text: string;
  at: Date;
  byLabel: string;
}

/** May this report be frozen? Without measures and indicators there is nothing to report. */
export function canFreeze(snapshot: Pick<Snapshot, 'measures' | 'indicators'>): Decision {
  const isEmpty = snapshot.measures.length === 0 && snapshot.indicators.length === 0;
  return isEmpty ? no('evaluation.report.refused.empty', {}, 'title') : yes;
}

/** May the report be published, or withdrawn? Withdrawing needs a reason. */
export function canMoveReport(from: ReportState, to: 'published' | 'withdrawn', reason: string): Decision {
  if (to === 'published') return from === 'published' ? no('evaluation.report.refused.published') : yes;
  if (from !== 'published') return no('evaluation.report.refused.not-published');
  return reason.trim() === '' ? no('evaluation.report.refused.reason', {}, 'reason') : yes;
}

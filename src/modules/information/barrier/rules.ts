import { addDays } from '#platform/i18n/format.ts';

/** A barrier somebody met on our pages. */
export interface BarrierReport {
  id: string;
  report: string;
  page: string;
  answerTo: string;
  reportedAt: Date;
  answeredAt: Date | null;
}

const answerWithinDays = 42;

/** The day by which an answer is owed: six weeks, then the enforcement body may be called. */
export function answerDueOn(reportedOn: string): string {
  return addDays(reportedOn, answerWithinDays);
}

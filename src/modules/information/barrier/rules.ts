import { addDays } from '#platform/i18n/format.ts';

/** What readers enter about a barrier on our pages. */
export interface BarrierInput {
  report: string;
  page: string;
  /** A mail address; empty for people who want no answer. */
  answerTo: string;
}

export interface BarrierReport extends BarrierInput {
  id: string;
  reportedAt: Date;
  answeredAt: Date | null;
}

const answerWithinDays = 42;

/** The day by which an answer is owed: six weeks, then the enforcement body may be called. */
export function answerDueOn(reportedOn: string): string {
  return addDays(reportedOn, answerWithinDays);
}

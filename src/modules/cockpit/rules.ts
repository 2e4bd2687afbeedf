import { addDays } from '#platform/i18n/format.ts';

/** A thing can be put off for three months at most: longer would be losing it. */
export const mostDays = 90;
/** What is due today or late waits a week at most, and still counts as late. */
export const mostLateDays = 7;

/** That a person put something off, on which day, and until when. */
export interface Snooze {
  askedOn: string;
  untilOn: string;
}

/** The last day on which a thing can come back: its own day; where that has come, a week from today. */
export function latestReturn(dueOn: string, today: string): string {
  if (dueOn <= today) return addDays(today, mostLateDays);
  const most = addDays(today, mostDays);
  return dueOn < most ? dueOn : most;
}

/**
 * The day on which what was put off comes back: as chosen, but not after its day, also where that day was moved forward
 * meanwhile, and not after a week where its day had come already.
 */
export function returnOn({ askedOn, untilOn }: Snooze, dueOn: string): string {
  const latest = latestReturn(dueOn, askedOn);
  return untilOn < latest ? untilOn : latest;
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';

/** When a draft of the concept is open to what people say about it. */
export interface Period {
  editionId: string;
  occasionId: string;
  begunOn: string;
  /** The last day on which somebody can write. */
  untilOn: string;
}

/** How long a draft is open unless somebody says otherwise. */
export const usualDays = 28;

/** The last day of a period that begins on a day and that nobody has settled otherwise. */
export function usualEnd(begunOn: string): string {
  return addDays(begunOn, usualDays);
}

/** The moment at which a day ends in the county; midnight lies one or two hours before that of the world's clock. */
export function endOfDay(day: string): Date {
  const next = addDays(day, 1);
  const midnight = Date.parse(`${next}T00:00:00Z`);
  const [summer, winter] = [2, 1].map((hours) => new Date(midnight - hours * 3_600_000)) as [Date, Date];
  return dayOf(summer) === next ? summer : winter;
}

/** May the period end on this day? It is still the turn of those outside, and the day is not over. */
export function canEndOn(isOut: boolean, untilOn: string, today: string): Decision {
  if (!isOut) {
    return no('participation.period.refused.over', {}, 'untilOn');
  } else {
    return untilOn < today ? no('participation.period.refused.past', {}, 'untilOn') : yes;
  }
}

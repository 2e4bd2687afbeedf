import { addDays, dayOf } from '#platform/i18n/format.ts';

/** Somebody who says "that is not what I meant" is answered within a month. */
const answerWithinDays = 30;

/** The day until which a misreading is to be answered. */
export function answerBy(misreading: { at: Date }): string {
  return addDays(dayOf(misreading.at), answerWithinDays);
}

import { addDays, dayOf } from '#platform/i18n/format.ts';

/** Somebody who says "that is not what I meant" is answered within a month. */
const answerWithinDays = 30;

/** The day until which an objection is to be answered. */
export function answerBy(objection: { at: Date }): string {
  return addDays(dayOf(objection.at), answerWithinDays);
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { daysBetween } from '#platform/i18n/format.ts';

/** A thing can be put off for three months at most: longer would be losing it. */
export const mostDays = 90;

/** May this wait until that day? Only until a coming one, and not for ever. */
export function canPutOff(untilOn: string, today: string): Decision {
  const days = daysBetween(today, untilOn);
  if (days < 1) return no('cockpit.refuse.past', {}, 'untilOn');
  if (days > mostDays) return no('cockpit.refuse.too-long', { days: mostDays }, 'untilOn');
  return yes;
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addDays } from '#platform/i18n/format.ts';
import { latestReturn, mostDays, mostLateDays } from '../rules.ts';

/** May this wait until that day? Only until a coming one, not past the day on which it is due, and not for ever. */
export function canPutOff(untilOn: string, dueOn: string, today: string): Decision {
  if (untilOn <= today) return no('cockpit.refuse.past', {}, 'untilOn');
  if (untilOn <= latestReturn(dueOn, today)) return yes;
  if (dueOn <= today) return no('cockpit.refuse.late', { days: mostLateDays }, 'untilOn');
  return untilOn > addDays(today, mostDays)
    ? no('cockpit.refuse.too-long', { days: mostDays }, 'untilOn')
    : no('cockpit.refuse.past-due', { day: dueOn }, 'untilOn');
}

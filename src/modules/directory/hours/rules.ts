import { addDays, dayOf, timeZone } from '#platform/i18n/format.ts';
import { type Holiday, type HolidayCalendar, holidayOn } from '../holiday/rules.ts';

/** One opening in the week. */
export interface OpeningTime {
  /** 1 is Monday, 7 Sunday. */
  day: number;
  /** `09:00`, the county's wall clock. */
  from: string;
  /** `12:30`; at or before `from` it means the next day. */
  to: string;
}

/** Weekly times, or null where nobody has said when it is open. */
export type Hours = readonly OpeningTime[] | null;

/** What can honestly be said about a door at one moment. */
export type OpenState =
  | { kind: 'unknown' }
  /** It would be open by its hours, but it is a public holiday and nobody said what holds then. */
  | { kind: 'holiday'; holiday: Holiday }
  | { kind: 'open'; until: string }
  | { kind: 'later'; on: string; from: string; to: string }
  | { kind: 'closed' };

const lookAhead = 21;

/** What is true at a moment: open now, when next, or not known. `endsOn` is the last day on which it takes place. */
export function openState(hours: Hours, now: Date, calendar: HolidayCalendar, endsOn: string | null = null): OpenState {
  if (hours === null) return { kind: 'unknown' };
  const today = dayOf(now);
  const clock = clockOf(now);
  const running = openingNow(hours, today, clock, endsOn);
  if (running) {
    const holiday = holidayOn(running.day, calendar);
    return holiday ? { kind: 'holiday', holiday } : { kind: 'open', until: running.until };
  }
  const later = openingsOn(hours, today).filter((opening) => opening.from > clock);
  const holiday = holidayOn(today, calendar);
  if (holiday && later.length > 0 && !isOver(today, endsOn)) return { kind: 'holiday', holiday };
  return nextOpening(hours, today, clock, calendar, endsOn);
}

/** The day of the week of a calendar day, 1 for Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The county's wall clock at a moment, `15:10`. */
export function clockOf(now: Date): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    now,
  );
}

/** Times of one calendar day, in order. */
export function openingsOn(hours: readonly OpeningTime[], day: string): OpeningTime[] {
  const weekday = weekdayOf(day);
  return hours.filter((opening) => opening.day === weekday).sort((a, b) => a.from.localeCompare(b.from));
}

function openingNow(hours: readonly OpeningTime[], today: string, clock: string, endsOn: string | null) {
  for (const opening of openingsOn(hours, today)) {
    const overnight = opening.to <= opening.from;
    if (!isOver(today, endsOn) && clock >= opening.from && (overnight || clock < opening.to))
      return { day: today, until: opening.to };
  }
  const yesterday = addDays(today, -1);
  for (const opening of openingsOn(hours, yesterday)) {
    // What began yesterday evening and ends after midnight still belongs to yesterday, also on its last day.
    if (opening.to <= opening.from && clock < opening.to && !isOver(yesterday, endsOn))
      return { day: yesterday, until: opening.to };
  }
  return undefined;
}

function nextOpening(
  hours: readonly OpeningTime[],
  today: string,
  clock: string,
  calendar: HolidayCalendar,
  endsOn: string | null,
): OpenState {
  for (let ahead = 0; ahead <= lookAhead; ahead += 1) {
    const on = addDays(today, ahead);
    if (isOver(on, endsOn)) return { kind: 'closed' };
    const opening = openingsOn(hours, on).find((one) => ahead > 0 || one.from > clock);
    if (opening && !holidayOn(on, calendar)) return { kind: 'later', on, from: opening.from, to: opening.to };
  }
  return { kind: 'closed' };
}

const isOver = (day: string, endsOn: string | null) => endsOn !== null && day > endsOn;

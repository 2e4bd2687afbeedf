import { addDays, dayOf, timeZone } from '#platform/i18n/format.ts';
import { type Holiday, type HolidayCalendar, holidayOn } from './holiday.rules.ts';
import { joinedHours, minutesOf, textOf } from './join.rules.ts';
import { comingPauses, type PauseFacts, pausedUntil } from './pause.rules.ts';
import type { Hours, OpeningTime } from './rules.ts';

/** What is known about a door at one moment. */
export type OpenState =
  | { kind: 'unknown' }
  /** It would be open by its hours, but it is a day like a public holiday and nobody knows what holds then. */
  | { kind: 'holiday'; holiday: Holiday }
  /** `untilOn` only where the time alone would be taken for one within the next day; `until` is null round the clock. */
  | { kind: 'open'; until: string | null; untilOn?: string }
  | { kind: 'later'; on: string; from: string; to: string }
  /** It pauses up to and including a day. */
  | { kind: 'paused'; until: string }
  | { kind: 'closed' };

// As long as the summer holidays are, and the week after them.
const lookAhead = 56;
const aDay = 1440;

/** What is true at a moment: open now, when next, or not known. `endsOn` is the last day on which it takes place. */
export function openState(
  stored: Hours,
  now: Date,
  calendar: HolidayCalendar,
  endsOn: string | null = null,
  pauses: readonly PauseFacts[] = [],
): OpenState {
  const today = dayOf(now);
  const until = pausedUntil(pauses, today);
  if (until !== undefined) return { kind: 'paused', until };
  if (stored === null) return { kind: 'unknown' };
  const hours = joinedHours(stored);
  const clock = clockOf(now);
  if (endsOn === null && comingPauses(pauses, today).length === 0 && isRoundTheClock(hours))
    return { kind: 'open', until: null };
  const running = openingNow(hours, { today, clock, calendar, endsOn, pauses });
  if (running) return running;
  const later = openingsOn(hours, today).filter((opening) => opening.from > clock);
  const holiday = holidayOn(today, calendar);
  if (holiday && later.length > 0 && !isOver(today, endsOn)) return { kind: 'holiday', holiday };
  return nextOpening(hours, { today, clock, calendar, endsOn, pauses });
}

/** The day of the week of a calendar day, 1 for Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The county's wall clock at a moment, `15:10`. */
export function clockOf(now: Date): string {
  return clock.format(now);
}

// Made once: making one takes longer than all the rest of the question.
const clock = new Intl.DateTimeFormat('de-DE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Is it open at every minute of the week? */
export function isRoundTheClock(hours: readonly OpeningTime[]): boolean {
  const whole = (day: number) => hours.some((one) => one.day === day && one.from === '00:00' && one.to === '24:00');
  return [1, 2, 3, 4, 5, 6, 7].every(whole);
}

interface Moment {
  today: string;
  clock: string;
  calendar: HolidayCalendar;
  endsOn: string | null;
  pauses: readonly PauseFacts[];
}

/** Times of one calendar day, in order. */
function openingsOn(hours: readonly OpeningTime[], day: string): OpeningTime[] {
  const weekday = weekdayOf(day);
  return hours.filter((opening) => opening.day === weekday).sort((a, b) => a.from.localeCompare(b.from));
}

function openingNow(hours: readonly OpeningTime[], moment: Moment): OpenState | undefined {
  const now = minutesOf(moment.clock);
  const around = openingsAround(hours, moment);
  const running = around.filter(({ start, end }) => start <= now && now < end);
  const certain = running.find(({ holiday }) => holiday === undefined);
  if (!certain) return running[0]?.holiday && { kind: 'holiday', holiday: running[0].holiday };
  let { end } = certain;
  // What goes on past midnight, or where the next opening takes over, is one opening.
  for (const next of around) if (!next.holiday && next.start <= end && next.end > end) end = next.end;
  const until = textOf(end);
  if (end - now < aDay) return { kind: 'open', until };
  const untilOn = addDays(moment.today, Math.ceil(end / aDay) - 1);
  return untilOn > addDays(moment.today, 6) ? { kind: 'open', until: null } : { kind: 'open', until, untilOn };
}

/** The openings from yesterday on for a week and a day, in minutes from today's midnight; they belong to the day they begin on. */
function openingsAround(hours: readonly OpeningTime[], { today, calendar, endsOn, pauses }: Moment) {
  return [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((ahead) => {
    const day = addDays(today, ahead);
    if (isOver(day, endsOn) || pausedUntil(pauses, day) !== undefined) return [];
    const holiday = holidayOn(day, calendar);
    return openingsOn(hours, day).map(({ from, to }) => {
      const midnight = ahead * aDay;
      const overnight = to <= from ? aDay : 0;
      return { start: midnight + minutesOf(from), end: midnight + overnight + minutesOf(to), holiday };
    });
  });
}

function nextOpening(hours: readonly OpeningTime[], { today, clock, calendar, endsOn, pauses }: Moment): OpenState {
  for (let ahead = 0; ahead <= lookAhead; ahead += 1) {
    const on = addDays(today, ahead);
    if (isOver(on, endsOn)) return { kind: 'closed' };
    const opening = openingsOn(hours, on).find((one) => ahead > 0 || one.from > clock);
    const isShut = holidayOn(on, calendar) !== undefined || pausedUntil(pauses, on) !== undefined;
    if (opening && !isShut) return { kind: 'later', on, from: opening.from, to: opening.to };
  }
  return { kind: 'closed' };
}

const isOver = (day: string, endsOn: string | null) => endsOn !== null && day > endsOn;

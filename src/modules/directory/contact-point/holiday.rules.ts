import { addDays } from '#platform/i18n/format.ts';

/**
 * Public holidays of all of Germany and of the two states there are profiles for; the two Sundays are shop-closing too.
 * On the two Eves most offices stay closed although they are no holidays (TVöD § 6).
 */
export const holidays = [
  'new-year',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'labour-day',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'corpus-christi',
  'unity',
  'all-saints',
  'christmas-eve',
  'christmas',
  'boxing-day',
  'new-years-eve',
] as const;
export type Holiday = (typeof holidays)[number];

/** Whose holidays count: the state of the county's profile. */
export type HolidayCalendar = 'hessen' | 'nrw';

/** The day on which weekly times do not count as ever: a public holiday or one of the Eves; or undefined. */
export function holidayOn(day: string, calendar: HolidayCalendar): Holiday | undefined {
  return holidaysOf(Number(day.slice(0, 4)), calendar).get(day);
}

const known = new Map<string, Map<string, Holiday>>();

function holidaysOf(year: number, calendar: HolidayCalendar): Map<string, Holiday> {
  const key = `${calendar} ${year}`;
  const found = known.get(key) ?? makeHolidays(year, calendar);
  known.set(key, found);
  return found;
}

function makeHolidays(year: number, calendar: HolidayCalendar): Map<string, Holiday> {
  const easter = easterSunday(year);
  const days: [string, Holiday][] = [
    [`${year}-01-01`, 'new-year'],
    [addDays(easter, -2), 'good-friday'],
    [easter, 'easter-sunday'],
    [addDays(easter, 1), 'easter-monday'],
    [`${year}-05-01`, 'labour-day'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'whit-sunday'],
    [addDays(easter, 50), 'whit-monday'],
    [addDays(easter, 60), 'corpus-christi'],
    [`${year}-10-03`, 'unity'],
    [`${year}-12-24`, 'christmas-eve'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'boxing-day'],
    [`${year}-12-31`, 'new-years-eve'],
  ];
  if (calendar === 'nrw') days.push([`${year}-11-01`, 'all-saints']);
  return new Map(days);
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" computus of 1876). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

import type { Language } from './languages.ts';

/** Dates, numbers and money as the reader's language writes them. Days are `YYYY-MM-DD`, money is integer cents. */
export interface Format {
  /** 31.12.2026 */
  day(day: string): string;
  /** 31. Dezember 2026 */
  longDay(day: string): string;
  /** November 2026 */
  month(day: string): string;
  /** Sonntag, 22. November 2026 */
  weekday(day: string): string;
  /** 31.12. */
  shortDay(day: string): string;
  /** 22.11.2026, 15:10 in the county's time zone */
  moment(moment: Date): string;
  /** A time of the county's wall clock, given as `09:00`: 09:00, 9:00 */
  time(clock: string): string;
  /** Monday for 1, Sunday for 7 */
  weekdayName(day: number): string;
  number(value: number): string;
  /** 60.000 € or, where cents matter, 4.187,20 € */
  euros(cents: number): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
}

/** All counties are in one time zone; a day is a day there, whatever the server's clock is set to. */
export const timeZone = 'Europe/Berlin';

/** How money is written everywhere, `{sum, number, euros}` in a text included: `60.000 €`, or `4.187,20 €` where cents matter. */
export const euroLook = {
  style: 'currency',
  currency: 'EUR',
  // Ukrainian would write EUR beside everybody else's sign.
  currencyDisplay: 'narrowSymbol',
  trailingZeroDisplay: 'stripIfInteger',
} as const;

const made = new Map<string, Format>();

/** The formats of a language. Latin digits everywhere, so that phone numbers, codes and dates read alike. */
export function formatsOf(language: Language): Format {
  const known = made.get(language.tag);
  if (known) return known;
  const format = makeFormat(language);
  made.set(language.tag, format);
  return format;
}

/** English as it is written in Europe: bare `en` would put the month before the day. */
function regionOf({ bcp47 }: Language): string {
  return bcp47 === 'en' ? 'en-GB' : (bcp47.split('-x-')[0] ?? bcp47);
}

const byNames = new Intl.Collator('de', { numeric: true });

/** Names in the order in which people look them up and count: "Stelle 2" before "Stelle 10". */
export function compareNames(a: string, b: string): number {
  return byNames.compare(a, b);
}

function makeFormat(language: Language): Format {
  const locale = `${regionOf(language)}-u-nu-latn-ca-gregory`;
  const days = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  };
  const weekday = days({ weekday: 'long' });
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const money = new Intl.NumberFormat(locale, euroLook);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const written: Format = {
    day: days({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    longDay: days({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: days({ month: 'long', year: 'numeric' }),
    weekday: days({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: days({ day: '2-digit', month: '2-digit' }),
    moment: (value) => moment.format(value),
    // Midnight at the end of a day is no time of day to Intl.
    time: (clock) => (clock === '24:00' ? clock : hour.format(new Date(`2026-01-01T${clock}:00Z`))),
    // A week that began on a Monday, only for the names of its days.
    weekdayName: (day) => weekday(`2026-11-${15 + day}`),
    number: (value) => number.format(value),
    euros: (cents) => money.format(cents / 100),
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
  return language.dir === 'rtl' ? { ...written, ...digitsInOrder } : written;
}

/**
 * Days in digits inside right-to-left text. ICU puts direction marks between day, month and year of Arabic, which turn
 * the order around wherever the date is kept left-to-right like all codes and hours, and writes Dari with the month
 * first. Without marks `31/12/2026` reads the same in both directions.
 */
const digitsInOrder: Pick<Format, 'day' | 'shortDay' | 'moment' | 'time'> = {
  day: (day) => day.split('-').reverse().join('/'),
  shortDay: (day) => day.slice(5).split('-').reverse().join('/'),
  moment: (moment) => `${digitsInOrder.day(dayOf(moment))} ${clock.format(moment)}`,
  time: (written) => written,
};
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' });

/** The calendar day of a moment in the county's time zone, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return calendar.format(moment);
}

// Made once: making one takes longer than the rest of a request's own work.
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

/** A day of the calendar, `YYYY-MM-DD`; a text of that look may be none: 2026-13-45. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day `months` after a day; the last day of the month where the target month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

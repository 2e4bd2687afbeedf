import { isDay } from '#platform/i18n/format.ts';
import { bounds, clock, dash, dayName, readClock, weekdaysFrom } from '../contact-point/time.rules.ts';

/** Phrases with one fixed meaning, whoever writes them: they can be put into every language. */
export const fixedPhrases = [
  'by-appointment',
  'otherwise-by-appointment',
  'after-call',
  'by-phone-only',
  'with-registration',
  'ongoing',
  'daily',
  'weekly',
  'monthly',
  'half-yearly',
  'free',
  'own-share-possible',
  'subsidy-possible',
  'exempt-on-request',
] as const;
export type FixedPhrase = (typeof fixedPhrases)[number];

/** On which days: weekdays of every week, the nth weekday of a month, or a weekday every two weeks. 1 is Monday. */
export type WordingDays =
  | { kind: 'weekly'; days: number[] }
  | { kind: 'nth'; day: number; nth: number }
  | { kind: 'fortnightly'; day: number };

/** One part of what an owner wrote about times or costs: understood, or kept in German as it stands. */
export type WordingPart =
  /** `to` is null where only the beginning is given. */
  | { kind: 'times'; on: WordingDays; from: string; to: string | null }
  | { kind: 'phrase'; phrase: FixedPhrase; on: WordingDays | null }
  | { kind: 'next'; on: string }
  | { kind: 'amount'; cents: number; isFrom: boolean; isReduced: boolean; per: 'month' | 'year' | null }
  | { kind: 'german'; text: string };

/**
 * Were some of the times understood and others not? Times in two languages in one line are worse than either. A room or a
 * remark that stays German beside translated times is none.
 */
export function isHalfRead(parts: readonly WordingPart[]): boolean {
  const isTime = /\d\s*(?:uhr|[–-]\s*\d)/i;
  const isPartlyRead = parts.some(({ kind }) => kind !== 'german');
  return isPartlyRead && parts.some((part) => part.kind === 'german' && isTime.test(part.text));
}

const phrases: readonly (readonly [RegExp, FixedPhrase])[] = [
  [/^(?:nur )?(?:nach|mit) (?:termin|vereinbarung|absprache|terminvereinbarung)$/i, 'by-appointment'],
  [/^sonst (?:nach |mit )?(?:termin|vereinbarung|absprache)$/i, 'otherwise-by-appointment'],
  [/^nach (?:anruf|telefonischer absprache|telefonischer vereinbarung)$/i, 'after-call'],
  [/^nur telefonisch$/i, 'by-phone-only'],
  [/^(?:nur )?(?:nach|mit) anmeldung$/i, 'with-registration'],
  [/^(?:laufend|fortlaufend)$/i, 'ongoing'],
  [/^täglich$/i, 'daily'],
  [/^wöchentlich$/i, 'weekly'],
  [/^monatlich$/i, 'monthly'],
  [/^halbjährlich$/i, 'half-yearly'],
  [/^(?:kostenlos|kostenfrei|gebührenfrei|frei)$/i, 'free'],
  [/^eigenanteil möglich$/i, 'own-share-possible'],
  [/^zuschuss möglich$/i, 'subsidy-possible'],
  [/^befreiung auf antrag$/i, 'exempt-on-request'],
];

const weekly = new RegExp(`^${bounds(dayName)}\\.?(?:${dash}${bounds(dayName)}\\.?)?\\s*:?\\s*(.*)$`, 'i');
const nth = new RegExp(`^(?:jeden )?(\\d)\\. ${bounds(dayName)} (?:im|des) monats?\\s*:?\\s*(.*)$`, 'i');
const fortnightly = new RegExp(`^jeden (?:2\\.|zweiten) ${bounds(dayName)}\\s*:?\\s*(.*)$`, 'i');
const range = new RegExp(`^${clock}${dash}${clock}(?:\\s+offen)?$`, 'i');
// An "und" parts what is said of times; elsewhere it stays inside its words.
const between = new RegExp(
  `[,;\\n]|\\bund\\b(?=\\s*(?:(?:nach|sonst|mit)\\b|${dayName}(?![a-zäöüß])|\\d{1,2}(?:[.:]\\d{2})?${dash}))`,
  'i',
);
const beginning = /^(?:um |ab )?(\d{1,2})(?:[.:](\d{2}))?\s*uhr$/i;
const next = /^nächster termin:? (\d{4}-\d{2}-\d{2})$/i;
// A dash may stand in place of no cents, and then even the sign of the money may be left out: "5,- €", "5,–".
const amount =
  /^(ab |ermäßigt )?(\d{1,5})(?:(?:,(\d{2}))?\s?(?:euro|eur|€)|,\s?[-–—]{1,2}(?:\s?(?:euro|eur|€))?)(?: (im monat|pro monat|im jahr|pro jahr))?$/i;

/**
 * What an owner wrote about times, part by part. Only whole parts with one fixed meaning are understood; anything else
 * stays German, because a wrong time is worse than a foreign one.
 */
export function readSchedule(schedule: string): WordingPart[] {
  const parts: WordingPart[] = [];
  let waiting: number[] = [];
  let waitingText: string[] = [];
  let before: WordingDays | null = null;
  for (const segment of segmentsOf(schedule, between)) {
    const { on, rest } = daysOf(segment);
    if (on?.kind === 'weekly' && rest === '') {
      waiting = [...waiting, ...on.days];
      waitingText = [...waitingText, segment];
      continue;
    }
    const days: WordingDays | null =
      on?.kind === 'weekly' ? { kind: 'weekly', days: [...waiting, ...on.days] } : (on ?? before);
    const read: WordingPart | undefined =
      understood(rest, on ? days : null) ?? (days ? timesOf(rest, days) : undefined);
    const isWaitingUsed = waiting.length === 0 || on?.kind === 'weekly';
    if (read && isWaitingUsed) parts.push(read);
    else parts.push({ kind: 'german', text: [...waitingText, segment].join(', ') });
    before = read && isWaitingUsed && on ? days : before;
    waiting = [];
    waitingText = [];
  }
  return waitingText.length > 0 ? [...parts, { kind: 'german', text: waitingText.join(', ') }] : parts;
}

/** What an owner wrote about costs, in the same way. A comma before digits or a dash belongs to the amount. */
export function readCost(cost: string): WordingPart[] {
  return segmentsOf(cost, /,(?!\d|\s?[-–—])|[;\n]/).map(
    (segment) => understood(segment, null) ?? amountOf(segment) ?? { kind: 'german', text: segment },
  );
}

const segmentsOf = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);

/** The days at the beginning of a part, and what follows them. */
function daysOf(segment: string): { on: WordingDays | null; rest: string } {
  const inMonth = nth.exec(segment);
  if (inMonth) return { on: { kind: 'nth', nth: Number(inMonth[1]), day: dayOf(inMonth[2]) }, rest: inMonth[3] ?? '' };
  const twoWeeks = fortnightly.exec(segment);
  if (twoWeeks) return { on: { kind: 'fortnightly', day: dayOf(twoWeeks[1]) }, rest: twoWeeks[2] ?? '' };
  const [, from, to, rest = ''] = weekly.exec(segment) ?? [];
  return from
    ? { on: { kind: 'weekly', days: weekdaysFrom(from, to) }, rest: rest.trim() }
    : { on: null, rest: segment };
}

const dayOf = (name = '') => weekdaysFrom(name, undefined)[0] ?? 1;

function timesOf(text: string, on: WordingDays): WordingPart | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] = range.exec(text) ?? [];
  const [, hour, minute] = beginning.exec(text) ?? [];
  const first = fromHour ?? hour;
  const from = first === undefined ? undefined : readClock(first, fromMinute ?? minute);
  const to = toHour === undefined ? null : readClock(toHour, toMinute);
  return from === undefined || to === undefined ? undefined : { kind: 'times', on, from, to };
}

function understood(text: string, on: WordingDays | null): WordingPart | undefined {
  const phrase = phrases.find(([shape]) => shape.test(text))?.[1];
  if (phrase) return { kind: 'phrase', phrase, on };
  const day = next.exec(text)?.[1];
  return day !== undefined && on === null && isDay(day) ? { kind: 'next', on: day } : undefined;
}

function amountOf(text: string): WordingPart | undefined {
  const [whole, before = '', euros = '', cents = '00', per = ''] = amount.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    kind: 'amount',
    cents: Number(euros) * 100 + Number(cents),
    isFrom: /ab/i.test(before),
    isReduced: /erm/i.test(before),
    per: /monat/i.test(per) ? 'month' : /jahr/i.test(per) ? 'year' : null,
  };
}

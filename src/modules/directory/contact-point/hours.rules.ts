import { no, type Outcome } from '#platform/forms/decision.ts';
import { invisible } from '#platform/i18n/invisible.rules.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import { joinedHours } from './join.rules.ts';
import { kindOfRemark, type RemarkKind } from './remark.rules.ts';
import type { Hours, OpeningTime } from './rules.ts';
import { bounds, clock, dash, dayName, readClock, weekdaysFrom } from './time.rules.ts';

/** What a text says about the week. */
export interface HoursRead {
  /** Null where it does not say from when to when: an honest "not known" is better than a guess. */
  hours: OpeningTime[] | null;
  /** What it says besides, in its own words: "nach Vereinbarung". */
  note: string;
  /** The first part that could not be understood. */
  unclear: string | null;
}

/**
 * The one understanding of times as people write them, for forms, imports and lists: `Mo–Fr 8.30–12.30 Uhr, Do 14–18`,
 * `Dienstag und Donnerstag 9 bis 12 Uhr und nach Vereinbarung`, `Mi geschlossen`. A remark that takes days away or that
 * nobody knows makes the hours unknown, unless it is one of those that change nothing.
 */
export function understandHours(text: string): HoursRead {
  const week = startedWeek();
  for (const clause of clausesOf(text)) {
    readClause(clause, week);
    if (week.unclear !== null) return { hours: null, note: oneLine(text), unclear: week.unclear };
  }
  if (week.waiting.length > 0) return { hours: null, note: oneLine(text), unclear: week.waitingText };
  const times = joinedHours(week.times.filter(({ day }) => !week.closed.has(day)));
  if (times.length === 0 || week.isRestricted) return { hours: null, note: oneLine(text), unclear: null };
  return { hours: times, note: week.notes.join(', '), unclear: null };
}

/** Times that say nothing besides; undefined where something in the text is no time at all. */
export function readHours(text: string): OpeningTime[] | undefined {
  const { hours, note } = understandHours(text);
  return note === '' ? (hours ?? undefined) : undefined;
}

/** A field in words beside the hours: what stands in it, and how much it holds. */
interface Beside {
  beside: string;
  max: number;
}

/**
 * The hours of a form's field, and the note beside them with what they say besides ("nach Vereinbarung"). Unknown where
 * the field is left empty or says only such a phrase; refused with the part in question where something is no time.
 */
export function hoursOf(text: string, { beside, max }: Beside): Outcome<{ hours: Hours; note: string }> {
  if (text === '') return { ok: true, hours: null, note: beside };
  const read = understandHours(text);
  const note = withNote(beside, read.note);
  const part = read.unclear ?? (note.length > max ? read.note : null);
  if (part !== null && part !== '') return no('directory.refuse.hours', { part: part.slice(0, 80) }, 'hours');
  return { ok: true, hours: read.hours, note };
}

/** A note and what the hours say besides, each once. */
function withNote(note: string, more: string): string {
  if (more === '' || searchable(note).includes(searchable(more))) return note;
  return note === '' ? more : `${note}; ${more}`;
}

/** The times inside a free schedule text; null where it does not say from when to when. */
export function hoursFromSchedule(schedule: string): OpeningTime[] | null {
  return understandHours(schedule).hours;
}

/** The same times as text, in the form that `readHours` understands. */
export function hoursText(hours: readonly OpeningTime[]): string {
  const lines = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const ranges = hours
      .filter((one) => one.day === day)
      .map((one) => `${one.from}–${one.to}`)
      .join(', ');
    if (ranges) lines.set(ranges, [...(lines.get(ranges) ?? []), day]);
  }
  return [...lines].map(([ranges, days]) => `${daysText(days)} ${ranges}`).join('\n');
}

const names = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

function daysText(days: readonly number[]): string {
  const label = (day: number) => names[day - 1] ?? '';
  const isRun = days.length > 2 && days.every((day, index) => day === (days[0] ?? 0) + index);
  return isRun ? `${label(days[0] ?? 1)}–${label(days.at(-1) ?? 7)}` : days.map(label).join(', ');
}

interface Week {
  times: OpeningTime[];
  closed: Set<number>;
  /** Days whose times are still to come: `Mo, Do 9–12`. */
  waiting: number[];
  waitingText: string;
  /** The days that further times belong to: `Mo 9–12, 14–18`. */
  last: number[];
  notes: string[];
  isRestricted: boolean;
  unclear: string | null;
}

function startedWeek(): Week {
  return {
    ...{ times: [], closed: new Set<number>(), waiting: [], waitingText: '', last: [], notes: [] },
    ...{ isRestricted: false, unclear: null },
  };
}

const oneLine = (text: string) =>
  text
    .replaceAll(invisible, '')
    .replaceAll(/\s*\n\s*/g, '; ')
    .trim();

function clausesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .split(/[,;\n·|]|(?<=uhr)\.(?=\s|$)/i)
    .map((part) => part.trim())
    .filter(Boolean);
}

const lead =
  /^(?:(?:öffnungszeiten|sprechzeiten|sprechstunden?|geöffnet|offen)\s*:?\s*|(?:jeden|jeweils|je|immer|am)\s+(?!tag)(?=[a-zäö]))/i;
const dayGroup = new RegExp(`^${bounds(dayName)}\\.?(?:${dash}${bounds(dayName)}\\.?)?`, 'i');
const everyDay = /^(?:täglich|jeden tag|alle tage)(?![\p{L}\d])/iu;
const and = /^(?:\s*(?:und|sowie|u\.|&|\+|\/)\s*)/i;
const between = /^\s*:?\s*(?:(?:jeweils|durchgehend|geöffnet)\s+)?/i;
const range = new RegExp(`^(?:von\\s+)?${clock}${dash}${clock}(?!\\d|[.:]\\d)`, 'i');
const wholeDay = /^(?:24\/7|24 (?:stunden|std\.?)|rund um die uhr)(?: (?:geöffnet|offen))?(?![\p{L}\d])/iu;
const shut = /^(?:ist |sind |bleibt )?(?:geschlossen|zu|ruhetag|keine (?:sprechzeit(?:en)?|sprechstunde|öffnung))$/i;

/** One part between commas: days, times, and what follows them; more of the same behind an "und". */
function readClause(clause: string, week: Week): void {
  let rest = clause.replace(lead, '');
  for (let isFirst = true; rest !== '' || isFirst; isFirst = false) {
    const found = daysAt(rest);
    rest = rest.slice(found.length).replace(between, '');
    const times = timesAt(rest);
    rest = rest.slice(times.length).trim();
    if (times.ranges.length === 0) readRemark({ clause, rest, days: found.days, isAlone: true }, week);
    else addTimes(week, found.days, times);
    if (times.isUnreadable || (times.ranges.length > 0 && week.last.length === 0)) week.unclear = clause;
    const further = rest.replace(and, '');
    const goesOn = further !== rest && daysAt(further).length > 0;
    if (!goesOn && times.ranges.length > 0 && rest !== '') readRemark({ clause, rest, days: [], isAlone: false }, week);
    if (!goesOn || times.ranges.length === 0) return;
    rest = further;
  }
}

function addTimes(week: Week, days: readonly number[], { ranges, isWhole }: Times): void {
  if (days.length > 0 || week.waiting.length > 0) week.last = [...week.waiting, ...days];
  else if (isWhole) week.last = [1, 2, 3, 4, 5, 6, 7];
  week.waiting = [];
  for (const day of week.last) for (const one of ranges) week.times.push({ day, ...one });
}

interface Remark {
  clause: string;
  rest: string;
  days: number[];
  /** It stands in a part of its own, without times. */
  isAlone: boolean;
}

function readRemark({ clause, rest, days, isAlone }: Remark, week: Week): void {
  if (isAlone && days.length > 0 && rest === '') {
    week.waiting.push(...days);
    week.waitingText = clause;
  } else {
    const ofDays = isAlone ? [...week.waiting, ...days] : days;
    const kind = ofDays.length > 0 && shut.test(rest) ? 'shut' : kindOfRemark(rest);
    if (isAlone) week.waiting = [];
    takeRemark({ clause, rest, days: ofDays, isAlone }, kind, week);
  }
}

function takeRemark({ clause, rest, days, isAlone }: Remark, kind: RemarkKind | 'shut', week: Week): void {
  const hasDays = days.length > 0;
  if (kind === 'unknown' || (hasDays && (kind === 'harmless' || kind === 'nothing'))) {
    week.unclear ??= clause;
    return;
  }
  if (kind === 'shut' || (kind === 'only' && hasDays)) for (const day of days) week.closed.add(day);
  else if (kind === 'only' || (kind === 'phrase' && !isAlone)) week.isRestricted = true;
  if (kind !== 'shut' && kind !== 'nothing')
    week.notes.push(isAlone ? clause : rest.replace(/^(?:und|oder|sowie|u\.)\s+/i, ''));
}

/** The weekdays at the beginning, and how long they are. */
function daysAt(text: string): { days: number[]; length: number } {
  const daily = everyDay.exec(text);
  if (daily) return { days: [1, 2, 3, 4, 5, 6, 7], length: daily[0].length };
  const days: number[] = [];
  let length = 0;
  for (;;) {
    const gap = length === 0 ? 0 : (and.exec(text.slice(length))?.[0].length ?? 0);
    if (length > 0 && gap === 0) return { days, length };
    const found = dayGroup.exec(text.slice(length + gap));
    if (!found) return { days, length };
    days.push(...weekdaysFrom(found[1] ?? '', found[2]));
    length += gap + found[0].length;
  }
}

interface Times {
  ranges: { from: string; to: string }[];
  /** How long they are in the text. */
  length: number;
  /** The whole day: where no day is named, of every day. */
  isWhole: boolean;
  /** It looks like times, but is none: `25–26`. */
  isUnreadable: boolean;
}

/** The times at the beginning; `9–12 und 14–18` are two. */
function timesAt(text: string): Times {
  const whole = wholeDay.exec(text);
  if (whole) {
    const ranges = [{ from: '00:00', to: '24:00' }];
    return { ranges, length: whole[0].length, isWhole: true, isUnreadable: false };
  }
  const ranges: { from: string; to: string }[] = [];
  let length = 0;
  for (;;) {
    const gap = length === 0 ? 0 : (and.exec(text.slice(length))?.[0].length ?? 0);
    const found = length > 0 && gap === 0 ? null : range.exec(text.slice(length + gap));
    if (!found) return { ranges, length, isWhole: false, isUnreadable: false };
    const one = rangeOf(found);
    if (one === undefined) return { ranges, length, isWhole: false, isUnreadable: true };
    ranges.push(one);
    length += gap + found[0].length;
  }
}

function rangeOf([, fromHour = '', fromMinute, toHour = '', toMinute]: RegExpExecArray) {
  const from = readClock(fromHour, fromMinute);
  const to = readClock(toHour, toMinute);
  if (from === undefined || to === undefined || from === '24:00') return undefined;
  if (from === '00:00' && to === '00:00') return { from, to: '24:00' };
  return from === to ? undefined : { from, to };
}

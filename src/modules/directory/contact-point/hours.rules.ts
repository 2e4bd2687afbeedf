import { no, type Outcome } from '#platform/forms/decision.ts';
import type { Hours, OpeningTime } from './rules.ts';

const names = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];
/** A weekday as people write it, short or long, for a pattern. */
export const dayName = '(?:mo|di|mi|do|fr|sa|so)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nnabend)?s?\\.?';
export const dash = '\\s*[–—-]\\s*';
/** Hour and minute, each a group. */
export const clock = '(\\d{1,2})(?:[.:](\\d{2}))?(?:\\s*uhr)?';
const segmentShape = new RegExp(
  `^(?:(${dayName})(?:${dash}(${dayName}))?(?![a-zäöüß]))?\\s*:?\\s*(?:${clock}${dash}${clock})?\\s*(.*)$`,
  'i',
);

/**
 * Times as people write them: `Mo–Fr 8.30–12.30 Uhr, Do 14–18`. Undefined where something in it is no time at all; a
 * form says so at the field.
 */
export function readHours(text: string): OpeningTime[] | undefined {
  return collect(text, (rest) => rest === '' || /^uhr$/i.test(rest));
}

/** The hours of a form's field: unknown where it is left empty, refused where something in it is no time at all. */
export function hoursOf(text: string): Outcome<{ hours: Hours }> {
  const hours = text === '' ? null : readHours(text);
  return hours === undefined ? no('directory.refuse.hours', {}, 'hours') : { ok: true, hours };
}

/**
 * The times inside a free schedule text, leaving out remarks ("Start alle sechs Wochen"). Null where it does not say
 * from when to when: an honest "not known" is better than a guess.
 */
export function hoursFromSchedule(schedule: string): OpeningTime[] | null {
  const times = collect(schedule, (rest) => !/\d/.test(rest) && !/^nach\b/i.test(rest), true);
  return times && times.length > 0 ? times : null;
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

function daysText(days: readonly number[]): string {
  const label = (day: number) => {
    const name = names[day - 1] ?? '';
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const isRun = days.length > 2 && days.every((day, index) => day === (days[0] ?? 0) + index);
  return isRun ? `${label(days[0] ?? 1)}–${label(days.at(-1) ?? 7)}` : days.map(label).join(', ');
}

function collect(text: string, isRemark: (rest: string) => boolean, skipsRemarks = false): OpeningTime[] | undefined {
  const times: OpeningTime[] = [];
  let waiting: number[] = [];
  let last: number[] = [];
  for (const segment of text
    .split(/[,;\n]|\bund\b(?=\s*(?:mo|di|mi|do|fr|sa|so)\b)/i)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [, first, until, fromHour, fromMinute, toHour, toMinute, rest = ''] = segmentShape.exec(segment) ?? [];
    const days = first ? daysBetweenNames(first, until) : [];
    if (fromHour === undefined || toHour === undefined) {
      if (days.length > 0 && rest === '') waiting = [...waiting, ...days];
      else if (days.length > 0 || !skipsRemarks) return undefined;
      continue;
    }
    const from = readClock(fromHour, fromMinute);
    const to = readClock(toHour, toMinute);
    if (!from || !to || from === '24:00' || !isRemark(rest.trim())) return undefined;
    if (days.length > 0 || waiting.length > 0) last = [...waiting, ...days];
    if (last.length === 0) return undefined;
    waiting = [];
    for (const day of last) times.push({ day, from, to });
  }
  if (waiting.length > 0) return undefined;
  return times.sort((a, b) => a.day - b.day || a.from.localeCompare(b.from));
}

/** The days from one name to another, over the end of the week too; 1 is Monday. */
export function daysBetweenNames(first: string, until: string | undefined): number[] {
  const number = (name: string) => names.indexOf(name.slice(0, 2).toLowerCase()) + 1;
  const from = number(first);
  const to = until ? number(until) : from;
  const days = [];
  for (let day = from; ; day = (day % 7) + 1) {
    days.push(day);
    if (day === to) return days;
  }
}

/** `9` and `30` as `09:30`; undefined where it is no time. */
export function readClock(hour: string, minute = '00'): string | undefined {
  const text = `${hour.padStart(2, '0')}:${minute}`;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text) ? text : undefined;
}

import type { OpeningTime } from './rules.ts';

/** Minutes from midnight of `09:30`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** The clock at so many minutes, `09:30`; the end of a day is `24:00`. */
export function textOf(minutes: number): string {
  const inDay = minutes % 1440 === 0 && minutes > 0 ? 1440 : minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** The same times in order, those of one day that touch or overlap made one: `9–12` and `11–18` are `9–18`. */
export function joinedHours(hours: readonly OpeningTime[]): OpeningTime[] {
  const inOrder = [...hours].sort((a, b) => a.day - b.day || a.from.localeCompare(b.from));
  const joined: OpeningTime[] = [];
  for (const one of inOrder) {
    const before = joined.at(-1);
    const end = before ? Math.max(endOf(before), endOf(one)) : 0;
    const isOne = before?.day === one.day && minutesOf(one.from) <= endOf(before);
    // A whole day is said only from midnight to midnight; what goes on after it stays a range of its own.
    if (before && isOne && end - minutesOf(before.from) < 1440)
      joined[joined.length - 1] = { ...before, to: textOf(end) };
    else if (before && isOne && before.from === '00:00' && end === 1440)
      joined[joined.length - 1] = { ...before, to: '24:00' };
    else joined.push(one);
  }
  return joined;
}

/** When it ends, in minutes from the midnight before it began. */
function endOf({ from, to }: OpeningTime): number {
  return minutesOf(to) + (to <= from ? 1440 : 0);
}

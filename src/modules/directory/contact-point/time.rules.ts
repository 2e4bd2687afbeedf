const week = [
  ['montag', 'mo'],
  ['dienstag', 'di'],
  ['mittwoch', 'mi'],
  ['donnerstag', 'do'],
  ['freitag', 'fr'],
  ['samstag', 'sonnabend', 'sa'],
  ['sonntag', 'so'],
] as const;

/** A weekday as people write it, long or short, for a pattern without a group; long names first. */
export const dayName = `(?:${week
  .flat()
  .sort((a, b) => b.length - a.length)
  .map((name) => (name.length > 2 ? `${name}s?` : name))
  .join('|')})`;
/** From one to another: `Mo–Fr`, `9 bis 12`. */
export const dash = '(?:\\s*[‐‑‒–—−-]\\s*|\\s+bis\\s+)';
/** Hour and minute, each a group. */
export const clock = '(\\d{1,2})(?:[.:](\\d{2}))?(?:\\s*(?:uhr|h)(?![a-zäöüß]))?';

/** A name as a group that is no beginning of a longer word. */
export function bounds(name: string): string {
  return `(${name})(?![a-zäöüß])`;
}

/** The days from one name to another, over the end of the week too; 1 is Monday. */
export function weekdaysFrom(first: string, until: string | undefined): number[] {
  const from = numberOf(first);
  const to = until ? numberOf(until) : from;
  const days = [];
  for (let day = from; ; day = (day % 7) + 1) {
    days.push(day);
    if (day === to) return days;
  }
}

function numberOf(name: string): number {
  const plain = name.toLowerCase().replace(/\.$/, '');
  const found = week.findIndex((names) => names.some((one) => one === plain || `${one}s` === plain));
  return found < 0 ? 1 : found + 1;
}

/** `9` and `30` as `09:30`; undefined where it is no time. */
export function readClock(hour: string, minute = '00'): string | undefined {
  const text = `${hour.padStart(2, '0')}:${minute}`;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text) ? text : undefined;
}

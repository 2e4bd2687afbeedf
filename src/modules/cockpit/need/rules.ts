import { addDays, daysBetween } from '#platform/i18n/format.ts';
import type { DueItem, Ending } from '#platform/manifest/manifest.ts';
import { returnOn, type Snooze } from '../rules.ts';

/** How long before its day a thing begins to need somebody: what costs people or money needs the longest run-up. */
const runUpDays: Record<DueItem['weight'], number> = { 3: 90, 2: 21, 1: 7 };
/** Whoever is shown more than five urgent things sees none. */
export const mostUrgent = 5;
/** So many of the others are listed in one line; the whole list is one step away. */
export const mostInLine = 6;
const mostUpcoming = 8;
const mostEndings = 16;
const upcomingDays = 180;

/** What comes on a day: something to be done by then, or something that ends. */
export type Coming = Pick<DueItem, 'key' | 'title' | 'dueOn' | 'weight' | 'href' | 'about'>;

export interface Needs {
  /** Five at most, most urgent first. */
  now: readonly DueItem[];
  /** Also due, but not among the five. */
  after: readonly DueItem[];
  /** What comes and what ends, by day. */
  upcoming: readonly Coming[];
  /** Put off by this person until a day. */
  later: readonly { item: DueItem; untilOn: string }[];
  overdue: number;
  /** What somebody else waits for and is not listed above, most overdue first. */
  waiting: readonly (DueItem & { waiting: string })[];
}

/**
 * Sorts what is due into now, afterwards, soon and later. What falls away counts before what is late, and what is late
 * before what is coming. A thing that was put off comes back on its day at the latest; it is never lost, and what is late
 * counts as late, put off or not.
 */
export function sortNeeds(
  items: readonly DueItem[],
  snoozes: ReadonlyMap<string, Snooze>,
  today: string,
  endings: readonly Ending[] = [],
): Needs {
  const untilOf = (item: DueItem) => {
    const snooze = snoozes.get(item.key);
    return snooze ? returnOn(snooze, item.dueOn) : today;
  };
  const isPutOff = (item: DueItem) => untilOf(item) > today;
  const awake = items.filter((item) => !isPutOff(item)).sort(byUrgency);
  const due = awake.filter((item) => daysBetween(today, item.dueOn) <= runUpDays[item.weight]);
  const listed = new Set(due.slice(0, mostUrgent + mostInLine));
  return {
    now: due.slice(0, mostUrgent),
    after: due.slice(mostUrgent),
    upcoming: upcoming(awake, endings, today),
    later: items
      .filter(isPutOff)
      .map((item) => ({ item, untilOn: untilOf(item) }))
      .sort((a, b) => (a.untilOn < b.untilOn ? -1 : 1)),
    overdue: items.filter((item) => item.dueOn < today).length,
    waiting: awake
      .filter((item) => !listed.has(item))
      .flatMap((item) => (item.waiting === undefined ? [] : [{ ...item, waiting: item.waiting }]))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
  };
}

/** An ending is named once, also where somebody has to do something by the same day. */
function upcoming(awake: readonly Coming[], endings: readonly Ending[], today: string): Coming[] {
  const end = addDays(today, upcomingDays);
  const isDue = ({ href, endsOn }: Ending) => awake.some((item) => item.href === href && item.dueOn === endsOn);
  const ends = endings.filter((one) => !isDue(one)).map((one) => ({ ...one, dueOn: one.endsOn, weight: 1 as const }));
  // Many deadlines of one day must not push out what ends on it.
  const first = (items: readonly Coming[], most: number) =>
    items
      .filter((item) => item.dueOn >= today && item.dueOn <= end)
      .sort(byDay)
      .slice(0, most);
  return [...first(awake, mostUpcoming), ...first(ends, mostEndings)].sort(byDay);
}

const byDay = (a: Coming, b: Coming) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : byUrgency(a, b));

function byUrgency(a: Coming, b: Coming): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

/** The one thing that decides, if it lies ahead: what falls away next. */
export function decisive(items: readonly DueItem[], today: string): { item: DueItem; days: number } | undefined {
  const [item] = items.filter(({ weight, dueOn }) => weight === 3 && dueOn > today).sort(byUrgency);
  if (!item) return undefined;
  const days = daysBetween(today, item.dueOn);
  return days <= runUpDays[3] ? { item, days } : undefined;
}

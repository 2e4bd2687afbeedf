import type { Conference, Tally } from '../rules.ts';

/** One conference of the series in numbers. */
export interface InSeries {
  conference: Conference;
  rooms: number;
  findings: number;
  tally: Tally;
}

export interface Compared extends InSeries {
  /** How many more (or, negative, fewer) people than the time before; null where one of the two is not known. */
  change: number | null;
}

/** Puts each conference beside the one before it (E01). Takes and gives them newest first. */
export function compare(series: readonly InSeries[]): Compared[] {
  return series.map((one, index) => {
    const now = one.conference.participants;
    const earlier = series.slice(index + 1).find(({ conference }) => conference.state !== 'called-off');
    const before = earlier?.conference.participants ?? null;
    return { ...one, change: now === null || before === null ? null : now - before };
  });
}

/** Nothing could be collected yet: its day is to come, or did not come. */
export function isToCome({ conference: { state } }: InSeries): boolean {
  return state === 'planned' || state === 'running' || state === 'called-off';
}

/** Is there a conference of which something was not collected, so that a dash stands in the table? */
export function hasDash(series: readonly InSeries[]): boolean {
  const held = series.filter((one) => !isToCome(one));
  return held.some(
    ({ conference, rooms, tally, findings }) =>
      conference.participants === null || [rooms, tally.all, findings].includes(0),
  );
}

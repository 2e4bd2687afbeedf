import type { OpeningTime } from '#modules/directory/index.ts';

/** One line of a table of hours. */
export interface HoursLine {
  /** 1 is Monday. */
  day: number;
  times: OpeningTime[];
  isToday: boolean;
}

/** A week as a table: every day, also those on which it is closed. */
export function weekOf(hours: readonly OpeningTime[], today: number): HoursLine[] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day,
    times: hours.filter((one) => one.day === day),
    isToday: day === today,
  }));
}

/**
 * Opens the map of the reader's own device (RFC 5870, with the words to look for): no third party is asked by us. Only
 * where there is an address; a name of a town alone leads nowhere.
 */
export function mapHref(address: string, line: string): string | undefined {
  return address.trim() === '' ? undefined : `geo:0,0?q=${encodeURIComponent(line)}`;
}

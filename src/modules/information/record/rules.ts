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

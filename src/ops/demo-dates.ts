import { addMonths } from '#platform/i18n/format.ts';

/** The day on which the story of Kreis Musterau stands still. */
export const storyDay = '2026-11-22';

/** Whole months from the day of the story to another day. */
export function monthsSinceStory(today: string): number {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const [storyYear = 0, storyMonth = 0] = storyDay.split('-').map(Number);
  return (year - storyYear) * 12 + (month - storyMonth);
}

/**
 * Parsed demo data with every date moved by whole months, so that the county looks lived in today. A date is a text
 * that is nothing but a day, a moment or a month (`2026-11-22`, `2026-11-22T10:00:00Z`, `2026-11`); years in prose stay.
 */
export function shiftDates<T>(data: T, months: number): T {
  if (months === 0) return data;
  return shifted(data, months) as T;
}

function shifted(value: unknown, months: number): unknown {
  if (typeof value === 'string') return shiftedText(value, months);
  if (Array.isArray(value)) return value.map((item) => shifted(item, months));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shifted(item, months)]));
}

function shiftedText(text: string, months: number): string {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))(-\d{2})?(T.*)?$/.exec(text);
  const month = match?.[1];
  if (!month || (match[3] && !match[2])) return text;
  if (!match[2]) return addMonths(`${month}-01`, months).slice(0, 7);
  return `${addMonths(`${month}${match[2]}`, months)}${match[3] ?? ''}`;
}

import { readingShown } from '../reading/rules.ts';
import { type TrackedIndicator, yearsOf } from './rules.ts';

/** Where things stand in a drawing of 640 × 240; the table behind it holds the same values. */
export interface SeriesPlan {
  points: readonly { x: number; y: number; year: number; value: number }[];
  /** Pieces of line; a year without a value leaves the line open. */
  lines: readonly string[];
  /** Years without a value. */
  holes: readonly { x: number; year: number }[];
  target: { x: number; y: number; value: number; year: number } | undefined;
  years: readonly { x: number; year: number }[];
}

const box = { left: 48, right: 592, top: 24, bottom: 200 } as const;

/** Plans the drawing of a series with its target. Without a value that may be shown there is nothing to draw. */
export function planSeries({ indicator, readings, start }: TrackedIndicator): SeriesPlan | undefined {
  const read = yearsOf(readings).map(({ year, reading }) => {
    const shown = readingShown(indicator, reading);
    return { year, value: shown.kind === 'value' ? shown.value : null };
  });
  const years = start ? [start, ...read] : read;
  const known = years.flatMap(({ value }) => value ?? []);
  const [first] = years;
  if (known.length === 0 || !first) return undefined;
  const { target } = indicator;
  const lastYear = Math.max(years.at(-1)?.year ?? first.year, target?.year ?? first.year);
  const low = Math.min(0, ...known, target?.value ?? 0);
  const high = Math.max(...known, target?.value ?? 0, low + 1);
  const x = (year: number) =>
    Math.round(box.left + ((year - first.year) / Math.max(1, lastYear - first.year)) * (box.right - box.left));
  const y = (value: number) => Math.round(box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top));
  const points = years.flatMap(({ year, value }) => (value === null ? [] : [{ x: x(year), y: y(value), year, value }]));
  return {
    points,
    lines: linesOf(points),
    holes: years.filter(({ value }) => value === null).map(({ year }) => ({ x: x(year), year })),
    target: target ? { x: x(target.year), y: y(target.value), ...target } : undefined,
    years: [...new Set([...points.map(({ year }) => year), ...(target ? [target.year] : [])])].map((year) => ({
      x: x(year),
      year,
    })),
  };
}

function linesOf(points: SeriesPlan['points']): string[] {
  const pieces: string[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before?.year === point.year - 1) pieces.push(`M${before.x} ${before.y}L${point.x} ${point.y}`);
  });
  return pieces;
}

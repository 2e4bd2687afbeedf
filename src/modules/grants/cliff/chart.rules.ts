import { type CliffStep, cutAt } from './rules.ts';

/** Where the staircase of money stands in a drawing of `width` × `height`; days run from left to right. */
export interface CliffPlan {
  width: number;
  height: number;
  /** The outline of what is there, and the same closed for filling. */
  line: string;
  area: string;
  /** The money that is gone from the chosen day on. */
  lost: string;
  cut: { x: number; from: number; to: number };
  baseline: number;
  lines: readonly { y: number; thousand: number }[];
  labels: readonly { x: number; day: string; anchor: 'start' | 'middle' | 'end' }[];
}

/** Space around the drawing; the slider above it begins and ends at the same places (`cliff` in slider.css). */
export const chartBox = {
  wide: { width: 1120, height: 380, left: 58, right: 12, top: 40, bottom: 40 },
  narrow: { width: 344, height: 330, left: 44, right: 12, top: 40, bottom: 40 },
} as const;

export interface CliffAxis {
  fromOn: string;
  untilOn: string;
  today: string;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Plans the staircase: granted money from today on, step by step, up where new money begins, and the cut on the chosen day. */
export function planCliff(
  steps: readonly CliffStep[],
  axis: CliffAxis,
  on: string,
  box: (typeof chartBox)[keyof typeof chartBox],
): CliffPlan {
  const { start, gone, rest } = cutAt(steps, on);
  const had = rest + gone;
  const scale = niceScale(Math.max(start, had, ...steps.map(({ restCents }) => restCents)) / 100_000);
  const right = box.width - box.right;
  const baseline = box.height - box.bottom;
  const span = Math.max(1, dayNumber(axis.untilOn) - dayNumber(axis.fromOn));
  const x = (day: string) => round(box.left + ((dayNumber(day) - dayNumber(axis.fromOn)) / span) * (right - box.left));
  const y = (cents: number) => round(baseline - (cents / 100_000 / scale.top) * (baseline - box.top));
  const line = [
    `M${box.left} ${y(start)}`,
    ...steps.map((step) => `H${x(step.on)}V${y(step.restCents)}`),
    `H${right}`,
  ].join('');
  const at = Math.min(right, Math.max(box.left, x(on)));
  return {
    width: box.width,
    height: box.height,
    line,
    area: `${line}V${baseline}H${box.left}Z`,
    lost: gone === 0 ? '' : `M${at} ${y(had)}H${right}V${y(rest)}H${at}Z`,
    cut: { x: at, from: y(had), to: y(rest) },
    baseline,
    lines: scale.lines.map((thousand) => ({ y: y(thousand * 100_000), thousand })),
    labels: labelsOf(steps, axis, x, box.width > 600 ? 90 : 70),
  };
}

/** Round thousands up to the top, four lines or so. */
function niceScale(thousands: number): { top: number; lines: number[] } {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, thousands)));
  const step = [size / 4, size / 2, size, size * 2].find((one) => thousands / one <= 5) ?? size;
  const count = Math.floor(thousands / step);
  return { top: Math.max(thousands, step), lines: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

function labelsOf(steps: readonly CliffStep[], axis: CliffAxis, x: (day: string) => number, gap: number) {
  const labels: CliffPlan['labels'][number][] = [{ x: x(axis.today), day: axis.today, anchor: 'start' }];
  const big = [...steps].sort((a, b) => b.fallsCents - a.fallsCents);
  for (const { on } of big) {
    if (labels.every((label) => Math.abs(label.x - x(on)) >= gap)) labels.push({ x: x(on), day: on, anchor: 'middle' });
  }
  return labels.sort((a, b) => a.x - b.x);
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A part of a whole as a thin bar: what is, what was before, what is wanted. All in percent of the whole. */
export interface TargetBarProps {
  value: number;
  before?: number | undefined;
  target?: number | undefined;
}

/** One value against its target and last year's; the words stand beside it, so the drawing is silent. */
export function TargetBar({ value, before, target }: TargetBarProps) {
  return (
    <svg class="qs-tgt" height="16" aria-hidden="true">
      <rect class="t" y="6" width="100%" height="4" />
      <rect class="v" y="6" width={`${clamp(value)}%`} height="4" />
      {before !== undefined && <rect class="p" x={`${clamp(before)}%`} y="6" width="2" height="4" />}
      {target !== undefined && <rect class="g" x={`${Math.min(99, clamp(target))}%`} y="2" width="2" height="12" />}
    </svg>
  );
}

export interface BarRow {
  label: string;
  value: number /** the value as words: `61 %` */;
  text: string;
  href?: string | undefined;
  unknown?: boolean | undefined;
}

/** Horizontal bars with their label and value as text: readable without the drawing. */
export function BarChart({ rows, max, label }: { rows: readonly BarRow[]; max?: number | undefined; label: string }) {
  const whole = max ?? Math.max(1, ...rows.map((row) => row.value));
  return (
    <ul class="qs-bars" aria-label={label}>
      {rows.map((row) => (
        <li key={row.label}>
          <span>{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
          <svg height="14" aria-hidden="true">
            <rect
              class={row.unknown ? 'u' : 'v'}
              width={row.unknown ? '100%' : `${clamp((row.value / whole) * 100)}%`}
              height="14"
            />
          </svg>
          <span class="qs-num">{row.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Values over time in the height of a line of text; missing years leave the line open. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const known = values.filter((value): value is number => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => 3 + (index * 90) / Math.max(1, values.length - 1);
  const y = (value: number) => (high === low ? 10 : 17 - ((value - low) / (high - low)) * 14);
  let open = false;
  const path = values
    .map((value, index) => {
      if (value === null) {
        open = false;
        return '';
      }
      const step = `${open ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      open = true;
      return step;
    })
    .join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg class="qs-spark" viewBox="0 0 96 20" width="96" height="20" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={path} />
      {last >= 0 && <circle cx={x(last)} cy={y(values[last] as number)} r="2.6" />}
    </svg>
  );
}

function clamp(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
}

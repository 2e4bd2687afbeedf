/** From, to, as `YYYY-MM-DD`; no end means open. */
export interface Period {
  from: string;
  to?: string | undefined;
}

export interface PeriodBarProps {
  /** what the axis shows, e.g. two years */
  axis: Required<Period>;
  /** the period that is allowed or paid; tinted */
  frame: Period;
  /** the period of the thing itself */
  period: Period;
  /** the thing does not meet the frame at all */
  conflict?: boolean | undefined;
  /** in words: `01.02.2026 – offen` */
  label: string;
}

const width = 150;

/** A period against the one that pays for it: tint = paid, solid = covered, dashed = outside. One per table row. */
export function PeriodBar({ axis, frame, period, conflict, label }: PeriodBarProps) {
  const at = (day: string | undefined, open: number) =>
    day ? Math.min(width, Math.max(0, share(axis, day) * width)) : open;
  const [z0, z1] = [at(frame.from, 0), at(frame.to, width)];
  const [b0, b1] = [at(period.from, 0), at(period.to, width)];
  const [c0, c1] = [Math.max(z0, b0), Math.min(z1, b1)];
  const outside: [number, number][] =
    c1 > c0
      ? [
          [b0, Math.min(b1, z0)],
          [Math.max(b0, z1), b1],
        ]
      : [[b0, b1]];
  return (
    <svg class="qs-period" viewBox={`0 0 ${width} 20`} width={width} height="20" role="img" aria-label={label}>
      <title>{label}</title>
      <rect class="z" x={z0} width={z1 - z0} height="20" />
      {c1 > c0 && <rect class="b" x={c0} y="6" width={Math.max(2, c1 - c0)} height="8" />}
      {outside.map(
        ([from, to]) =>
          to - from > 1 && (
            <rect key={from} class={conflict ? 'o w' : 'o'} x={from + 0.5} y="6.5" width={to - from - 1} height="7" />
          ),
      )}
      {z1 < width && <path class="e" d={`M${z1} 0v20`} />}
    </svg>
  );
}

function share(axis: Required<Period>, day: string): number {
  const [start, end] = [Date.parse(axis.from), Date.parse(axis.to ?? axis.from)];
  return (Date.parse(day) - start) / Math.max(1, end - start);
}

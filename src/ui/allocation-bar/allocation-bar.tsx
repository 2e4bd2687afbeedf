export interface AllocationPart {
  /** short: `M-211` */ label: string;
  cents: number /** cannot be used as planned */;
  late?: boolean | undefined;
}

export interface AllocationBarProps {
  /** the granted sum */
  totalCents: number;
  parts: readonly AllocationPart[];
  spentCents?: number | undefined;
  /** how much of the period is over, 0–1: the tick "today" */
  timePassed?: number | undefined;
  /** everything in one sentence */
  label: string;
}

/** One bar is the granted sum: above where it goes, below what is spent, a tick for today. */
export function AllocationBar({ totalCents, parts, spentCents, timePassed, label }: AllocationBarProps) {
  const percent = (cents: number) => Math.round((cents / Math.max(1, totalCents)) * 10_000) / 100;
  let x = 0;
  return (
    <svg class="qs-allocation" height="44" role="img" aria-label={label}>
      <title>{label}</title>
      <rect class="t" width="100%" height="28" />
      {parts.map((part, index) => {
        const [at, width] = [x, percent(part.cents)];
        x += width;
        const look = part.late ? 's late' : index % 2 ? 's even' : 's';
        return (
          <svg key={part.label} x={`${at}%`} width={`${width}%`} height="28" aria-hidden="true">
            <rect class={look} width="100%" height="28" />
            {width > 9 && (
              <text x="8" y="19" class={part.late ? 'late' : undefined}>
                {part.label}
              </text>
            )}
          </svg>
        );
      })}
      <rect class="t" y="33" width="100%" height="6" />
      {spentCents !== undefined && <rect class="u" y="33" width={`${percent(spentCents)}%`} height="6" />}
      {timePassed !== undefined && (
        <rect class="x" x={`${Math.round(timePassed * 10_000) / 100}%`} y="29" width="2" height="14" />
      )}
    </svg>
  );
}

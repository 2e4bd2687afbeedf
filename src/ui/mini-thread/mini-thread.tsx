import { useWords } from '#platform/i18n/words.ts';

/** there = knot · gap = dashed ring · notNeeded = line without knot */
export type StageState = 'there' | 'gap' | 'notNeeded';

export interface Stage {
  label: string;
  state: StageState;
}

/** A whole thread in 92 px, one per row of a list. Its accessible name says what is missing. */
export function MiniThread({ stages }: { stages: readonly Stage[] }) {
  const { t, format } = useWords();
  const missing = stages.filter(({ state }) => state === 'gap').map(({ label }) => label);
  const words =
    missing.length === 0 ? t('ui.thread.complete') : t('ui.thread.missing', { stages: format.list(missing) });
  return (
    <svg
      class="qs-mini"
      viewBox={`0 0 ${width(stages)} 14`}
      width={width(stages)}
      height="14"
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <path d={line(stages)} stroke-width="1.6" />
      {stages.map(({ label, state }, index) =>
        state === 'gap' ? (
          <circle key={label} cx={x(index)} cy="7" r="3.4" stroke-width="1.3" stroke-dasharray="2 1.5" />
        ) : (
          state === 'there' && <circle key={label} class="f" cx={x(index)} cy="7" r="2.6" />
        ),
      )}
    </svg>
  );
}

/** Where on the chain somebody works: large knots for these stages, small ones for the rest. */
export function StageDots({ count, at, label }: { count: number; at: readonly number[]; label: string }) {
  return (
    <svg
      class="qs-mini"
      viewBox={`0 0 ${count * 10.2} 14`}
      width={count * 10.2}
      height="14"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <path d={`M5 7H${x(count - 1)}`} opacity=".55" stroke-width="1" />
      {Array.from({ length: count }, (_, index) => (
        <circle key={index} class="f" cx={x(index)} cy="7" r={at.includes(index) ? 3.6 : 1.4} />
      ))}
    </svg>
  );
}

const x = (index: number) => Math.round((5 + index * 10.2) * 10) / 10;
const width = (stages: readonly Stage[]) => Math.round(stages.length * 10.2 * 10) / 10;

/** The line is broken on both sides of a gap. */
function line(stages: readonly Stage[]): string {
  return stages
    .slice(1)
    .map((stage, index) =>
      stage.state === 'gap' || stages[index]?.state === 'gap' ? '' : `M${x(index)} 7H${x(index + 1)}`,
    )
    .join('');
}

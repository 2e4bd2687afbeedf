import { useWords } from '#platform/i18n/words.ts';
import { type Light, Sign } from '#ui/sign/sign.tsx';

const order: readonly Light[] = ['go', 'late', 'stop', 'unknown'];

/** How many of each light. */
export type LightCounts = Readonly<Record<Light, number>>;

/** One sign per thing, sorted; read aloud as "7 läuft, 2 Verzug oder Risiko". */
export function Marks({ counts }: { counts: LightCounts }) {
  const words = useCounted(counts);
  if (words === '') return null;
  return (
    <span class="qs-marks" role="img" aria-label={words}>
      {order.flatMap((light) =>
        Array.from({ length: counts[light] }, (_, index) => <Sign key={`${light}${index}`} name={light} />),
      )}
    </span>
  );
}

/** The same counts as one bar; unknown is hatched and never rounded away. */
export function LightBar({ label, counts }: { label: string; counts: LightCounts }) {
  const words = useCounted(counts);
  const total = order.reduce((sum, light) => sum + counts[light], 0) || 1;
  let x = 0;
  return (
    <div class="qs-lightbar">
      <p>
        <b>{label}</b> <span class="qs-small qs-quiet">{words}</span>
      </p>
      <svg height="22" role="img" aria-label={`${label}: ${words}`}>
        <title>{words}</title>
        {order.map((light) => {
          const at = `${x}%`;
          const share = Math.round((counts[light] / total) * 10_000) / 100;
          x += share;
          return share > 0 ? <Share key={light} light={light} x={at} width={`${share}%`} /> : null;
        })}
      </svg>
    </div>
  );
}

// The hatch is a CSS background: an SVG pattern would need an id, which could stand twice on a page.
function Share({ light, x, width }: { light: Light; x: string; width: string }) {
  if (light === 'unknown') {
    return (
      <foreignObject x={x} width={width} height="22">
        <div class="qs-hatch" />
      </foreignObject>
    );
  } else {
    return <rect class={`qs-fill-${light}`} x={x} width={width} height="22" />;
  }
}

/** What the four signs mean. */
export function LightLegend() {
  const { t } = useWords();
  return (
    <ul class="qs-legend">
      {order.map((light) => (
        <li key={light}>
          <Sign name={light} />
          {t(`ui.light.${light}`)}
        </li>
      ))}
    </ul>
  );
}

function useCounted(counts: LightCounts): string {
  const { t, format } = useWords();
  return format.list(
    order
      .filter((light) => counts[light] > 0)
      .map((light) => t('ui.light.counted', { count: counts[light], word: t(`ui.light.${light}`) })),
  );
}

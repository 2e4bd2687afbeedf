import { useWords } from '#platform/i18n/words.ts';
import { type Light, Sign } from '#ui/sign/sign.tsx';

const order: readonly Light[] = ['go', 'late', 'stop', 'unknown'];

/** How many of each light. */
export type LightCounts = Readonly<Record<Light, number>>;

export interface MarksProps {
  counts: LightCounts;
  /** what the signs are about; read aloud before each group that can be opened */
  label?: string | undefined;
  /** where the things of one light are listed */
  hrefOf?: ((light: Light) => string) | undefined;
}

/** One sign per thing, sorted; read aloud as "7 läuft, 2 Verzug oder Risiko". Each group opens its things. */
export function Marks({ counts, label, hrefOf }: MarksProps) {
  const { all, of } = useCounted(counts);
  const lights = order.filter((light) => counts[light] > 0);
  if (lights.length === 0) return null;
  const signs = (light: Light) =>
    Array.from({ length: counts[light] }, (_, index) => <Sign key={`${light}${index}`} name={light} />);
  if (!hrefOf) {
    return (
      <span class="qs-marks" role="img" aria-label={all}>
        {lights.flatMap(signs)}
      </span>
    );
  }
  return (
    <span class="qs-marks">
      {lights.map((light) => (
        <a
          key={light}
          class="qs-marks__group"
          href={hrefOf(light)}
          aria-label={[label, of(light)].filter(Boolean).join(': ')}
        >
          {signs(light)}
        </a>
      ))}
    </span>
  );
}

export interface LightBarProps {
  label: string;
  counts: LightCounts;
  /** where the things of one light are listed */
  hrefOf?: ((light: Light) => string) | undefined;
}

/** The same counts as one bar; unknown is hatched and never rounded away. Its words open their things. */
export function LightBar({ label, counts, hrefOf }: LightBarProps) {
  const { all } = useCounted(counts);
  const total = order.reduce((sum, light) => sum + counts[light], 0) || 1;
  let x = 0;
  return (
    <div class="qs-lightbar">
      <p>
        <b>{label}</b> <span class="qs-small qs-quiet">{hrefOf ? <Opened {...{ counts, hrefOf }} /> : all}</span>
      </p>
      <svg height="22" role="img" aria-label={`${label}: ${all}`}>
        <title>{all}</title>
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

function Opened({ counts, hrefOf }: Required<Pick<LightBarProps, 'counts'>> & { hrefOf(light: Light): string }) {
  const { of } = useCounted(counts);
  const lights = order.filter((light) => counts[light] > 0);
  return (
    <>
      {lights.map((light, index) => (
        <>
          {index > 0 && ' · '}
          <a href={hrefOf(light)}>{of(light)}</a>
        </>
      ))}
    </>
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

/** The counts in words: one light, and all that there are. */
function useCounted(counts: LightCounts): { all: string; of(light: Light): string } {
  const { t, format } = useWords();
  const of = (light: Light) => t('ui.light.counted', { count: counts[light], word: t(`ui.light.${light}`) });
  return { all: format.list(order.filter((light) => counts[light] > 0).map(of)), of };
}

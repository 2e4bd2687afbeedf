import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';

/** A place on the map. `x`, `y` are percent of the drawing from the top left. */
export interface MapPoint {
  id: string;
  x: number;
  y: number;
  /** stands beside the dot */
  label: string;
  /** shown in the dot when more than one thing is there */
  count?: number | undefined;
  href?: string | undefined;
  /** nothing there: a dashed ring. "We know of nothing" is a finding, too */
  empty?: boolean | undefined;
  current?: boolean | undefined;
}

/** An area as an SVG path in the same coordinates (0–100). */
export interface MapArea {
  id: string;
  path: string;
  label: string;
}

export interface MapProps {
  /** accessible name: `Anlaufstellen im Kreis Musterau` */
  label: string;
  points: readonly MapPoint[];
  areas?: readonly MapArea[] | undefined;
  /** height in percent of the width; standard 75 */
  ratio?: number | undefined;
  /** the same places as a list, beside the map from 768 px on. Without it the names of the points are listed */
  list?: ComponentChildren;
  /** stands in a column: the list below the drawing on every screen */
  stacked?: boolean | undefined;
}

/** A map of the county drawn on the server, with a list that says the same. No tiles, no third party. */
export function CountyMap({ label, points, areas = [], ratio = 75, list, stacked }: MapProps) {
  const { t } = useWords();
  const height = ratio * 10;
  // On the drawing an empty place is a finding; in a list of ways to go it would be a way to nothing.
  const listed = points.filter(({ empty, current }) => !empty || current);
  return (
    <div class={stacked ? 'qs-map qs-map--stacked' : 'qs-map'}>
      <svg viewBox={`-60 -40 1120 ${height + 80}`} aria-label={label}>
        {areas.map((area) => (
          <path key={area.id} class="qs-map__area" transform={`scale(10 ${ratio / 10})`} d={area.path}>
            <title>{area.label}</title>
          </path>
        ))}
        {points.map((point) => (
          <Dot key={point.id} point={point} y={(point.y * height) / 100} />
        ))}
      </svg>
      <div class="qs-map__list">
        <h3 class="kern-sr-only">{t('ui.map.list')}</h3>
        {list ??
          (listed.length === 0 ? null : (
            <ul>
              {listed.map((point) => (
                <li key={point.id}>
                  {point.href ? <a href={point.href}>{point.label}</a> : point.label}
                  {point.count !== undefined && ` (${point.count})`}
                </li>
              ))}
            </ul>
          ))}
      </div>
    </div>
  );
}

function Dot({ point, y }: { point: MapPoint; y: number }) {
  const { x, label, count, href, empty, current } = point;
  const many = (count ?? 0) > 1;
  const side = x > 72 ? -1 : 1;
  const classes = ['qs-map__dot', empty && 'qs-map__dot--empty', current && 'qs-map__dot--current'];
  const drawing = (
    <g class={classes.filter(Boolean).join(' ')} transform={`translate(${x * 10} ${y})`}>
      <circle class="hit" r="46" />
      <circle class="k" r={many ? 26 : 15} />
      <text x={(many ? 38 : 26) * side} y="10" text-anchor={side === 1 ? 'start' : 'end'}>
        {label}
      </text>
      {many && (
        <text class="n" y="10" text-anchor="middle">
          {count}
        </text>
      )}
    </g>
  );
  return href ? <a href={href}>{drawing}</a> : drawing;
}

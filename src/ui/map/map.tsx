import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { placeLabels, type Side } from './label.rules.ts';

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
  const beside = placeLabels(
    points.map((point) => ({
      ...{ x: point.x * 10, y: (point.y * height) / 100, radius: radiusOf(point), label: point.label },
      isCurrent: point.current,
    })),
    { left: -60, right: 1060, top: -40, bottom: height + 40, letters },
  );
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
        {points.map((point, index) => (
          <Dot key={point.id} point={point} y={(point.y * height) / 100} side={beside[index]} />
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

/** The largest size of the names in map.css: what does not collide on a phone collides nowhere. */
const letters = 40;

const isMany = ({ count = 0 }: MapPoint) => count > 1;
const radiusOf = (point: MapPoint) => (isMany(point) ? 26 : 15);

/** How a name stands beside, below or above its dot. */
const anchors = { right: 'start', left: 'end', below: 'middle', above: 'middle' } as const;

function placeOf(side: Side, radius: number): { x: number; y: number } {
  const off = radius + 12;
  if (side === 'right' || side === 'left') return { x: side === 'right' ? off : -off, y: 10 };
  return { x: 0, y: side === 'below' ? off + 30 : -off - 4 };
}

function Dot({ point, y, side }: { point: MapPoint; y: number; side: Side | undefined }) {
  const { x, label, count, href, empty, current } = point;
  const many = isMany(point);
  const radius = radiusOf(point);
  const classes = ['qs-map__dot', empty && 'qs-map__dot--empty', current && 'qs-map__dot--current'];
  const drawing = (
    <g class={classes.filter(Boolean).join(' ')} transform={`translate(${x * 10} ${y})`}>
      <circle class="hit" r="46" />
      <circle class="k" r={radius} />
      {side ? (
        <text {...placeOf(side, radius)} text-anchor={anchors[side]}>
          {label}
        </text>
      ) : (
        // No room beside it: the name comes with the pointer and stands in the list.
        <title>{label}</title>
      )}
      {many && (
        <text class="n" y="10" text-anchor="middle">
          {count}
        </text>
      )}
    </g>
  );
  return href ? <a href={href}>{drawing}</a> : drawing;
}

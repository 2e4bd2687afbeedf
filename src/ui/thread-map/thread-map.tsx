import { type Box, layOut, type MapEdge, type MapNode, type Place } from './layout.ts';

/** One station of the drawing. */
export interface MapStation extends MapNode {
  code: string;
  title: string;
  href?: string | undefined;
  /** start = where one looks from · main = on the bold line · other = also there · gap = missing, with a halo · gone = withdrawn or no longer there */
  state: 'start' | 'main' | 'other' | 'gap' | 'gone';
  /** what is missing here, below the line */
  note?: string | undefined;
  lang?: string | undefined;
}

export interface MapConnection extends MapEdge {
  /** main = bold · other = hairline · gap = dashed, missing · withdrawn = struck through */
  state: 'main' | 'other' | 'gap' | 'withdrawn';
  /** the tooltip: `C-016 wurde zu F-10, 9. Oktober 2025` */
  title: string;
}

export interface ThreadMapProps {
  /** accessible name of the drawing */
  label: string;
  columns: readonly string[];
  stations: readonly MapStation[];
  connections: readonly MapConnection[];
}

/**
 * The thread as a drawing: one column per stage, labels sit on their line, one path bold, gaps glow. Under 900 px it
 * gives way to the list that must stand below it.
 */
export function ThreadMap({ label, columns, stations, connections }: ThreadMapProps) {
  const layout = layOut(columns.length, stations, connections);
  const order = { gap: 0, withdrawn: 1, other: 2, main: 3 };
  const lines = [...layout.lines].sort((a, b) => order[a.edge.state] - order[b.edge.state]);
  return (
    <div class="qs-graphbox">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose stations are links; no other element groups inside svg */}
      <svg class="qs-graph" viewBox={`0 0 ${layout.width} ${Math.ceil(layout.height)}`} role="group" aria-label={label}>
        {columns.map((words, index) => (
          <text key={words} class="c" x={layout.columns[index]?.x} y="14">
            {words}
          </text>
        ))}
        <path class="r" d={`M0 24H${layout.width}`} />
        {lines.map(({ edge, path }) => (
          <path key={`${edge.from} ${edge.to}`} class={`l l--${edge.state}`} d={path}>
            <title>{edge.title}</title>
          </path>
        ))}
        {stations.map((station) => {
          const place = layout.places.get(station.key);
          const label = layout.labels.get(station.key);
          return place && label ? <Station key={station.key} {...{ station, place, label }} /> : null;
        })}
      </svg>
    </div>
  );
}

function Station({ station, place: { x, y }, label }: { station: MapStation; place: Place; label: Box }) {
  const { code, title, href, state, note, lang } = station;
  const words = (
    <>
      {code && <b>{code}</b>} <span lang={lang}>{title}</span>
    </>
  );
  const classes = `qs-node qs-node--${state}`;
  return (
    <>
      <foreignObject {...label}>
        <div class="qs-nodebox">
          {href ? (
            <a class={classes} href={href}>
              {words}
            </a>
          ) : (
            <span class={classes}>{words}</span>
          )}
        </div>
      </foreignObject>
      {(state === 'gap' || note) && <circle class="h" cx={x} cy={y} r="13" />}
      <circle
        class={`k k--${note ? 'gap' : state}`}
        cx={x}
        cy={y}
        r={state === 'start' ? 6.5 : state === 'main' ? 5 : state === 'gap' || note ? 5.5 : 4}
      />
      {note && (
        <text class="b" x={x + 10} y={y + 15}>
          {note}
        </text>
      )}
    </>
  );
}

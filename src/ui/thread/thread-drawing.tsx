import type { VNode } from 'preact';

export type KnotKind = 'voice' | 'station' | 'planned' | 'no' | 'other' | 'back';
/** solid = happened · dotted = planned · grey dotted = another way */
export type LineKind = 'done' | 'planned' | 'other';

/** A knot; drawings carry no text, so they can be mirrored. */
export function Knot({ kind }: { kind: KnotKind }) {
  return (
    <svg class="qs-knot" viewBox="0 0 28 28" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}

const shapes: Record<KnotKind, VNode> = {
  voice: (
    <>
      <circle class="qk" cx="14" cy="14" r="10" stroke-width="3" />
      <circle cx="14" cy="14" r="4.5" />
    </>
  ),
  station: <circle cx="14" cy="14" r="7.5" />,
  planned: (
    <circle class="qk" cx="14" cy="14" r="7.5" stroke-width="2.5" stroke-dasharray="3 3" stroke-linecap="butt" />
  ),
  no: (
    <>
      <circle cx="14" cy="14" r="11" />
      <path class="qk qk--bar" d="M8 12.5h12v3H8z" />
    </>
  ),
  other: <circle class="qk qk--other" cx="14" cy="14" r="7" stroke-width="2.5" />,
  back: (
    <>
      <path class="qk" d="M22 18a9.5 9.5 0 1 1 .8-6.5" stroke-width="3" />
      <path class="qk" d="m24.5 6.5-1.2 6-6-1.2" stroke-width="3" />
    </>
  ),
};

const fibreStarts = [-2, 5, 11, 15, 25, 29, 35, 42];

/** The line from one station to the next: one drawing for a standing thread, one for a lying one; both stretch. */
export function Segment({
  line,
  fibres,
  side,
  last,
}: {
  line: LineKind;
  fibres?: boolean | undefined;
  side: 'start' | 'end';
  last: boolean;
}) {
  const classes = line === 'done' ? 'qt' : `qt qt--${line}`;
  const bow = side === 'start' ? 34 : 6;
  return (
    <>
      <svg class="qs-seg" viewBox="0 0 40 100" preserveAspectRatio="none" aria-hidden="true">
        {fibres &&
          fibreStarts.map((x) => (
            <path key={x} class="qt qt--fine" d={`M${x}-6C${x} 34 ${Math.round(20 + (x - 20) / 8)} 62 20 100`} />
          ))}
        <path class={classes} d={`M20 0C${bow} 33 ${bow} 67 20 100`} />
      </svg>
      {!last && (
        <svg class="qs-seg-h" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
          {fibres &&
            fibreStarts.map((y) => (
              <path
                key={y}
                class="qt qt--fine"
                d={`M-22 ${y * 1.35 - 7}C20 ${y * 1.35 - 7} 45 ${Math.round(20 + (y - 20) / 5)} 100 20`}
              />
            ))}
          <path class={classes} d={side === 'start' ? 'M0 20C33-6 67-6 100 20' : 'M0 20C33 46 67 46 100 20'} />
        </svg>
      )}
    </>
  );
}

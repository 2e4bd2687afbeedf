/**
 * Small signs whose shape carries the meaning; word and colour only help.
 * Lights: go ● late ▲ stop ■ unknown ◌. Stages: dot (idea), ring (planned), half (running), tick (done),
 * disc (permanent), pause, cross (dropped). Fates: tick, equal (exists already), parked, onward, cross.
 */
const drawings = {
  go: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  late: <path d="M6 .8 11.6 11H.4z" fill="currentColor" />,
  stop: <path d="M1.2 1.2h9.6v9.6H1.2z" fill="currentColor" />,
  unknown: (
    <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.3 2.3" />
  ),
  dot: <circle cx="6" cy="6" r="2.6" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" stroke-width="1.4" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M6 1.3a4.7 4.7 0 0 1 0 9.4z" fill="currentColor" />
    </>
  ),
  tick: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" stroke-width="1.8" />,
  disc: <circle cx="6" cy="6" r="5.4" fill="currentColor" />,
  pause: <path d="M2.5 1.500h2.400v9H2.500zm4.6 0h2.400v9H7.100z" fill="currentColor" />,
  cross: <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.8" />,
  equal: <path d="M1.5 4h9M1.5 8h9" stroke="currentColor" stroke-width="1.7" />,
  parked: <path d="M2 2h8v8H2zM4.5 6h3" fill="none" stroke="currentColor" stroke-width="1.4" />,
  onward: <path d="M1 6h8M6 2.6 9.6 6 6 9.4" fill="none" stroke="currentColor" stroke-width="1.5" />,
} as const;

/** Names of all signs. */
export type SignName = keyof typeof drawings;
/** The four lights. */
export type Light = 'go' | 'late' | 'stop' | 'unknown';

/** All signs, for the component page. */
export const signNames = Object.keys(drawings) as SignName[];

const lights: readonly string[] = ['go', 'late', 'stop', 'unknown'];

/** The colour class of a light, nothing for other signs: they stay ink. */
export function toneClass(name: SignName | undefined): string {
  return name && lights.includes(name) ? `qs-tone-${name}` : '';
}

export interface SignProps {
  name: SignName;
  /** needed where no word stands beside the sign */
  label?: string | undefined;
}

/** One sign. A light brings its colour; every other sign has the colour of its text. */
export function Sign({ name, label }: SignProps) {
  const classes = `qs-sign ${toneClass(name)}`.trim();
  const flip = name === 'onward' ? ' qs-flip' : '';
  if (label) {
    return (
      <svg class={classes + flip} viewBox="0 0 12 12" width="12" height="12" role="img" aria-label={label}>
        <title>{label}</title>
        {drawings[name]}
      </svg>
    );
  } else {
    return (
      <svg class={classes + flip} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {drawings[name]}
      </svg>
    );
  }
}

import { useWords } from '#platform/i18n/words.ts';

/** taken = thick stitch · exists = thin · onward = arrow · parked = open ring · no = disc with bar · open = dot */
export type StitchShape = 'taken' | 'exists' | 'onward' | 'parked' | 'no' | 'open';

export interface StitchGroup {
  shape: StitchShape;
  count: number;
  /** `übernommen` */
  label: string;
  href?: string | undefined;
}

export interface StitchesProps {
  groups: readonly StitchGroup[];
  /** stitches in one row; 24 for a wide page, 12 on a phone look best */
  perRow?: number | undefined;
}

/** One stitch per voice, and what they mean. A voice that got a No is as visible as one that got a Yes. */
export function Stitches({ groups, perRow = 24 }: StitchesProps) {
  const { format } = useWords();
  const shapes = groups.flatMap(({ shape, count }) => Array.from({ length: count }, () => shape));
  const rows = Math.ceil(shapes.length / perRow);
  const words = format.list(groups.map(({ count, label }) => `${format.number(count)} ${label}`));
  return (
    <div class="qs-stitches">
      <svg viewBox={`0 0 ${perRow * 20} ${rows * 20}`} role="img" aria-label={words}>
        {shapes.map((shape, index) => (
          <g key={index} transform={`translate(${(index % perRow) * 20 + 10} ${Math.floor(index / perRow) * 20 + 10})`}>
            <Stitch shape={shape} />
          </g>
        ))}
      </svg>
      <ul class="qs-legend">
        {groups.map(({ shape, count, label, href }) => {
          const text = `${format.number(count)} ${label}`;
          return (
            <li key={label}>
              <svg class="qs-stitches__key" viewBox="-10 -10 20 20" aria-hidden="true">
                <Stitch shape={shape} />
              </svg>
              {href ? <a href={href}>{text}</a> : text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Stitch({ shape }: { shape: StitchShape }) {
  switch (shape) {
    case 'taken':
      return <path class="s" d="M-4 6 4-6" />;
    case 'exists':
      return <path class="h" d="M-4 6 4-6" />;
    case 'onward':
      return <path class="s" d="M-6 0h11M1-4l4 4-4 4" />;
    case 'parked':
      return <circle class="s" r="5" />;
    case 'no':
      return (
        <>
          <circle r="7" fill="currentColor" />
          <path class="b" d="M-4 0h8" />
        </>
      );
    case 'open':
      return <circle r="1.5" fill="currentColor" />;
  }
}

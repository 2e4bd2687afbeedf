import { useWords } from '#platform/i18n/words.ts';
import { Figure } from '#ui/figure/figure.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { type CliffAxis, chartBox, planCliff } from './chart.rules.ts';
import { type CliffStep, cutAt } from './rules.ts';

interface ChartProps {
  steps: readonly CliffStep[];
  axis: CliffAxis;
  on: string;
}

/** The staircase of money, with the cut on the chosen day and the same numbers as a table. */
export function CliffFigure(props: ChartProps) {
  const { t, format } = useWords();
  const { steps } = props;
  const beginning: Column<CliffStep> = {
    label: t('grants.cliff.begins'),
    cell: ({ begins, beginsCents }) => (
      <bdi>{begins.length > 0 ? `${begins.join(', ')}: ${format.euros(beginsCents)}` : '–'}</bdi>
    ),
  };
  const table = (
    <Table
      caption={t('grants.cliff.chart')}
      rows={steps}
      rowKey={(step) => step.on}
      columns={[
        { label: t('grants.cliff.from-day'), header: true, cell: (step) => <bdi>{format.day(step.on)}</bdi> },
        { label: t('grants.cliff.ends'), cell: (step) => <bdi>{step.codes.join(', ') || '–'}</bdi> },
        { label: t('grants.cliff.falls'), numeric: true, cell: (step) => format.euros(step.fallsCents) },
        ...(steps.some(({ begins }) => begins.length > 0) ? [beginning] : []),
        { label: t('grants.cliff.stays'), numeric: true, cell: (step) => format.euros(step.restCents) },
      ]}
    />
  );
  return (
    <Figure title={t('grants.cliff.chart')} table={table}>
      <Staircase {...props} look="wide" />
      <Staircase {...props} look="narrow" />
    </Figure>
  );
}

function Staircase({ steps, axis, on, look }: ChartProps & { look: keyof typeof chartBox }) {
  const { t, format } = useWords();
  const plan = planCliff(steps, axis, on, chartBox[look]);
  const description = [
    t('grants.cliff.told'),
    ...steps.map((step) => `${format.longDay(step.on)}: ${format.euros(step.restCents)}`),
  ].join(' ');
  const wide = look === 'wide';
  return (
    <svg class={`qs-${look}-only`} viewBox={`0 0 ${plan.width} ${plan.height}`} role="img" aria-label={description}>
      {plan.lines.map(({ y, thousand }) => (
        <g key={thousand}>
          <path class="ax" d={`M${chartBox[look].left} ${y}H${plan.width - 12}`} />
          <text class="m" x={chartBox[look].left - 8} y={y + 5} text-anchor="end">
            {format.number(thousand)}
          </text>
        </g>
      ))}
      <text class="m" x={wide ? 50 : 4} y="16" text-anchor={wide ? 'end' : 'start'}>
        {t('grants.cliff.thousands')}
      </text>
      <path class="safe" d={plan.area} />
      {plan.lost !== '' && <path class="lost" d={plan.lost} />}
      <path class="in" d={plan.line} />
      <path class="cut" d={`M${plan.cut.x} 20V${plan.baseline + 8}`} stroke-width="2" />
      <path class="cut" d={`M${plan.cut.x} ${plan.cut.from}V${plan.cut.to}`} stroke-width="6" />
      {plan.labels.map(({ x, day, anchor }) => (
        <text key={day} class="m" x={x} y={plan.baseline + 24} text-anchor={anchor}>
          {day === axis.today ? t('grants.cliff.today') : shortMonth(format.month(day), wide)}
        </text>
      ))}
      <CutWords {...{ steps, on, plan, wide }} />
    </svg>
  );
}

/** "Januar 2027", or "Jan 27" where there is little room. */
function shortMonth(month: string, wide: boolean): string {
  return wide ? month : month.replace(/^(\p{L}{3})\p{L}*(.*)(\d\d)$/u, (_, name, __, year) => `${name} ${year}`);
}

function CutWords({
  steps,
  on,
  plan,
  wide,
}: {
  steps: readonly CliffStep[];
  on: string;
  plan: ReturnType<typeof planCliff>;
  wide: boolean;
}) {
  const { t, format } = useWords();
  if (steps.every((step) => step.on > on)) return null;
  const { gone, rest } = cutAt(steps, on);
  // Where the cut stands far to the end, the words stand before it.
  const before = plan.cut.x > plan.width * 0.6;
  const x = before ? plan.cut.x - 14 : plan.cut.x + 14;
  const anchor = before ? 'end' : 'start';
  const middle = (plan.cut.from + plan.cut.to) / 2;
  return (
    <>
      <text x={x} y={middle} class={wide ? 'b h qs-fig__big' : 'b h'} text-anchor={anchor}>
        {gone === 0 ? format.euros(gone) : `−${format.euros(gone)}`}
      </text>
      <text x={x} y={middle + 22} class="h" text-anchor={anchor}>
        {t('grants.cliff.on-short', { day: format.day(on) })}
      </text>
      <text x={x} y={Math.min(plan.cut.to + 28, plan.baseline - 8)} class="h" text-anchor={anchor}>
        {t('grants.cliff.stays-sum', { euros: format.euros(rest) })}
      </text>
    </>
  );
}

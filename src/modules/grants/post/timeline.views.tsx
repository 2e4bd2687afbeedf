import { useWords } from '#platform/i18n/words.ts';
import { Figure } from '#ui/figure/figure.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Grant } from '../grant/rules.ts';
import type { Post } from './rules.ts';
import { type PostBar, paidUntil, planTimeline, type timelineBox } from './timeline.rules.ts';

interface TimelineProps {
  posts: readonly Post[];
  grants: readonly Grant[];
  today: string;
}

/** All posts over the years, with the day on which their money ends, and the same days as a table. */
export function PostTimeline({ posts, grants, today }: TimelineProps) {
  const { t, format } = useWords();
  const drawn = posts
    .map((post) => ({ ...post, paidUntilOn: paidUntil(post, grants) }))
    .sort((a, b) => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0));
  const table = (
    <Table
      caption={t('grants.timeline.title')}
      rows={drawn}
      rowKey={({ id }) => id}
      columns={[
        { label: t('grants.posts.post'), header: true, cell: ({ code, title }) => `${code} ${title}` },
        { label: t('grants.grant.start'), cell: ({ startOn }) => <bdi>{format.day(startOn)}</bdi> },
        {
          label: t('grants.grant.end'),
          cell: ({ endOn }) => (endOn ? <bdi>{format.day(endOn)}</bdi> : t('grants.posts.permanent')),
        },
        {
          label: t('grants.timeline.paid-until'),
          cell: ({ paidUntilOn }) => (paidUntilOn ? <bdi>{format.day(paidUntilOn)}</bdi> : t('grants.posts.budget')),
        },
      ]}
    />
  );
  return (
    <Figure title={t('grants.timeline.title')} description={t('grants.timeline.legend')} table={table}>
      <Drawing posts={drawn} today={today} look="wide" />
      <Drawing posts={drawn} today={today} look="narrow" />
    </Figure>
  );
}

interface DrawingProps {
  posts: readonly (Post & { paidUntilOn: string | null })[];
  today: string;
  look: keyof typeof timelineBox;
}

function Drawing({ posts, today, look }: DrawingProps) {
  const { t, format } = useWords();
  const plan = planTimeline(posts, today, look);
  const description = posts
    .map(({ code, title, startOn, endOn }) =>
      t('grants.timeline.told', {
        post: `${code} ${title}`,
        start: format.longDay(startOn),
        end: endOn ? format.longDay(endOn) : t('grants.posts.permanent'),
      }),
    )
    .join(' ');
  return (
    <svg class={`qs-${look}-only`} viewBox={`0 0 ${plan.width} ${plan.height}`} role="img" aria-label={description}>
      {plan.years.map(({ year, x }) => (
        <g key={year}>
          <path class="ax" d={`M${x} 22V${plan.height}`} />
          <text class="m" x={x + 4} y="14">
            {year}
          </text>
        </g>
      ))}
      {plan.bars.map((bar) => (
        <Bar key={bar.code} bar={bar} look={look} />
      ))}
      <path class="cut" d={`M${plan.todayX} 18V${plan.height}`} stroke-width="2" />
    </svg>
  );
}

/** On a desk the name stands before the bar, on a phone above it. */
function Bar({ bar, look }: { bar: PostBar; look: keyof typeof timelineBox }) {
  const { code, title, x, y, width, unpaidX } = bar;
  const isWide = look === 'wide';
  const top = isWide ? y + 8 : y + 24;
  const words = shorten(`${code} ${title}`, isWide ? 42 : 44);
  return (
    <g>
      <text class={isWide ? undefined : 'h'} x={isWide ? 0 : 4} y={isWide ? y + 21 : y + 16}>
        {words}
      </text>
      <rect class="bar" x={x} y={top} width={unpaidX === null ? width : Math.max(0, unpaidX - x)} height="16" />
      {unpaidX !== null && <path class="lost" d={`M${unpaidX} ${top}H${x + width}v16H${unpaidX}Z`} />}
    </g>
  );
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

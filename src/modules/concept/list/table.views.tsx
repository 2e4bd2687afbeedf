import type { Stages } from '#modules/thread/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { MiniThread } from '#ui/mini-thread/mini-thread.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { AdditionalMark, MeasureLights, StateBadge } from '../views.tsx';
import { type ListFilter, type ListRow, type SortName, sumOf } from './rules.ts';

export interface MeasureTableProps {
  rows: readonly ListRow[];
  filter: ListFilter;
  threads: ReadonlyMap<string, Stages>;
  hrefOf(measure: ListRow['measure']): string;
  /** The form that the checkboxes of the rows belong to; none where nothing can be done with many. */
  selectFor?: string | undefined;
  /** The list sorted by another column. */
  sortHref(sort: string): string;
}

/** The rows of the list with sort links, sum and the small thread. */
export function MeasureTable(props: MeasureTableProps) {
  const { t } = useWords();
  const columns = [...useNameColumns(props), ...useStateColumns(props), ...useLastColumns(props)];
  return (
    <Table
      caption={t('concept.measure.plural')}
      columns={columns}
      rows={props.rows}
      rowKey={({ measure }) => measure.code}
      select={
        props.selectFor
          ? { name: 'nr', form: props.selectFor, label: ({ measure: { code, title } }) => `${code} ${title}` }
          : undefined
      }
    />
  );
}

function sortOf({ filter, sortHref }: MeasureTableProps, name: SortName): NonNullable<Column<ListRow>['sort']> {
  const isCurrent = filter.sort === name;
  const href = sortHref(isCurrent && !filter.descending ? `-${name}` : name);
  return isCurrent ? { href, direction: filter.descending ? 'descending' : 'ascending' } : { href };
}

function useNameColumns(props: MeasureTableProps): Column<ListRow>[] {
  const { t } = useWords();
  return [
    {
      label: t('concept.measure.code'),
      cell: ({ measure }) => measure.code,
      sort: sortOf(props, 'nummer'),
      quiet: true,
      narrow: 'plain',
    },
    {
      label: t('concept.measure.singular'),
      cell: ({ measure }) => (
        <>
          <a href={props.hrefOf(measure)}>{measure.title}</a> <AdditionalMark measure={measure} />
        </>
      ),
      sort: sortOf(props, 'titel'),
      header: true,
      foot: t('concept.list.count', { count: props.rows.length }),
    },
    {
      label: t('concept.measure.field'),
      cell: ({ measure }) => measure.field.title,
      quiet: true,
      wideOnly: true,
      narrow: 'hide',
    },
    {
      label: t('concept.measure.lead'),
      cell: ({ measure }) => measure.lead?.name ?? t('concept.measure.nobody'),
      sort: sortOf(props, 'federfuehrung'),
      narrow: 'plain',
    },
  ];
}

function useStateColumns(props: MeasureTableProps): Column<ListRow>[] {
  const { t } = useWords();
  return [
    {
      label: t('concept.measure.state'),
      cell: (row) => <StateCell row={row} />,
      sort: sortOf(props, 'stand'),
      narrow: 'plain',
    },
    {
      label: t('concept.list.lights'),
      title: t('concept.list.lights-title'),
      cell: (row) => <LightsCell row={row} />,
      narrow: 'plain',
    },
    {
      label: t('concept.measure.end'),
      cell: (row) => <EndCell row={row} />,
      sort: sortOf(props, 'ende'),
      numeric: true,
    },
  ];
}

function useLastColumns(props: MeasureTableProps): Column<ListRow>[] {
  const { t, format } = useWords();
  const thread = (id: string) => props.threads.get(`measure ${id}`);
  const money = (cents: number | null) => (cents === null ? t('concept.measure.unknown') : format.euros(cents));
  return [
    {
      label: t('concept.list.report'),
      cell: (row) => <ReportCell row={row} />,
      sort: sortOf(props, 'bericht'),
      numeric: true,
    },
    {
      label: t('concept.list.euros'),
      cell: ({ measure }) => money(measure.budgetCents),
      sort: sortOf(props, 'euro'),
      numeric: true,
      // Whoever came to count the euros sees them on a phone, too.
      ...(props.filter.sort !== 'euro' && { narrow: 'hide' as const }),
      foot: money(sumOf(props.rows).cents),
    },
    {
      label: t('concept.list.thread'),
      cell: ({ measure }) => <ThreadCell stages={thread(measure.id)} hasLead={measure.lead !== null} />,
      narrow: 'plain',
    },
  ];
}

/** The state; beside an idea what it lacks. */
function StateCell({ row: { measure, derived } }: { row: ListRow }) {
  const { t, format } = useWords();
  const lacks = measure.state.state === 'idea' ? measure.lacks.map((lack) => t(`concept.lack.${lack}`)) : [];
  return (
    <>
      <StateBadge derived={derived} />
      {lacks.length > 0 && (
        <span class="qs-small qs-quiet"> {t('concept.measure.lacking', { what: format.list(lacks) })}</span>
      )}
    </>
  );
}

function LightsCell({ row: { derived } }: { row: ListRow }) {
  const { t } = useWords();
  const old = Object.values(derived.lights).find((light) => light.why === 'old');
  return (
    <>
      <MeasureLights derived={derived} />
      {old?.age !== undefined && (
        <span class="qs-small qs-quiet"> {t('concept.list.days-old', { days: old.age })}</span>
      )}
    </>
  );
}

function EndCell({ row: { measure, derived } }: { row: ListRow }) {
  const { t, format } = useWords();
  if (measure.endOn === null) return <span class="qs-quiet">{t('concept.measure.open-day')}</span>;
  const day = format.day(measure.endOn);
  if (derived.isEndOverdue) return <Badge sign="stop">{day}</Badge>;
  else if (derived.endsSoon) return <Badge sign="late">{day}</Badge>;
  else return <>{day}</>;
}

function ReportCell({ row: { measure, derived } }: { row: ListRow }) {
  const { t, format } = useWords();
  if (derived.isReportOverdue) return <Badge sign="stop">{t('concept.list.overdue')}</Badge>;
  else return <>{measure.nextReportOn ? format.day(measure.nextReportOn) : ''}</>;
}

function ThreadCell({ stages, hasLead }: { stages: Stages | undefined; hasLead: boolean }) {
  const { t } = useWords();
  if (!stages) return null;
  const states = { there: 'there', gap: 'gap', 'not-needed': 'notNeeded' } as const;
  const shown = [...stages].map(([stage, state]) => ({
    label: t(`thread.stage.${stage}`),
    // Who is responsible is a column of the measure, not a node of the thread.
    state: states[stage === 5 ? (hasLead ? 'there' : 'gap') : state],
  }));
  return <MiniThread stages={shown} />;
}

import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Sparkline } from '#ui/bars/bars.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { readingShown } from '../reading/rules.ts';
import { readingText, valueText } from '../reading/wording.rules.ts';
import { routes } from '../routes.ts';
import type { MeasuredPlace } from './data.ts';
import type { IndicatorFilter, SortName } from './list.rules.ts';
import { manners, type TrackedIndicator, type Trend, trends, yearsOf } from './rules.ts';

export interface IndicatorsViewProps {
  /** All indicators, and those of them that pass the filter. */
  rows: readonly TrackedIndicator[];
  shown: readonly TrackedIndicator[];
  filter: IndicatorFilter;
  query: URLSearchParams;
  action: string;
  hrefOf(code: string): string;
  isPublic: boolean;
  mayEdit: boolean;
  /** Municipalities for which there are values; what may be told of one, its break-down shows. */
  places: readonly MeasuredPlace[];
}

/** What is measured: newest value, target, how it moves, how old it is, where it comes from. */
export function IndicatorsView(props: IndicatorsViewProps) {
  const { t } = useWords();
  const { rows, shown, filter, query, action, isPublic, mayEdit } = props;
  const file = (format: string) => hrefWith(action, query, { format });
  return (
    <>
      <PageHead
        title={t('evaluation.public.indicators')}
        lead={t('evaluation.public.lead')}
        actions={
          <>
            {rows.length > 0 && <PrintButton />}
            {!isPublic && rows.length > 0 && (
              <Menu label={t('evaluation.list.export')} end>
                <a href={file('xlsx')}>{t('evaluation.list.xlsx')}</a>
                <a href={file('csv')}>{t('evaluation.list.csv')}</a>
              </Menu>
            )}
            {mayEdit && rows.length > 0 && (
              <LinkButton href={routes.indicatorTemplates.href({})}>{t('evaluation.template.choose')}</LinkButton>
            )}
            {mayEdit && rows.length > 0 && (
              <LinkButton kind="primary" href={routes.indicatorNew.href({})}>
                {t('evaluation.indicator.new')}
              </LinkButton>
            )}
          </>
        }
      />
      {rows.length > 0 && (
        <FilterBar
          action={action}
          search={{ label: t('evaluation.public.search'), value: filter.words }}
          filters={useFilters(props)}
          hidden={{ sortierung: query.get('sortierung') ?? undefined }}
          clearHref={action}
          result={t('evaluation.public.result', { shown: shown.length, all: rows.length })}
        />
      )}
      {shown.length > 0 ? <Rows {...props} /> : <NothingHere {...props} />}
    </>
  );
}

/** Nothing is measured yet, or the filters leave nothing over: two different things. */
function NothingHere({ rows, action, isPublic, mayEdit }: IndicatorsViewProps) {
  const { t } = useWords();
  if (rows.length > 0)
    return (
      <EmptyState
        title={t('evaluation.public.nothing')}
        others={[{ href: action, label: t('evaluation.public.show-all') }]}
      />
    );
  return (
    <EmptyState
      title={t('evaluation.public.none-yet')}
      first={mayEdit && { href: routes.indicatorNew.href({}), label: t('evaluation.indicator.first') }}
      others={mayEdit ? [{ href: routes.indicatorTemplates.href({}), label: t('evaluation.template.choose') }] : []}
      why={t(isPublic ? 'evaluation.public.none-yet-why' : 'evaluation.indicator.none-yet-why')}
    />
  );
}

interface FilterField {
  name: 'bereich' | 'verlauf' | 'art';
  label: string;
  chosen: readonly string[];
  choices: readonly { value: string; label: string; lang?: string }[];
  of(row: TrackedIndicator): string;
}

function useFilters(props: IndicatorsViewProps): Filter[] {
  const { rows, filter, query, action, places, isPublic } = props;
  const { t } = useWords();
  const dimensions = [...new Set(rows.map(({ indicator }) => indicator.dimension))];
  const fields: FilterField[] = [
    {
      name: 'bereich',
      label: t('evaluation.public.dimension'),
      chosen: filter.dimensions,
      choices: dimensions.map((value) => ({ value, label: value, lang: 'de' })),
      of: ({ indicator }) => indicator.dimension,
    },
    {
      name: 'verlauf',
      label: t('evaluation.public.trend'),
      chosen: filter.trends,
      choices: trends.map((value) => ({ value, label: t(`evaluation.public.trend.${value}`) })),
      of: ({ trend }) => trend,
    },
    {
      name: 'art',
      label: t('evaluation.public.manner'),
      chosen: filter.manners,
      choices: manners.map((value) => ({ value, label: t(`evaluation.public.manner.${value}`) })),
      of: ({ indicator }) => indicator.manner,
    },
  ];
  const bars = fields.map(({ of, choices, ...field }) => ({
    ...field,
    many: true,
    clearHref: hrefWith(action, query, { [field.name]: undefined }),
    choices: choices.map((one) => ({ ...one, count: rows.filter((row) => of(row) === one.value).length })),
  }));
  const place = usePlaceFilter(props);
  const publicity = usePublicityFilter(props);
  return [...bars, ...(places.length > 0 ? [place] : []), ...(isPublic ? [] : [publicity])];
}

/** The municipality for which there is a value. */
function usePlaceFilter({ filter, query, action, places }: IndicatorsViewProps): Filter {
  const { t } = useWords();
  return {
    name: 'ort',
    label: t('evaluation.public.place'),
    chosen: filter.place === null ? [] : [filter.place],
    clearHref: hrefWith(action, query, { ort: undefined }),
    choices: places.map(({ code, name, indicatorIds }) => ({ value: code, label: name, count: indicatorIds.length })),
  };
}

/** Whether everybody reads it. */
function usePublicityFilter({ rows, filter, query, action }: IndicatorsViewProps): Filter {
  const { t } = useWords();
  return {
    name: 'oeffentlich',
    label: t('evaluation.list.public'),
    chosen: filter.isPublic === undefined ? [] : [filter.isPublic ? 'ja' : 'nein'],
    clearHref: hrefWith(action, query, { oeffentlich: undefined }),
    choices: (['ja', 'nein'] as const).map((value) => ({
      value,
      label: t(`evaluation.list.public.${value}`),
      count: rows.filter(({ indicator }) => indicator.isPublic === (value === 'ja')).length,
    })),
  };
}

const trendSigns = { better: 'go', same: 'ring', worse: 'late', unknown: 'unknown' } as const;

/** How the value moves, in a word with its sign. */
export function TrendBadge({ trend }: { trend: Trend }) {
  const { t } = useWords();
  return <Badge sign={trendSigns[trend]}>{t(`evaluation.public.trend.${trend}`)}</Badge>;
}

function Rows(props: IndicatorsViewProps) {
  const { t } = useWords();
  return (
    <Table
      caption={t('evaluation.public.indicators')}
      rows={props.shown}
      rowKey={({ indicator }) => indicator.id}
      columns={useColumns(props)}
    />
  );
}

function useColumns({ filter, query, action, hrefOf }: IndicatorsViewProps): Column<TrackedIndicator>[] {
  const words = useWords();
  const { t } = words;
  const sort = (name: SortName) => ({
    href: hrefWith(action, query, { sortierung: filter.sort === name && !filter.descending ? `-${name}` : name }),
    direction:
      filter.sort === name ? (filter.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  });
  return [
    {
      label: t('evaluation.public.indicator'),
      header: true,
      sort: sort('nummer'),
      cell: ({ indicator }) => (
        <a href={hrefOf(indicator.code)}>
          <bdi>{indicator.code}</bdi> <span lang="de">{indicator.title}</span>
        </a>
      ),
    },
    {
      label: t('evaluation.public.last'),
      numeric: true,
      cell: ({ indicator, last }) => <bdi>{readingText(words, indicator, last)}</bdi>,
    },
    { label: t('evaluation.public.year'), numeric: true, sort: sort('stand'), cell: ({ last }) => last?.year ?? '–' },
    {
      label: t('evaluation.public.target'),
      numeric: true,
      sort: sort('bis'),
      cell: ({ indicator }) => <TargetValue indicator={indicator} />,
    },
    { label: t('evaluation.public.trend'), cell: (row) => <Moves row={row} /> },
    {
      label: t('evaluation.public.source'),
      quiet: true,
      cell: ({ indicator }) => <SourceOf indicator={indicator} />,
    },
  ];
}

function SourceOf({ indicator }: Pick<TrackedIndicator, 'indicator'>) {
  const { t } = useWords();
  return (
    <span>
      <span lang="de">{indicator.source}</span>, {t(`evaluation.public.manner.${indicator.manner}`)}
    </span>
  );
}

function TargetValue({ indicator }: Pick<TrackedIndicator, 'indicator'>) {
  const words = useWords();
  if (!indicator.target) return <span>{words.t('evaluation.public.no-target')}</span>;
  return (
    <span>
      <bdi>{valueText(words, indicator, indicator.target.value)}</bdi>{' '}
      <small class="qs-quiet">{indicator.target.year}</small>
    </span>
  );
}

function Moves({ row: { indicator, readings, trend } }: { row: TrackedIndicator }) {
  const words = useWords();
  const values = yearsOf(readings).map(({ reading }) =>
    readingShown(indicator, reading).kind === 'value' ? (reading?.value ?? null) : null,
  );
  const description = readings
    .map((reading) => `${reading.year}: ${readingText(words, indicator, reading)}`)
    .join(', ');
  return (
    <>
      {values.filter((value) => value !== null).length > 1 && <Sparkline values={values} label={description} />}{' '}
      <TrendBadge trend={trend} />
    </>
  );
}

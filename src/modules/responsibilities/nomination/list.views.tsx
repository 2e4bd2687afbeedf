import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { Stack } from '#ui/section-head/section-head.tsx';
import { type Stat, Stats } from '#ui/stats/stats.tsx';
import type { Round, RoundStanding } from '../round/rules.ts';
import { routes } from '../routes.ts';
import { ListHead } from '../views.tsx';
import { type AreaFilter, isComplete, type ListedArea, type Missing, missingThings } from './list.rules.ts';
import { areaStates, isNominationOverdue } from './rules.ts';
import { AreaTable } from './table.views.tsx';

export interface AreaListProps {
  /** All that the person may see, and those of them that were filter for. */
  rows: readonly ListedArea[];
  shown: readonly ListedArea[];
  filter: AreaFilter;
  query: URLSearchParams;
  rounds: readonly { round: Round; standing: RoundStanding }[];
  mayAdd: boolean;
  today: string;
}

/** Which areas have named somebody, and since when their round has not met: one screen, gaps first. */
export function AreaListView(props: AreaListProps) {
  const { t } = useWords();
  const { rows, shown, query, mayAdd } = props;
  const path = routes.areas.href({});
  return (
    <>
      <ListHead
        tab="areas"
        title={t('responsibilities.area.plural')}
        lead={rows.length > 0 ? <Lead {...props} /> : undefined}
        path={path}
        query={query}
        isEmpty={rows.length === 0}
        add={mayAdd ? { href: routes.areaNew.href({}), label: t('responsibilities.area.new') } : undefined}
      />
      {rows.length > 0 && (
        <Stack>
          <Figures {...props} />
          <div>
            <Filters {...props} />
          </div>
        </Stack>
      )}
      {shown.length > 0 ? <AreaTable {...props} /> : <NothingFound {...props} />}
    </>
  );
}

/** The answer in one sentence: how many named somebody, and since when each round has not met. */
function Lead({ rows, rounds }: AreaListProps) {
  const { t, format } = useWords();
  const nominated = rows.filter(({ state }) => state === 'nominated').length;
  const met = rounds.map(({ round, standing }) =>
    standing.lastHeldOn === null
      ? t('responsibilities.list.never-met', { round: round.body.name })
      : t('responsibilities.list.met', {
          round: round.body.name,
          day: format.day(standing.lastHeldOn),
          days: standing.daysSince ?? 0,
        }),
  );
  return <>{[t('responsibilities.list.named', { named: nominated, all: rows.length }), ...met].join(' ')}</>;
}

function Figures({ rows, rounds }: AreaListProps) {
  const { t, format } = useWords();
  const path = routes.areas.href({});
  const base = t('responsibilities.list.of', { count: rows.length });
  const nominated = rows.filter(({ state }) => state === 'nominated').length;
  const missing = (what: Missing) => rows.filter((row) => row.missing.includes(what)).length;
  const stats: Stat[] = [
    {
      value: format.number(nominated),
      base,
      label: t('responsibilities.list.stat-named'),
      href: `${path}?stand=nominated`,
      bar: { value: (100 * nominated) / rows.length },
    },
    {
      value: format.number(missing('deputy')),
      base,
      label: t('responsibilities.list.stat-deputy'),
      href: `${path}?fehlt=deputy`,
    },
    {
      value: format.number(missing('profile')),
      base,
      label: t('responsibilities.list.stat-profile'),
      href: `${path}?fehlt=profile`,
    },
  ];
  const [main] = rounds;
  if (main)
    stats.push({
      value:
        main.standing.daysSince === null ? t('responsibilities.list.never') : format.number(main.standing.daysSince),
      base: main.standing.daysSince === null ? undefined : t('responsibilities.list.days'),
      // Days are no list: the number opens nothing, the words lead to the round.
      label: (
        <a href={routes.round.href({ code: main.round.body.code })}>
          {t('responsibilities.list.stat-round', { round: main.round.body.name })}
        </a>
      ),
      unknown: main.standing.daysSince === null,
    });
  return <Stats stats={stats} />;
}

function Filters({ rows, shown, filter, query, today }: AreaListProps) {
  const { t } = useWords();
  const path = routes.areas.href({});
  const count = (has: (row: ListedArea) => boolean) => rows.filter(has).length;
  const isLate = ({ area }: ListedArea) => isNominationOverdue(area, today);
  const filters: Filter[] = [
    {
      name: 'stand',
      label: t('responsibilities.field.state'),
      many: true,
      chosen: filter.states,
      clearHref: hrefWith(path, query, { stand: undefined }),
      choices: areaStates.map((value) => ({
        value,
        label: t(`responsibilities.area.state.${value}`),
        count: count(({ state }) => state === value),
      })),
    },
    {
      name: 'fehlt',
      label: t('responsibilities.field.missing'),
      many: true,
      chosen: filter.missing,
      clearHref: hrefWith(path, query, { fehlt: undefined }),
      choices: missingThings.map((value) => ({
        value,
        label: t(`responsibilities.missing.${value}`),
        count: count(({ missing }) => missing.includes(value)),
      })),
    },
    {
      name: 'vollstaendig',
      label: t('responsibilities.list.complete'),
      many: false,
      chosen: filter.onlyComplete ? ['ja'] : [],
      clearHref: hrefWith(path, query, { vollstaendig: undefined }),
      choices: [{ value: 'ja', label: t('responsibilities.list.complete.yes'), count: count(isComplete) }],
    },
    {
      name: 'frist',
      label: t('responsibilities.list.late'),
      many: false,
      chosen: filter.onlyLate ? ['vorbei'] : [],
      clearHref: hrefWith(path, query, { frist: undefined }),
      choices: [{ value: 'vorbei', label: t('responsibilities.list.late.yes'), count: count(isLate) }],
    },
  ];
  return (
    <FilterBar
      action={path}
      search={{ label: t('responsibilities.list.search'), value: filter.words }}
      filters={filters}
      hidden={{ sortierung: query.get('sortierung') ?? undefined }}
      clearHref={path}
      result={t('responsibilities.list.result', { shown: shown.length, all: rows.length })}
    />
  );
}

function NothingFound({ rows, mayAdd }: AreaListProps) {
  const { t } = useWords();
  if (rows.length > 0)
    return (
      <EmptyState
        title={t('responsibilities.list.nothing')}
        others={[{ href: routes.areas.href({}), label: t('responsibilities.list.show-all') }]}
      />
    );
  return (
    <EmptyState
      title={t(mayAdd ? 'responsibilities.list.none-yet' : 'responsibilities.list.none-mine')}
      first={mayAdd && { href: routes.areaNew.href({}), label: t('responsibilities.area.new') }}
      why={t(mayAdd ? 'responsibilities.list.none-yet-why' : 'responsibilities.list.none-mine-why')}
    />
  );
}

import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { Party } from '../rules.ts';
import { ListHead, sortLink } from '../views.tsx';
import type { TaskFilter } from './list.rules.ts';
import { lacksDay, type Task, taskState, taskStates } from './rules.ts';
import { useTaskColumns } from './table.views.tsx';

export interface TaskListProps {
  /** All that the person may see, and those of them that the filter leaves. */
  rows: readonly Task[];
  shown: readonly Task[];
  filter: TaskFilter;
  areas: readonly Party[];
  query: URLSearchParams;
  mayGive: boolean;
  today: string;
}

/** The joint list of areas and lead unit: who, for whom, until when. */
export function TaskListView(props: TaskListProps) {
  const { t } = useWords();
  const { rows, filter, query, mayGive } = props;
  const path = routes.tasks.href({});
  return (
    <>
      <ListHead
        tab="tasks"
        title={t('responsibilities.task.plural')}
        lead={t('responsibilities.task.lead')}
        path={path}
        query={query}
        isEmpty={rows.length === 0}
        add={
          mayGive
            ? { href: routes.taskNew.href({}, { bereich: filter.area }), label: t('responsibilities.task.new') }
            : undefined
        }
      />
      {rows.length > 0 ? (
        <FoundTasks {...props} />
      ) : (
        <EmptyState
          title={t('responsibilities.task.none-yet')}
          why={t('responsibilities.task.none-yet-why')}
          first={mayGive && { href: routes.taskNew.href({}), label: t('responsibilities.task.new') }}
        />
      )}
    </>
  );
}

function FoundTasks(props: TaskListProps) {
  const { t } = useWords();
  const { rows, shown, filter, query, today } = props;
  const path = routes.tasks.href({});
  const columns = useTaskColumns(today, (name) => sortLink(path, query, filter, name));
  return (
    <>
      <FilterBar
        action={path}
        search={{ label: t('responsibilities.list.search'), value: filter.words }}
        filters={useFilters(props)}
        hidden={{ sortierung: query.get('sortierung') ?? undefined }}
        clearHref={path}
        result={t('responsibilities.list.result', { shown: shown.length, all: rows.length })}
      />
      {shown.length > 0 ? (
        <Table caption={t('responsibilities.task.plural')} columns={columns} rows={shown} rowKey={({ code }) => code} />
      ) : (
        <EmptyState
          title={t('responsibilities.task.none-found')}
          others={[
            {
              href: `${path}?${taskStates.map((state) => `stand=${state}`).join('&')}`,
              label: t('responsibilities.list.show-all'),
            },
          ]}
        />
      )}
    </>
  );
}

function useFilters({ rows, filter, areas, query, today }: TaskListProps): Filter[] {
  const { t } = useWords();
  const path = routes.tasks.href({});
  const without = (name: string) => hrefWith(path, query, { [name]: undefined });
  const chosen = query.getAll('stand').length > 0 ? filter.states : [];
  const promises = { ja: 'all', 'ohne-datum': 'without-day' } as const;
  return [
    {
      name: 'stand',
      label: t('responsibilities.field.state'),
      many: true,
      chosen,
      clearHref: without('stand'),
      choices: taskStates.map((value) => ({
        value,
        label: t(`responsibilities.task.state.${value}`),
        count: rows.filter((task) => taskState(task, today) === value).length,
      })),
    },
    {
      name: 'bereich',
      label: t('responsibilities.area.singular'),
      chosen: filter.area ? [filter.area] : [],
      clearHref: without('bereich'),
      choices: areas.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: 'zusage',
      label: t('responsibilities.task.promises'),
      chosen: filter.promises ? [filter.promises === 'all' ? 'ja' : 'ohne-datum'] : [],
      clearHref: without('zusage'),
      choices: (['ja', 'ohne-datum'] as const).map((value) => ({
        value,
        label: t(`responsibilities.task.filter.${promises[value]}`),
        count: rows.filter((task) => (value === 'ja' ? task.isPromise : lacksDay(task))).length,
      })),
    },
  ];
}

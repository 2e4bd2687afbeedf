import type { ComponentChildren } from 'preact';
import { hrefWith } from '#platform/http/routes.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { type Beginning, EmptyState, isNarrowed } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { type Tab, Tabs } from '#ui/tabs/tabs.tsx';
import { type RecordState, StateBadge } from './record.views.tsx';

export interface RecordListProps<Row> {
  title: string;
  lead?: ComponentChildren;
  /** Address of the list without any question. */
  path: string;
  query: URLSearchParams;
  /** The way to the form of a new row, for whoever may write one. */
  add?: Beginning | false;
  /** Another way to add rows, in the head beside it. */
  alsoAdd?: Beginning | false;
  tabs?: readonly Tab[] | undefined;
  filters: readonly Filter[];
  rows: readonly Row[];
  total: number;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** What is said where nobody has written anything yet. */
  empty: Emptiness;
  /** Checkboxes of rows belong to the form with this id. */
  select?: { form: string; label: (row: Row) => string } | false;
  /** What can be done with chosen rows. */
  children?: ComponentChildren;
}

/** A register without entries: what belongs there, why, and what can be done beside adding one by hand. */
export interface Emptiness {
  title: string;
  why: string;
  others?: readonly Beginning[] | undefined;
  children?: ComponentChildren;
}

/** A list of entries: views, filters, sort links, export of exactly what is shown, and an empty state that helps. */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { t } = useWords();
  const { title, rows, path, query, filters, select, empty, add } = props;
  if (props.total === 0 && !isNarrowed(query)) {
    const hasViews = props.tabs?.some(({ count = 0 }) => count > 0);
    return (
      <>
        <PageHead title={title} lead={props.lead} />
        {props.tabs && hasViews && <Tabs tabs={props.tabs} label={t('directory.list.views')} />}
        <EmptyState {...empty} first={add} />
      </>
    );
  }
  return (
    <>
      <PageHead title={title} lead={props.lead} actions={<ListActions {...props} />} />
      {props.tabs && <Tabs tabs={props.tabs} label={t('directory.list.views')} />}
      <FilterBar
        action={path}
        search={{ label: t('directory.list.search'), value: query.get('q') ?? '' }}
        filters={filters}
        hidden={{ sortierung: query.get('sortierung') ?? undefined, stand: query.get('stand') ?? undefined }}
        clearHref={path}
        result={t('directory.list.result', { shown: rows.length, total: props.total })}
      />
      {rows.length > 0 ? (
        <Table
          caption={title}
          columns={props.columns}
          rows={rows}
          rowKey={props.rowKey}
          {...(select && { select: { name: 'id', form: select.form, label: select.label } })}
        />
      ) : (
        <NothingFits path={path} query={query} />
      )}
      {rows.length > 0 && props.children}
    </>
  );
}

/** Nothing is left over: of a search, or of the view that is open. */
function NothingFits({ path, query }: { path: string; query: URLSearchParams }) {
  const { t } = useWords();
  if (!isNarrowed(query))
    return <EmptyState title={t('directory.list.nothing-current')} why={t('directory.list.nothing-current-why')} />;
  return (
    <EmptyState
      title={t('directory.list.nothing')}
      others={[{ href: path, label: t('directory.list.show-all') }]}
      why={t('directory.list.nothing-why')}
    />
  );
}

function ListActions<Row>({ path, query, add, alsoAdd }: RecordListProps<Row>) {
  const { t } = useWords();
  return (
    <>
      <PrintButton />
      <Menu label={t('directory.list.export')} end>
        <a href={hrefWith(path, query, { format: 'xlsx' })}>{t('directory.list.xlsx')}</a>
        <a href={hrefWith(path, query, { format: 'csv' })}>{t('directory.list.csv')}</a>
      </Menu>
      {alsoAdd && <LinkButton href={alsoAdd.href}>{alsoAdd.label}</LinkButton>}
      {add && (
        <LinkButton kind="primary" href={add.href}>
          {add.label}
        </LinkButton>
      )}
    </>
  );
}

/** The address of a list with its filters, and the words of its reader. */
export interface ListAddress {
  words: Words;
  path: string;
  query: URLSearchParams;
}

/** The address of a list, for its columns and filters. */
export function useListAddress(path: string, query: URLSearchParams): ListAddress {
  return { words: useWords(), path, query };
}

/** A sort link for the head of a column: a second click turns the order round. */
export function sortLink({ path, query }: ListAddress, name: string) {
  const now = query.get('sortierung');
  const direction = now === name ? ('ascending' as const) : now === `-${name}` ? ('descending' as const) : undefined;
  return { href: hrefWith(path, query, { sortierung: now === name ? `-${name}` : name }), direction };
}

/** A filter with one choice at a time, as the address names it. */
export function oneOf({ path, query }: ListAddress, name: string, label: string, choices: Filter['choices']): Filter {
  const chosen = query.get(name);
  return {
    name,
    label,
    choices,
    chosen: chosen ? [chosen] : [],
    clearHref: hrefWith(path, query, { [name]: undefined }),
  };
}

/** The number of a row. */
export function codeColumn<Row extends { code: string }>({ words: { t } }: ListAddress): Column<Row> {
  return { label: t('directory.field.code'), cell: ({ code }) => code, quiet: true, narrow: 'hide' };
}

/** The name of a row as the way to its page; `sorts` where the list can be sorted by it. */
export function nameColumn<Row extends { code: string; name: string }>(
  list: ListAddress,
  href: (params: { code: string }) => string,
  { sorts, beside }: { sorts: boolean; beside?: (row: Row) => ComponentChildren },
): Column<Row> {
  return {
    label: list.words.t('directory.field.name'),
    header: true,
    ...(sorts && { sort: sortLink(list, 'name') }),
    cell: (row) => (
      <>
        <a href={href({ code: row.code })}>{row.name}</a>
        {beside?.(row)}
      </>
    ),
  };
}

/** The state of a row. */
export function stateColumn<Row>({ words: { t } }: ListAddress, stateOf: (row: Row) => RecordState): Column<Row> {
  return {
    label: t('directory.field.state'),
    cell: (row) => <StateBadge state={stateOf(row)} />,
    narrow: 'plain',
  };
}

/** The day of the last confirmation. */
export function confirmedColumn<Row extends { confirmedOn: string | null }>(list: ListAddress): Column<Row> {
  const { t, format } = list.words;
  return {
    label: t('directory.field.confirmed-on'),
    numeric: true,
    sort: sortLink(list, 'confirmed'),
    cell: ({ confirmedOn }) => (confirmedOn ? format.day(confirmedOn) : '–'),
  };
}

/** Narrowing by municipality. */
export function placeFilter(list: ListAddress, municipalities: readonly { code: string; name: string }[]): Filter {
  const choices = municipalities.map(({ code, name }) => ({ value: code, label: name }));
  return oneOf(list, 'ort', list.words.t('directory.field.municipality'), choices);
}

/** Views by state, those that have something in them, with how much. */
export function stateTabs(
  { words: { t }, path, query }: ListAddress,
  states: readonly RecordState[],
  count: (state: RecordState) => number,
): Tab[] {
  const view = query.get('stand') ?? '';
  const all = {
    label: t('directory.view.all'),
    href: hrefWith(path, query, { stand: undefined }),
    current: view === '',
  };
  const shown = states.filter((state) => state === view || count(state) > 0);
  const tabOf = (state: RecordState) => ({
    label: t(`directory.state.${state}`),
    href: hrefWith(path, query, { stand: state }),
    current: view === state,
    count: count(state),
  });
  // What readers without an account see: a view for whoever comes from a figure about it.
  const seen = { label: t('directory.view.shown'), href: hrefWith(path, query, {}), current: true };
  return [all, ...(view === 'sichtbar' ? [seen] : []), ...shown.map(tabOf)];
}

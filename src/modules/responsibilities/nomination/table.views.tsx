import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { ProfileBadge } from '../profile/frame.views.tsx';
import { routes } from '../routes.ts';
import { sortLink } from '../views.tsx';
import { AreaBadge, MissingBadges } from './frame.views.tsx';
import type { AreaFilter, ListedArea, SortName } from './list.rules.ts';
import { isNominationOverdue } from './rules.ts';

interface AreaTableProps {
  shown: readonly ListedArea[];
  filter: AreaFilter;
  query: URLSearchParams;
  today: string;
}

/** The rows of the list, gaps first. */
export function AreaTable(props: AreaTableProps) {
  const { t } = useWords();
  const columns = [...usePersonColumns(props), ...useRoundColumns(props)];
  return (
    <Table
      caption={t('responsibilities.area.plural')}
      columns={columns}
      rows={props.shown}
      rowKey={({ area }) => area.party.code}
    />
  );
}

const sortOf = ({ filter, query }: AreaTableProps, name: SortName) =>
  sortLink(routes.areas.href({}), query, filter, name);

function usePersonColumns(props: AreaTableProps): Column<ListedArea>[] {
  const { t } = useWords();
  return [
    {
      label: t('responsibilities.field.code'),
      cell: ({ area }) => area.party.code,
      quiet: true,
      narrow: 'hide',
    },
    {
      label: t('responsibilities.area.singular'),
      cell: ({ area }) => <a href={routes.area.href({ code: area.party.code })}>{area.party.name}</a>,
      sort: sortOf(props, 'bereich'),
      header: true,
    },
    {
      label: t('responsibilities.field.state'),
      cell: ({ area, state }) => <AreaBadge state={state} overdue={isNominationOverdue(area, props.today)} />,
      sort: sortOf(props, 'stand'),
      narrow: 'plain',
    },
    {
      label: t('responsibilities.field.since'),
      cell: (row) => <SinceCell row={row} />,
      sort: sortOf(props, 'seit'),
      numeric: true,
    },
    {
      label: t('responsibilities.field.person'),
      cell: (row) => <PersonCell row={row} />,
      narrow: 'plain',
    },
  ];
}

function useRoundColumns(props: AreaTableProps): Column<ListedArea>[] {
  const { t, format } = useWords();
  return [
    {
      label: t('responsibilities.profile.singular'),
      cell: ({ profile }) =>
        profile ? (
          <a href={routes.profile.href({ code: profile.code })}>
            <ProfileBadge standing={profile.standing} />
          </a>
        ) : (
          <span class="qs-quiet">{t('responsibilities.profile.none')}</span>
        ),
    },
    {
      label: t('responsibilities.round.last'),
      cell: (row) => <RoundCell row={row} />,
      sort: sortOf(props, 'treffen'),
    },
    {
      label: t('responsibilities.task.plural'),
      title: t('responsibilities.task.open'),
      cell: ({ area, openTasks }) =>
        openTasks === 0 ? (
          <span class="qs-quiet">0</span>
        ) : (
          <a href={routes.tasks.href({}, { bereich: area.party.code })}>{format.number(openTasks)}</a>
        ),
      sort: sortOf(props, 'aufgaben'),
      numeric: true,
    },
    {
      label: t('responsibilities.field.missing'),
      cell: ({ missing }) => <MissingBadges missing={missing} />,
      wideOnly: true,
    },
  ];
}

/** Since when somebody is named; where nobody is, by when it should have been. */
function SinceCell({ row: { area, state } }: { row: ListedArea }) {
  const { t, format } = useWords();
  if (area.nomination && state === 'nominated') return <>{format.day(area.nomination.state.sinceOn)}</>;
  return <span class="qs-quiet">{t('responsibilities.list.by', { day: format.day(area.namedBy) })}</span>;
}

function PersonCell({ row: { area } }: { row: ListedArea }) {
  const { t } = useWords();
  const { nomination } = area;
  if (!nomination) return <span class="qs-quiet">{t('responsibilities.nomination.nobody')}</span>;
  return (
    <>
      {nomination.functionTitle}
      {nomination.deputyTitle === '' ? null : (
        <>
          <br />
          <span class="qs-small qs-quiet">
            {t('responsibilities.nomination.with-deputy', { deputy: nomination.deputyTitle })}
          </span>
        </>
      )}
    </>
  );
}

/** The last meeting of the area's round, and whether the next one is overdue. */
function RoundCell({ row: { round, state } }: { row: ListedArea }) {
  const { t, format } = useWords();
  if (!round || state === 'open') return <span class="qs-quiet">–</span>;
  const { lastHeldOn, daysSince, overdueSince } = round.standing;
  if (lastHeldOn === null) return <span class="qs-quiet">{t('responsibilities.list.never')}</span>;
  const ago = t('responsibilities.list.days-ago', { days: daysSince ?? 0 });
  return (
    <>
      {overdueSince ? <Badge sign="stop">{format.day(lastHeldOn)}</Badge> : format.day(lastHeldOn)}
      <br />
      <span class="qs-small qs-quiet">{ago}</span>
    </>
  );
}

import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { ResponsibilityTabs } from '../views.tsx';
import type { Round, RoundStanding } from './rules.ts';

interface Row {
  round: Round;
  standing: RoundStanding;
}

/** Every round: how often, when last with how many, when next. */
export function RoundListView({ rows, mayAdd }: { rows: readonly Row[]; mayAdd: boolean }) {
  const { t } = useWords();
  const path = routes.rounds.href({});
  return (
    <>
      <PageHead
        title={t('responsibilities.round.plural')}
        lead={t('responsibilities.round.lead')}
        actions={
          rows.length > 0 && (
            <>
              <PrintButton />
              <Menu label={t('responsibilities.list.export')} end>
                <a href={`${path}?format=xlsx`}>{t('responsibilities.list.xlsx')}</a>
                <a href={`${path}?format=csv`}>{t('responsibilities.list.csv')}</a>
              </Menu>
              {mayAdd && (
                <LinkButton kind="primary" href={routes.roundNew.href({})}>
                  {t('responsibilities.round.new')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <ResponsibilityTabs tab="rounds" />
      {rows.length > 0 ? (
        <Rounds rows={rows} />
      ) : (
        <EmptyState
          title={t('responsibilities.round.none-yet')}
          why={t('responsibilities.round.none-yet-why')}
          first={mayAdd && { href: routes.roundNew.href({}), label: t('responsibilities.round.new') }}
        />
      )}
    </>
  );
}

function Rounds({ rows }: { rows: readonly Row[] }) {
  const { t, format } = useWords();
  const columns: Column<Row>[] = [
    { label: t('responsibilities.field.code'), cell: ({ round }) => round.body.code, quiet: true, narrow: 'hide' },
    {
      label: t('responsibilities.round.singular'),
      header: true,
      cell: ({ round }) => <a href={routes.round.href({ code: round.body.code })}>{round.body.name}</a>,
    },
    {
      label: t('responsibilities.field.every'),
      cell: ({ round }) => t(`responsibilities.round.every-${round.unit}`, { count: round.every }),
    },
    {
      label: t('responsibilities.round.last'),
      numeric: true,
      cell: ({ standing }) =>
        standing.lastHeldOn === null
          ? t('responsibilities.list.never')
          : t('responsibilities.list.ago', { day: format.day(standing.lastHeldOn), days: standing.daysSince ?? 0 }),
    },
    {
      label: t('responsibilities.field.attended'),
      numeric: true,
      cell: ({ round: { lastHeld } }) =>
        lastHeld
          ? t('responsibilities.meeting.count', { attended: lastHeld.attended, invited: lastHeld.invited })
          : '–',
    },
    { label: t('responsibilities.round.next'), cell: (row) => <NextCell row={row} /> },
  ];
  return (
    <Table
      caption={t('responsibilities.round.plural')}
      columns={columns}
      rows={rows}
      rowKey={({ round }) => round.body.code}
    />
  );
}

function NextCell({ row: { standing, round } }: { row: Row }) {
  const { t, format } = useWords();
  const day = standing.overdueSince ?? standing.nextDueOn;
  const planned = round.planned && t('responsibilities.round.planned-on', { day: format.day(round.planned.on) });
  return (
    <>
      {standing.overdueSince
        ? t('responsibilities.round.overdue-from', { day: format.day(day) })
        : format.day(standing.nextDueOn)}
      {planned && <span class="qs-small qs-quiet"> {planned}</span>}
    </>
  );
}

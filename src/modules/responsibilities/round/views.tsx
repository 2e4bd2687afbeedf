import { directoryRoutes } from '#modules/directory/index.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { List } from '#ui/list/list.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import type { Meeting } from '../meeting/rules.ts';
import { ResponsibilityTabs } from '../nomination/frame.views.tsx';
import { ResponsibilityHistory } from '../nomination/history.views.tsx';
import { scopesOfParty } from '../nomination/party.rules.ts';
import { routes } from '../routes.ts';
import { scopesOfTask, type Task } from '../task/rules.ts';
import { TaskList } from '../task/table.views.tsx';
import { DueBadge, MeetingTimeline } from './frame.views.tsx';
import type { Round, RoundStanding } from './rules.ts';

interface Row {
  round: Round;
  standing: RoundStanding;
}

/** Every round: how often, when last with how many, when next. */
export function RoundListView({ rows, mayAdd }: { rows: readonly Row[]; mayAdd: boolean }) {
  const { t } = useWords();
  const path = routes.rounds.href({});
  const add = (
    <LinkButton kind="primary" href={routes.roundNew.href({})}>
      {t('responsibilities.round.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={t('responsibilities.round.plural')}
        lead={t('responsibilities.round.lead')}
        actions={
          <>
            <PrintButton />
            <Menu label={t('responsibilities.list.export')} end>
              <a href={`${path}?format=xlsx`}>{t('responsibilities.list.xlsx')}</a>
              <a href={`${path}?format=csv`}>{t('responsibilities.list.csv')}</a>
            </Menu>
            {mayAdd && add}
          </>
        }
      />
      <ResponsibilityTabs tab="rounds" />
      {rows.length > 0 ? (
        <Rounds rows={rows} />
      ) : (
        <EmptyState title={t('responsibilities.round.none-yet')} actions={mayAdd && add}>
          {t('responsibilities.round.none-yet-why')}
        </EmptyState>
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

export interface RoundViewProps {
  round: Round;
  standing: RoundStanding;
  meetings: readonly Meeting[];
  tasks: readonly Task[];
  history: readonly HistoryEntry[];
  /** Whether the reader may open a thing in these scopes: others of the round are named, but stay among themselves. */
  opens: (scopes: readonly Scope[]) => boolean;
  mayEdit: boolean;
  today: string;
}

/** One round: its rhythm, its meetings, what is open from them, who sits in it. */
export function RoundView(props: RoundViewProps) {
  const { t } = useWords();
  const { round, standing, meetings, tasks, mayEdit, today } = props;
  const { code, name } = round.body;
  return (
    <>
      <PageHead
        code={code}
        title={name}
        kicker={<a href={routes.rounds.href({})}>{t('responsibilities.round.plural')}</a>}
        actions={
          <>
            <DueBadge standing={standing} today={today} />
            {mayEdit && (
              <>
                <LinkButton href={routes.roundEdit.href({ code })}>{t('responsibilities.round.edit')}</LinkButton>
                <LinkButton kind="primary" href={routes.meetingNew.href({ code })}>
                  {t('responsibilities.meeting.plan')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <Columns split="aside">
        <Stack>
          <Rhythm {...props} />
          <Section title={t('responsibilities.meeting.plural')} id="treffen">
            {meetings.length > 0 ? (
              <MeetingTimeline code={code} meetings={meetings} />
            ) : (
              <EmptyState level={3} title={t('responsibilities.meeting.none-yet')} />
            )}
          </Section>
          <Section title={t('responsibilities.task.from-round')} id="aufgaben">
            <TaskList
              tasks={tasks}
              today={today}
              caption={t('responsibilities.task.from-round')}
              opens={(task) => props.opens(scopesOfTask(task))}
            />
          </Section>
          <Section title={t('responsibilities.history.title')}>
            <ResponsibilityHistory entries={props.history} />
          </Section>
        </Stack>
        <Members {...props} />
      </Columns>
    </>
  );
}

function Rhythm({ round, standing }: RoundViewProps) {
  const { t, format } = useWords();
  const { lastHeld, planned } = round;
  return (
    <Facts
      facts={[
        {
          label: t('responsibilities.field.every'),
          value: t(`responsibilities.round.every-${round.unit}`, { count: round.every }),
        },
        {
          label: t('responsibilities.round.last'),
          value: lastHeld
            ? t('responsibilities.list.ago', { day: format.day(lastHeld.on), days: standing.daysSince ?? 0 })
            : t('responsibilities.list.never'),
          note:
            lastHeld && t('responsibilities.meeting.count', { attended: lastHeld.attended, invited: lastHeld.invited }),
        },
        {
          label: t('responsibilities.round.next'),
          value: format.day(standing.nextDueOn),
          note: planned
            ? t('responsibilities.round.planned-on', { day: format.day(planned.on) })
            : t('responsibilities.round.not-planned'),
        },
      ]}
    />
  );
}

function Members({ round, opens }: RoundViewProps) {
  const { t } = useWords();
  return (
    <aside>
      <Section title={t('responsibilities.round.members', { count: round.areas.length })} id="mitglieder">
        {round.areas.length === 0 ? (
          <p class="qs-quiet">{t('responsibilities.round.no-areas')}</p>
        ) : (
          <List
            rows={round.areas.map((area) => ({
              title: area.name,
              href: opens(scopesOfParty(area)) ? routes.area.href({ code: area.code }) : undefined,
            }))}
          />
        )}
        <Actions>
          <LinkButton kind="tertiary" href={directoryRoutes.body.href({ code: round.body.code })}>
            {t('responsibilities.round.body')}
          </LinkButton>
        </Actions>
      </Section>
    </aside>
  );
}

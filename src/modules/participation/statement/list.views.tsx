import { conceptRoutes, type Edition, inEdition } from '#modules/concept/index.ts';
import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { Table } from '#ui/table/table.tsx';
import { countAnswered, type Point } from '../point/rules.ts';
import { routes } from '../routes.ts';
import { countStates, type Statement, type StatementState, statementStates, stateOf } from './rules.ts';

const signs: Record<StatementState, SignName> = {
  invited: 'ring',
  reminded: 'late',
  received: 'go',
  'no-answer': 'unknown',
  declined: 'cross',
};

/** How it stands with somebody who was invited: sign and word. */
export function StateBadge({ statement, today }: { statement: Statement; today: string }) {
  const { t } = useWords();
  const state = stateOf(statement, today);
  return <Badge sign={signs[state]}>{t(`participation.statement.state.${state}`)}</Badge>;
}

export interface StatementListProps {
  edition: Edition;
  all: readonly Statement[];
  rows: readonly Statement[];
  state: StatementState | undefined;
  query: URLSearchParams;
  points: readonly Point[];
  today: string;
  mayInvite: boolean;
  mayRecord: boolean;
}

/** Who was invited to say something on a draft, how it stands with each, and how many points have their answer. */
export function StatementListView(props: StatementListProps) {
  const { edition, all, mayInvite, mayRecord } = props;
  const { t } = useWords();
  const address = { code: edition.code };
  const record = { href: routes.statementRecord.href(address), label: t('participation.statement.record') };
  const invite = { href: routes.statementInvitation.href(address), label: t('participation.statement.invite') };
  return (
    <Stack>
      <PageHead
        title={t('participation.statement.plural')}
        kicker={<a href={conceptRoutes.concept.href({}, inEdition(edition.code))}>{edition.title}</a>}
        lead={t('participation.statement.lead')}
        actions={
          all.length > 0 && (
            <>
              {mayRecord && <LinkButton href={record.href}>{record.label}</LinkButton>}
              {mayInvite && (
                <LinkButton kind="primary" href={invite.href}>
                  {invite.label}
                </LinkButton>
              )}
            </>
          )
        }
      />
      {all.length === 0 ? (
        <EmptyState
          title={t('participation.statement.none')}
          why={t(mayInvite ? 'participation.statement.none-why' : 'participation.statement.none-closed')}
          first={mayInvite && invite}
          others={mayRecord ? [record] : []}
        />
      ) : (
        <>
          <Figures {...props} />
          <div>
            <Filters {...props} />
            <Rows {...props} />
          </div>
        </>
      )}
    </Stack>
  );
}

function Figures({ edition, all, points, today }: StatementListProps) {
  const { t, format } = useWords();
  const address = { code: edition.code };
  const counts = countStates(all, today);
  const { answered, all: total } = countAnswered(points);
  const of = (state: StatementState) => routes.statements.href(address, { ['stand']: state });
  return (
    <Stats
      stats={[
        {
          value: format.number(counts.received),
          base: t('participation.statement.of', { count: all.length }),
          label: t('participation.statement.state.received'),
          href: of('received'),
        },
        {
          value: format.number(counts.declined),
          label: t('participation.statement.state.declined'),
          href: of('declined'),
        },
        {
          value: format.number(counts['no-answer']),
          label: t('participation.statement.state.no-answer'),
          href: of('no-answer'),
        },
        {
          value: format.number(answered),
          base: t('participation.statement.of', { count: total }),
          label: t('participation.point.have-answers'),
          href: routes.points.href(address, { ['zeigen']: 'beantwortet' }),
        },
      ]}
    />
  );
}

function Filters({ edition, state, query, all, today }: StatementListProps) {
  const { t } = useWords();
  const at = routes.statements.href({ code: edition.code });
  const counts = countStates(all, today);
  const choices = statementStates.map((value) => ({
    value,
    label: t(`participation.statement.state.${value}`),
    count: counts[value],
  }));
  const clearHref = hrefWith(at, query, { stand: undefined });
  return (
    <FilterBar
      action={at}
      filters={[
        { name: 'stand', label: t('participation.statement.state'), choices, chosen: state ? [state] : [], clearHref },
      ]}
      clearHref={at}
    />
  );
}

function Rows({ rows, points, today }: StatementListProps) {
  const { t, format } = useWords();
  if (rows.length === 0) return <EmptyState title={t('participation.statement.none-found')} />;
  const pointsOf = ({ id }: Statement) => countAnswered(points.filter(({ statementId }) => statementId === id));
  return (
    <Table
      caption={t('participation.statement.plural')}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          label: t('participation.statement.party'),
          header: true,
          cell: ({ code, party }) => <a href={routes.statement.href({ code })}>{party.name}</a>,
        },
        {
          label: t('participation.statement.state'),
          cell: (statement) => <StateBadge statement={statement} today={today} />,
        },
        {
          label: t('participation.statement.due'),
          cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : '–'),
        },
        {
          label: t('participation.point.plural'),
          cell: (statement) => {
            const { answered, all } = pointsOf(statement);
            return all === 0 ? '–' : t('participation.point.answered-short', { answered, all });
          },
        },
        {
          label: t('participation.statement.published'),
          cell: ({ publishedOn }) => (publishedOn ? format.day(publishedOn) : '–'),
        },
      ]}
    />
  );
}

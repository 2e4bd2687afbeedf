import type { Edition } from '#modules/concept/index.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { countAnswered, type Point, type PointFilter, type PointGroup, pointFilters } from './rules.ts';
import { AboutLine, pointHref, VerdictBadge } from './views.tsx';

export interface PointListProps {
  edition: Edition;
  points: readonly Point[];
  groups: readonly PointGroup[];
  filter: PointFilter | undefined;
  query: URLSearchParams;
  mayEdit: boolean;
  refusal: Refusal | undefined;
}

/** All points on a draft, those that say the same in one row, narrowed by what became of them. */
export function PointListView(props: PointListProps) {
  const { edition, points, filter, query, refusal } = props;
  const { t } = useWords();
  const { answered, all } = countAnswered(points);
  const at = routes.points.href({ code: edition.code });
  const choices = pointFilters.map((value) => ({ value, label: t(`participation.point.filter.${value}`) }));
  return (
    <Stack>
      <PageHead
        title={t('participation.point.plural')}
        kicker={<a href={routes.statements.href({ code: edition.code })}>{t('participation.statement.plural')}</a>}
        lead={t('participation.point.answered', { answered, all })}
      />
      {refusal && <Alert kind="danger" refuses title={t(refusal.key, refusal.values)} />}
      {all === 0 ? (
        <EmptyState
          title={t('participation.point.none')}
          why={t('participation.point.none-why')}
          first={{
            href: routes.statements.href({ code: edition.code }),
            label: t('participation.statement.to-list'),
          }}
        />
      ) : (
        <>
          <FilterBar
            action={at}
            filters={[
              {
                name: 'zeigen',
                label: t('participation.point.filter'),
                choices,
                chosen: filter ? [filter] : [],
                clearHref: hrefWith(at, query, { zeigen: undefined }),
              },
            ]}
            clearHref={at}
          />
          <PointGroups {...props} at={at} />
        </>
      )}
    </Stack>
  );
}

function PointGroups({ groups, mayEdit, at }: PointListProps & { at: string }) {
  const { t } = useWords();
  if (groups.length === 0) return <EmptyState title={t('participation.point.none-found')} level={2} />;
  const nameOf = ({ points }: PointGroup) => points[0]?.text.slice(0, 60) ?? '';
  return (
    <>
      <Table
        caption={t('participation.point.plural')}
        rows={groups}
        rowKey={({ id }) => id}
        {...(mayEdit && {
          select: {
            name: 'group',
            form: 'zusammenlegen',
            label: (group: PointGroup) => t('participation.point.choose', { text: nameOf(group) }),
          },
        })}
        columns={[
          { label: t('participation.point.text'), header: true, cell: (group) => <GroupWords group={group} /> },
          {
            label: t('participation.point.from'),
            cell: ({ points }) => points.map(({ partyName }) => partyName).join(', '),
          },
          {
            label: t('participation.point.about'),
            cell: ({ points: [first] }) => first && <AboutLine point={first} />,
          },
          { label: t('participation.point.answer'), cell: ({ answer }) => <VerdictBadge answer={answer} /> },
        ]}
      />
      {mayEdit && groups.length > 1 && (
        <BulkForm id="zusammenlegen" action={at}>
          <Button>{t('participation.point.merge')}</Button>
        </BulkForm>
      )}
    </>
  );
}

function GroupWords({ group: { points } }: { group: PointGroup }) {
  const { t } = useWords();
  const [first] = points;
  if (!first) return null;
  const words = first.text.length > 160 ? `${first.text.slice(0, 160)} …` : first.text;
  return (
    <>
      <a href={pointHref(first)}>{words}</a>
      {points.length > 1 && <small> {t('participation.point.same-count', { count: points.length })}</small>}
    </>
  );
}

import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { routes } from '../routes.ts';
import { endsSoon, type Grant, type GrantView, grantViewNames, grantViews, standingOf } from './rules.ts';

interface GrantsProps {
  /** Those of the view, and all of them. */
  grants: readonly Grant[];
  all: readonly Grant[];
  view: GrantView;
  today: string;
  mayEdit: boolean;
  mayReadPosts: boolean;
}

/** The grants of a view with their sums; what is overdue or ends soon carries its sign. */
export function GrantsView({ grants, all, view, today, mayEdit, mayReadPosts }: GrantsProps) {
  const { t, format } = useWords();
  const sum = (pick: (grant: Grant) => number | null) =>
    format.euros(grants.reduce((total, grant) => total + (pick(grant) ?? 0), 0));
  return (
    <>
      <PageHead
        title={t('grants.grants.title')}
        lead={t('grants.grants.lead')}
        actions={<GrantActions view={view} mayEdit={mayEdit} mayReadPosts={mayReadPosts} />}
      />
      <GrantViews all={all} view={view} today={today} />
      {grants.length === 0 ? (
        <EmptyState title={t('grants.grants.none')} />
      ) : (
        <Table
          caption={t('grants.grants.title')}
          rows={grants}
          rowKey={(grant) => grant.id}
          columns={[
            { label: t('grants.grant.number'), cell: (grant) => <Bdi>{grant.code}</Bdi>, quiet: true },
            {
              label: t('grants.grant.title'),
              header: true,
              cell: (grant) => <a href={routes.grant.href({ code: grant.code })}>{grant.title}</a>,
            },
            { label: t('grants.grant.funder'), cell: (grant) => grant.funder, wideOnly: true },
            { label: t('grants.grant.state'), cell: (grant) => <Standing grant={grant} today={today} /> },
            {
              label: t('grants.grant.granted'),
              numeric: true,
              cell: (grant) => (grant.grantedCents === null ? '–' : format.euros(grant.grantedCents)),
              foot: sum((grant) => grant.grantedCents),
            },
            {
              label: t('grants.grant.spent'),
              numeric: true,
              cell: (grant) => format.euros(grant.spentCents),
              foot: sum((grant) => grant.spentCents),
            },
            {
              label: t('grants.grant.end'),
              cell: (grant) => (
                <>
                  {endsSoon(grant, today) ? <Sign name="late" /> : null} {format.day(grant.endOn)}
                </>
              ),
            },
            {
              label: t('grants.grant.proof'),
              cell: (grant) => (grant.proofDueOn ? format.day(grant.proofDueOn) : '–'),
            },
          ]}
        />
      )}
    </>
  );
}

function GrantViews({ all, view, today }: Pick<GrantsProps, 'all' | 'view' | 'today'>) {
  const { t } = useWords();
  const tabs = grantViewNames.map((name) => ({
    label: t(`grants.view.${name}`),
    href: routes.grants.href({}, name === 'alle' ? {} : { stand: name }),
    current: name === view,
    count: all.filter((grant) => grantViews[name](grant, today)).length,
  }));
  return <Tabs label={t('grants.view.label')} tabs={tabs} />;
}

export function Standing({ grant, today }: { grant: Grant; today: string }) {
  const { t } = useWords();
  const standing = standingOf(grant, today);
  const sign =
    standing === 'proof-overdue' ? <Sign name="stop" /> : standing === 'proof-due' ? <Sign name="late" /> : null;
  return (
    <>
      {sign} {t(`grants.state.${standing}`)}
    </>
  );
}

function GrantActions({ view, mayEdit, mayReadPosts }: Pick<GrantsProps, 'view' | 'mayEdit' | 'mayReadPosts'>) {
  const { t } = useWords();
  return (
    <>
      {mayReadPosts && <LinkButton href={routes.posts.href({})}>{t('grants.posts.title')}</LinkButton>}
      <Menu label={t('grants.list.export')} end>
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} href={routes.grants.href({}, { stand: view, format })}>
            {t(`grants.list.${format}`)}
          </a>
        ))}
      </Menu>
      <LinkButton href={routes.stateMoney.href({})}>{t('grants.state-money.link')}</LinkButton>
      <LinkButton href={routes.cliff.href({})}>{t('grants.cliff.title')}</LinkButton>
      {mayEdit ? (
        <LinkButton kind="primary" href={routes.newGrant.href({})}>
          {t('grants.grant.new')}
        </LinkButton>
      ) : null}
    </>
  );
}

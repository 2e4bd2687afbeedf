import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Grant } from '../grant/rules.ts';
import { routes } from '../routes.ts';

interface StateMoneyProps {
  years: readonly { year: number; amountCents: number }[];
  /** Grants of the state, each counted to the year in which its period began. */
  grants: readonly Grant[];
}

/** What the state gave since the beginning, and for what: years with their sum, and the grants that are known. */
export function StateMoneyView({ years, grants }: StateMoneyProps) {
  const { t, format } = useWords();
  const [first] = years;
  if (!first) return <EmptyState title={t('grants.state-money.link')} />;
  const sum = format.euros(years.reduce((all, { amountCents }) => all + amountCents, 0));
  return (
    <>
      <PageHead
        title={t('grants.state-money.title', { year: `${first.year}` })}
        lead={t('grants.state-money.lead', { euros: sum })}
      />
      <Table
        caption={t('grants.state-money.link')}
        rows={years}
        rowKey={({ year }) => `${year}`}
        columns={[
          { label: t('grants.state-money.year'), header: true, cell: ({ year }) => `${year}` },
          {
            label: t('grants.state-money.for'),
            cell: ({ year }) => <Purposes grants={grants.filter(({ startOn }) => startOn.startsWith(`${year}-`))} />,
          },
          {
            label: t('grants.state-money.sum'),
            numeric: true,
            cell: ({ amountCents }) => format.euros(amountCents),
            foot: sum,
          },
        ]}
      />
    </>
  );
}

function Purposes({ grants }: { grants: readonly Grant[] }) {
  const { t } = useWords();
  if (grants.length === 0) return <span class="qs-quiet">{t('grants.state-money.older')}</span>;
  return (
    <>
      {grants.map(({ code, title }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={routes.grant.href({ code })}>{title}</a>
        </span>
      ))}
    </>
  );
}

import { useWords } from '#platform/i18n/words.ts';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Figure } from '#ui/figure/figure.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { eurosOrUnknown, SumsUnknown } from './sums.views.tsx';
import { type ProgrammeYear, planYears, type Sums, sumsOf, type YearBars, yearSums, yearsBox } from './years.rules.ts';

interface YearsProps {
  rows: readonly ProgrammeYear[];
  mayBegin: boolean;
}

/** Requested, approved and spent over the years: the drawing, and per year the programmes with sums that open their grants. */
export function YearsView({ rows, mayBegin }: YearsProps) {
  const { t } = useWords();
  if (rows.length === 0) return <NoYears mayBegin={mayBegin} />;
  const years = [...new Set(rows.map(({ year }) => year))];
  return (
    <Stack gap="l">
      <PageHead
        title={t('grants.years.title')}
        lead={t('grants.years.lead')}
        actions={
          <>
            <PrintButton />
            <Menu label={t('grants.list.export')} end>
              <a href={routes.years.href({}, { format: 'xlsx' })}>{t('grants.list.xlsx')}</a>
              <a href={routes.years.href({}, { format: 'csv' })}>{t('grants.list.csv')}</a>
            </Menu>
          </>
        }
      />
      <YearsFigure rows={rows} />
      {years.map((year) => (
        <Section key={year} id={`jahr-${year}`} title={`${year}`}>
          <OneYear year={year} rows={rows.filter((row) => row.year === year)} />
        </Section>
      ))}
    </Stack>
  );
}

function NoYears({ mayBegin }: Pick<YearsProps, 'mayBegin'>) {
  const { t } = useWords();
  const first = mayBegin && { href: routes.newGrant.href({}), label: t('grants.grant.first') };
  return (
    <>
      <PageHead title={t('grants.years.title')} lead={t('grants.years.lead')} />
      <EmptyState title={t('grants.years.none')} why={t('grants.years.none-why')} first={first} />
    </>
  );
}

function OneYear({ year, rows }: { year: number; rows: readonly ProgrammeYear[] }) {
  const { t, format } = useWords();
  const sums = sumsOf(rows);
  const money = (label: string, pick: (row: Sums) => number | null): Column<ProgrammeYear> => ({
    label,
    numeric: true,
    cell: (row) => (
      <a href={routes.grants.href({}, { programm: row.programmeCode, jahr: row.year })}>
        {eurosOrUnknown(format, pick(row))}
      </a>
    ),
    foot: <a href={routes.grants.href({}, { jahr: year })}>{eurosOrUnknown(format, pick(sums))}</a>,
  });
  return (
    <>
      <Table
        caption={`${t('grants.years.title')} ${year}`}
        rows={rows}
        rowKey={({ programmeCode }) => programmeCode}
        columns={[
          { label: t('grants.grant.programme'), header: true, cell: ({ programmeTitle }) => programmeTitle },
          { label: t('grants.grant.funder'), quiet: true, cell: ({ funder }) => funder },
          money(t('grants.grant.applied'), ({ appliedCents }) => appliedCents),
          money(t('grants.grant.granted'), ({ grantedCents }) => grantedCents),
          money(t('grants.grant.spent'), ({ spentCents }) => spentCents),
        ]}
      />
      <SumsUnknown of={sums} />
    </>
  );
}

function YearsFigure({ rows }: Pick<YearsProps, 'rows'>) {
  const { t, format } = useWords();
  const sums = yearSums(rows);
  const table = (
    <Table
      caption={t('grants.years.figure')}
      rows={sums}
      rowKey={({ year }) => `${year}`}
      columns={[
        { label: t('grants.state-money.year'), header: true, cell: ({ year }) => `${year}` },
        { label: t('grants.grant.applied'), numeric: true, cell: (one) => eurosOrUnknown(format, one.appliedCents) },
        { label: t('grants.grant.granted'), numeric: true, cell: (one) => format.euros(one.grantedCents) },
        { label: t('grants.grant.spent'), numeric: true, cell: (one) => eurosOrUnknown(format, one.spentCents) },
      ]}
    />
  );
  return (
    <Figure title={t('grants.years.figure')} description={t('grants.years.legend')} table={table}>
      <Bars sums={sums} look="wide" />
      <Bars sums={sums} look="narrow" />
    </Figure>
  );
}

function Bars({ sums, look }: { sums: ReturnType<typeof yearSums>; look: keyof typeof yearsBox }) {
  const { t, format } = useWords();
  const plan = planYears(sums, look);
  const left = yearsBox[look].left;
  const description = sums
    .map(({ year, appliedCents, grantedCents, spentCents }) =>
      t('grants.years.told', {
        year: `${year}`,
        applied: eurosOrUnknown(format, appliedCents),
        granted: format.euros(grantedCents),
        spent: eurosOrUnknown(format, spentCents),
      }),
    )
    .join(' ');
  return (
    <svg class={`qs-${look}-only`} viewBox={`0 0 ${plan.width} ${plan.height}`} role="img" aria-label={description}>
      {plan.lines.map(({ y, cents }) => (
        <g key={cents}>
          <path class="ax" d={`M${left} ${y}H${plan.width}`} />
          <text class="m" x={left - 8} y={y + 5} text-anchor="end">
            {format.number(cents / 100_000)}
          </text>
        </g>
      ))}
      <text class="m" x="0" y="14">
        {t('grants.cliff.thousands')}
      </text>
      {plan.years.map((one) => (
        <YearGroup key={one.year} of={one} baseline={plan.baseline} />
      ))}
    </svg>
  );
}

function YearGroup({ of: { year, x, applied, granted, spent }, baseline }: { of: YearBars; baseline: number }) {
  return (
    <g>
      <rect class="in" stroke-width="1" {...applied} />
      <rect class="safe ax" {...granted} />
      <rect class="bar" {...spent} />
      <text x={x} y={baseline + 22} text-anchor="middle">
        {year}
      </text>
    </g>
  );
}

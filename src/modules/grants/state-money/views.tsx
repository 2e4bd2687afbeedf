import { conceptRoutes } from '#modules/concept/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { EnterForm, NoStateMoney } from './enter.views.tsx';
import type { StateMoneyFields } from './form.ts';
import { type StateGrant, type StateLine, type StateYear, stateLines, stateTotals } from './rules.ts';

interface StateMoneyProps {
  /** Oldest first. */
  years: readonly StateYear[];
  form: BoundForm<StateMoneyFields>;
  mayReadPosts: boolean;
  mayEdit: boolean;
}

/** What the state gave since the beginning: the years with their sums, each opening what it was spent on. */
export function StateMoneyView({ years, form, mayReadPosts, mayEdit }: StateMoneyProps) {
  const { t } = useWords();
  const [first] = years;
  if (!first) return <NoStateMoney form={form} mayEdit={mayEdit} />;
  return (
    <>
      <PageHead
        title={t('grants.state-money.title', { year: `${first.year}` })}
        lead={<Lead years={years} />}
        actions={
          <>
            <PrintButton />
            <Menu label={t('grants.list.export')} end>
              <a href={routes.stateMoney.href({}, { format: 'xlsx' })}>{t('grants.list.xlsx')}</a>
              <a href={routes.stateMoney.href({}, { format: 'csv' })}>{t('grants.list.csv')}</a>
            </Menu>
          </>
        }
      />
      <Years years={years} mayEdit={mayEdit} />
      {mayEdit && <EnterForm form={form} />}
      {years
        .toReversed()
        .filter(({ grants }) => grants.length > 0)
        .map((year) => (
          <OneYear key={year.year} of={year} mayReadPosts={mayReadPosts} />
        ))}
      <SumsAlone years={years.filter(({ grants }) => grants.length === 0)} />
    </>
  );
}

/** Sums from older papers and sums granted since are two things and are not added up. */
function Lead({ years }: Pick<StateMoneyProps, 'years'>) {
  const { t, format } = useWords();
  const given = years.filter(({ givenCents }) => givenCents !== null);
  const [first, last] = [given[0], given.at(-1)];
  const { givenCents, grantedCents, paidOutCents } = stateTotals(years);
  const givenSum = format.euros(givenCents ?? 0);
  return (
    <>
      {first && last
        ? first === last
          ? t('grants.state-money.lead-one', { euros: givenSum, year: `${first.year}` })
          : t('grants.state-money.lead', { euros: givenSum, from: `${first.year}`, until: `${last.year}` })
        : null}{' '}
      {grantedCents === null
        ? null
        : t('grants.state-money.since', {
            euros: format.euros(grantedCents),
            paid: paidOutCents === null ? t('grants.programme.unknown') : format.euros(paidOutCents),
          })}
    </>
  );
}

const sumsAlone = 'nur-summe';
const placeOf = ({ year, grants }: StateYear) => (grants.length > 0 ? `jahr-${year}` : sumsAlone);

function Years({ years, mayEdit }: Pick<StateMoneyProps, 'years' | 'mayEdit'>) {
  const { t, format } = useWords();
  const { givenCents, grantedCents, paidOutCents, restCents } = stateTotals(years);
  const foot = [
    givenCents !== null && t('grants.state-money.given', { euros: format.euros(givenCents) }),
    grantedCents !== null && t('grants.state-money.granted', { euros: format.euros(grantedCents) }),
    paidOutCents !== null && t('grants.state-money.paid-out', { euros: format.euros(paidOutCents) }),
  ];
  return (
    <Table
      caption={t('grants.state-money.link')}
      rows={years}
      rowKey={({ year }) => `${year}`}
      columns={[
        { label: t('grants.state-money.year'), header: true, cell: ({ year }) => `${year}` },
        { label: t('grants.state-money.for'), cell: (year) => <Purposes of={year} /> },
        {
          label: t('grants.state-money.rest'),
          numeric: true,
          cell: ({ restCents }) => (restCents === 0 ? '–' : format.euros(restCents)),
          foot: givenCents === null ? '–' : format.euros(restCents),
        },
        {
          label: t('grants.state-money.sum'),
          numeric: true,
          cell: (one) => (
            <a href={`#${placeOf(one)}`}>
              {one.givenCents === null
                ? t('grants.state-money.granted', { euros: format.euros(one.grantedCents) })
                : format.euros(one.givenCents)}
            </a>
          ),
          foot: foot.filter((part) => part !== false).join(', '),
        },
        { label: t('grants.state-money.source'), quiet: true, cell: (one) => <Source of={one} mayEdit={mayEdit} /> },
      ]}
    />
  );
}

/** Where the sum of the year stands, with the way to correct it. */
function Source({ of: { year, givenCents, source }, mayEdit }: { of: StateYear; mayEdit: boolean }) {
  const { t } = useWords();
  if (givenCents === null) return <>–</>;
  return (
    <>
      {source || '–'}{' '}
      {mayEdit && (
        <a class="qs-noprint" href={routes.stateMoneyYear.href({ year: `${year}` })}>
          {t('grants.state-money.correct')}
        </a>
      )}
    </>
  );
}

function Purposes({ of: { grants } }: { of: StateYear }) {
  const { t } = useWords();
  if (grants.length === 0) return <span class="qs-quiet">{t('grants.state-money.older')}</span>;
  return (
    <>
      {grants.map(({ grant: { code, title } }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={routes.grant.href({ code })}>{title}</a>
        </span>
      ))}
    </>
  );
}

/** What one year consists of: each grant with the measures and posts it pays, and the rest known by its sum alone. */
function OneYear({ of, mayReadPosts }: { of: StateYear } & Pick<StateMoneyProps, 'mayReadPosts'>) {
  const { t, format } = useWords();
  const lines = stateLines([of]);
  const sum = format.euros(lines.reduce((all, { cents }) => all + cents, 0));
  return (
    <Section id={placeOf(of)} title={t('grants.state-money.of-year', { year: `${of.year}` })}>
      <Table
        caption={t('grants.state-money.of-year', { year: `${of.year}` })}
        rows={lines}
        rowKey={({ paid }) => paid?.grant.code ?? 'rest'}
        columns={[
          { label: t('grants.state-money.for'), header: true, cell: ({ paid }) => <GrantName paid={paid} /> },
          {
            label: t('grants.state-money.pays'),
            cell: ({ paid }) => (paid ? <Paid of={paid} mayReadPosts={mayReadPosts} /> : '–'),
          },
          {
            label: t('grants.grant.paid-out'),
            numeric: true,
            cell: ({ paid }) =>
              paid && paid.grant.paidOutCents !== null ? format.euros(paid.grant.paidOutCents) : '–',
          },
          { label: t('grants.state-money.sum'), numeric: true, cell: ({ cents }) => format.euros(cents), foot: sum },
        ]}
      />
    </Section>
  );
}

/** Years without recorded grants: only the sum is known, and the page says so. */
function SumsAlone({ years }: Pick<StateMoneyProps, 'years'>) {
  const { t, format } = useWords();
  if (years.length === 0) return null;
  const euros = format.euros(years.reduce((sum, { givenCents }) => sum + (givenCents ?? 0), 0));
  return (
    <Section id={sumsAlone} title={t('grants.state-money.sums-alone')}>
      <p>
        {t('grants.state-money.sums-alone-text', { years: format.list(years.map(({ year }) => `${year}`)), euros })}
      </p>
    </Section>
  );
}

function GrantName({ paid }: Pick<StateLine, 'paid'>) {
  const { t } = useWords();
  return paid ? (
    <a href={routes.grant.href({ code: paid.grant.code })}>{`${paid.grant.code} ${paid.grant.title}`}</a>
  ) : (
    <span class="qs-quiet">{t('grants.state-money.older')}</span>
  );
}

function Paid({ of: { measures, posts }, mayReadPosts }: { of: StateGrant } & Pick<StateMoneyProps, 'mayReadPosts'>) {
  const { t, format } = useWords();
  const all = [
    ...measures.map(({ measureCode: code, measureTitle, amountCents }) => ({
      code,
      text: `${code} ${measureTitle}`,
      href: conceptRoutes.measure.href({ code }),
      end: ` ${format.euros(amountCents)}`,
    })),
    ...posts.map(({ code, title }) => ({
      code,
      text: `${code} ${title}`,
      href: mayReadPosts ? routes.post.href({ code }) : undefined,
      end: '',
    })),
  ];
  if (all.length === 0) return <span class="qs-quiet">{t('grants.state-money.unused')}</span>;
  return (
    <Stack gap="s">
      {all.map(({ code, text, href, end }) => (
        <div key={code}>
          {href ? <a href={href}>{text}</a> : text}
          {end}
        </div>
      ))}
    </Stack>
  );
}

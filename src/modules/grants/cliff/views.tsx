import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button } from '#ui/button/button.tsx';
import { CheckboxGroup } from '#ui/field/choice.tsx';
import { DateField } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Cliff, CliffInput } from './rules.ts';

interface CliffProps {
  cliff: Cliff;
  on: string;
  today: string;
  /** Days after which something ends. */
  days: readonly string[];
  running: CliffInput['grants'];
  extended: ReadonlySet<string>;
  action: string;
  typed: string;
  isWrongDay: boolean;
}

/** What falls away on a day if nothing is renewed: four numbers, then the lists that each number opens. */
export function CliffView(props: CliffProps) {
  const { t, format } = useWords();
  const { cliff, on } = props;
  const numbers = [
    {
      id: 'geld',
      value: format.euros(cliff.sumCents),
      label: t('grants.cliff.of-grants', { count: cliff.grants.length }),
    },
    {
      id: 'stellen',
      value: format.number(cliff.posts.length),
      label: t('grants.cliff.posts', { share: cliff.sharePercent / 100 }),
    },
    { id: 'massnahmen', value: format.number(cliff.measures.length), label: t('grants.cliff.measures') },
    {
      id: 'angebote',
      value: format.number(cliff.offers.length),
      label: cliff.places > 0 ? t('grants.cliff.offers', { places: cliff.places }) : t('grants.cliff.offers-unknown'),
    },
  ];
  return (
    <>
      <PageHead title={t('grants.cliff.on', { day: format.longDay(on) })} lead={t('grants.cliff.lead')} />
      <Stats stats={numbers.map(({ id, value, label }) => ({ value, label, href: `#${id}` }))} />
      <Lists cliff={cliff} />
      <Question {...props} />
    </>
  );
}

function Question({ on, days, running, extended, action, typed, isWrongDay }: CliffProps) {
  const { t, format } = useWords();
  return (
    <Form
      action={action}
      method="get"
      label={t('grants.cliff.question')}
      errors={isWrongDay ? [{ key: 'platform.form.not-a-day', field: 'am' }] : []}
    >
      {isWrongDay ? <Alert kind="warning">{t('grants.cliff.wrong-day', { typed, day: format.day(on) })}</Alert> : null}
      <DateField name="am" label={t('grants.cliff.day')} value={on} />
      <p class="qs-small">
        {t('grants.cliff.edges')}{' '}
        {days.map((day) => (
          <span key={day}>
            <a href={`${action}?am=${day}`}>
              <Bdi>{format.day(day)}</Bdi>
            </a>{' '}
          </span>
        ))}
      </p>
      <CheckboxGroup
        name="verlaengert"
        label={t('grants.cliff.extended')}
        hint={t('grants.cliff.extended-hint')}
        values={[...extended]}
        choices={running.map((grant) => ({ value: grant.code, label: `${grant.code} ${grant.title}` }))}
      />
      <p>
        <Button kind="primary">{t('grants.cliff.calculate')}</Button>
      </p>
    </Form>
  );
}

const None = () => <p class="qs-quiet">{useWords().t('grants.cliff.none')}</p>;

function Lists({ cliff }: { cliff: Cliff }) {
  const { t } = useWords();
  const places = (capacity: number | null) => (capacity ? ` · ${t('grants.cliff.places', { places: capacity })}` : '');
  return (
    <>
      <Section id="geld" title={t('grants.grants.title')}>
        {cliff.grants.length === 0 ? <None /> : <EndingGrants cliff={cliff} />}
      </Section>
      <Section id="stellen" title={t('grants.posts.title')}>
        {cliff.posts.length === 0 ? (
          <None />
        ) : (
          <ul>
            {cliff.posts.map((post) => (
              <li key={post.id}>
                <Bdi>{post.code}</Bdi> <span lang="de">{post.title}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="massnahmen" title={t('grants.cliff.measures')}>
        {cliff.measures.length === 0 ? <None /> : <EndingMeasures cliff={cliff} />}
      </Section>
      <Section id="angebote" title={t('grants.cliff.offers-title')}>
        {cliff.offers.length === 0 ? (
          <None />
        ) : (
          <ul>
            {cliff.offers.map((offer) => (
              <li key={offer.id}>
                <Bdi>{offer.code}</Bdi> <span lang="de">{offer.title}</span>
                {places(offer.capacity)}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function EndingGrants({ cliff }: { cliff: Cliff }) {
  const { t, format } = useWords();
  return (
    <Table
      caption={t('grants.grants.title')}
      rows={cliff.grants}
      rowKey={(grant) => grant.id}
      columns={[
        { label: t('grants.grant.number'), cell: (grant) => <Bdi>{grant.code}</Bdi>, quiet: true },
        { label: t('grants.grant.title'), header: true, cell: (grant) => <span lang="de">{grant.title}</span> },
        { label: t('grants.grant.end'), cell: (grant) => <Bdi>{format.day(grant.endOn)}</Bdi> },
        {
          label: t('grants.grant.granted'),
          numeric: true,
          cell: (grant) => format.euros(grant.grantedCents ?? 0),
          foot: format.euros(cliff.sumCents),
        },
      ]}
    />
  );
}

function EndingMeasures({ cliff }: { cliff: Cliff }) {
  const { t, format } = useWords();
  return (
    <Table
      caption={t('grants.cliff.measures')}
      rows={cliff.measures}
      rowKey={(measure) => measure.id}
      columns={[
        { label: t('grants.grant.number'), cell: (measure) => <Bdi>{measure.code}</Bdi>, quiet: true },
        {
          label: t('grants.allocations.measure'),
          header: true,
          cell: (measure) => <span lang="de">{measure.title}</span>,
        },
        { label: t('grants.cliff.from'), cell: (measure) => <Bdi>{measure.grantCodes.join(', ')}</Bdi> },
        { label: t('grants.allocations.amount'), numeric: true, cell: (measure) => format.euros(measure.amountCents) },
      ]}
    />
  );
}

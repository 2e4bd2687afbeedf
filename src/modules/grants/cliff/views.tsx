import { h } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { CheckboxGroup } from '#ui/field/choice.tsx';
import { DateField } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { Columns, PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Slider } from '#ui/slider/slider.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { routes } from '../routes.ts';
import { CliffFigure } from './chart.views.tsx';
import { FallingMeasures, FallingRest } from './lists.views.tsx';
import { type Cliff, type CliffStep, firstFall, monthsTo, type RenewalSaving, sliderMonths } from './rules.ts';

interface CliffProps {
  cliff: Cliff;
  steps: readonly CliffStep[];
  savings: readonly RenewalSaving[];
  on: string;
  today: string;
  extended: ReadonlySet<string>;
  /** The codes of the grants to which the address limits the page; empty for all. */
  only: readonly string[];
  action: string;
  /** The day in the address as it stands there, readable or not. */
  dayText: string;
  isWrongDay: boolean;
  lang: string | undefined;
}

/** What falls away by a day if nothing is renewed: the day to choose, four numbers, the staircase, the lists behind it. */
export function CliffView(props: CliffProps) {
  const { t, format } = useWords();
  const { on, today, steps, action, dayText, isWrongDay, only } = props;
  const day = format.longDay(on);
  const next = firstFall(steps.filter((step) => step.on > on));
  const nothingFalls = next
    ? t('grants.cliff.nothing-until', { day, next: format.longDay(next) })
    : t('grants.cliff.nothing', { day });
  const whole = (
    <Stack gap="l">
      <PageHead
        kicker={`${t('grants.cliff.title')} · ${t('grants.cliff.as-of', { day: format.longDay(today) })}`}
        title={t('grants.cliff.headline')}
        actions={props.lang === undefined && <Files {...props} />}
      />
      {isWrongDay && <Alert kind="warning">{t('grants.cliff.wrong-day', { text: dayText, day })}</Alert>}
      {only.length > 0 && (
        <Alert>
          {t('grants.cliff.only', { codes: format.list([...only]) })} <a href={action}>{t('grants.cliff.all')}</a>
        </Alert>
      )}
      <Columns split="8-4">
        <p class="qs-lead">
          <output data-cliff-part="lead">
            {fallsNothing(props) ? nothingFalls : t('grants.cliff.until', { day })}
          </output>
        </p>
        <DayForm {...props} />
      </Columns>
      <div data-cliff-part="numbers">
        <Numbers cliff={props.cliff} />
      </div>
      <MonthForm {...props} />
      <div data-cliff-part="figure">
        <CliffFigure steps={props.steps} on={on} axis={{ ...sliderMonths(props.steps, today), today }} />
      </div>
      <Columns split="7-5">
        <div data-cliff-part="measures">
          <FallingMeasures {...props} />
        </div>
        <div>
          <div data-cliff-part="rest">
            <FallingRest {...props} />
          </div>
          <Extended {...props} />
        </div>
      </Columns>
    </Stack>
  );
  return h('qs-cliff', { 'data-action': action, class: 'qs-block' }, whole);
}

/** Does no money, no post, no measure and no offer fall? */
function fallsNothing({ cliff }: Pick<CliffProps, 'cliff'>): boolean {
  return [cliff.grants, cliff.posts, cliff.measures, cliff.offers].every((all) => all.length === 0);
}

/** No money runs: nothing can fall away yet, and the page says when it begins to tell something. */
export function NoCliff({ mayBegin, hasGrants }: { mayBegin: boolean; hasGrants: boolean }) {
  const { t } = useWords();
  const first = mayBegin && {
    href: routes.newGrant.href({}),
    label: t(hasGrants ? 'grants.grant.new' : 'grants.grant.first'),
  };
  return (
    <>
      <PageHead kicker={t('grants.cliff.title')} title={t('grants.cliff.headline')} />
      <EmptyState title={t('grants.cliff.empty')} why={t('grants.cliff.empty-why')} first={first} />
    </>
  );
}

/** What the page shows, as a file; the links follow the slider. */
function Files({ on, extended, only }: CliffProps) {
  const { t } = useWords();
  const hrefOf = (format: string) => {
    const filter = new URLSearchParams({ am: on, format });
    for (const code of extended) filter.append('verlaengert', code);
    for (const code of only) filter.append('nur', code);
    return `${routes.cliff.href({})}?${filter}`;
  };
  return (
    <div data-cliff-part="files">
      <Menu label={t('grants.list.export')} end>
        <a href={hrefOf('xlsx')}>{t('grants.list.xlsx')}</a>
        <a href={hrefOf('csv')}>{t('grants.list.csv')}</a>
      </Menu>
    </div>
  );
}

function Numbers({ cliff }: { cliff: Cliff }) {
  const { t, format } = useWords();
  const numbers = [
    {
      href: '#geld',
      value: format.euros(cliff.sumCents),
      label: t('grants.cliff.of-grants', { count: cliff.grants.length }),
    },
    {
      href: '#stellen',
      value: format.number(cliff.sharePercent / 100),
      label: t('grants.cliff.full-posts', { count: cliff.posts.length }),
    },
    {
      href: '#massnahmen',
      value: format.number(cliff.measures.length),
      label: t('grants.cliff.measures-lose', { count: cliff.measures.length }),
    },
    {
      href: '#angebote',
      value: format.number(cliff.offers.length),
      label: cliff.places > 0 ? t('grants.cliff.offers', { places: cliff.places }) : t('grants.cliff.offers-unknown'),
    },
  ];
  return <Stats stats={numbers} />;
}

const hiddenOf = ({ extended, only }: CliffProps) => (
  <>
    {[...extended].map((code) => (
      <input key={code} type="hidden" name="verlaengert" value={code} />
    ))}
    {only.map((code) => (
      <input key={code} type="hidden" name="nur" value={code} />
    ))}
  </>
);

function DayForm(props: CliffProps) {
  const { t } = useWords();
  const { action, on, isWrongDay } = props;
  return (
    <Form
      action={action}
      method="get"
      label={t('grants.cliff.other-day')}
      errors={isWrongDay ? [{ key: 'platform.form.not-a-day', field: 'am' }] : []}
    >
      {hiddenOf(props)}
      <div class="qs-acts">
        <DateField name="am" label={t('grants.cliff.other-day')} value={on} />
        <Button kind="primary">{t('grants.cliff.show')}</Button>
      </div>
    </Form>
  );
}

/** Choosing the day by month; with script the page follows the slider at once. */
function MonthForm(props: CliffProps) {
  const { t, format } = useWords();
  const { action, on, today, steps } = props;
  const { most } = sliderMonths(steps, today);
  return (
    <Form action={action} method="get" label={t('grants.cliff.month')} prefix="monat">
      {hiddenOf(props)}
      <p class="qs-small qs-quiet" data-cliff-hint>
        {t('grants.cliff.month-hint')}
      </p>
      <Slider
        name="monat"
        label={t('grants.cliff.month')}
        value={monthsTo(on, today, most)}
        max={most}
        ticks={[
          ...new Set(steps.filter(({ codes }) => codes.length > 0).map((step) => monthsTo(step.on, today, most))),
        ]}
        text={format.month(on)}
      />
      <p data-cliff-show>
        <Button>{t('grants.cliff.show')}</Button>
      </p>
    </Form>
  );
}

/** Grants to be assumed to go on, each with what that would save. */
function Extended({ savings, extended, action, on, only }: CliffProps) {
  const { t, format } = useWords();
  if (savings.length === 0) return null;
  return (
    <Form action={action} method="get" label={t('grants.cliff.extended')} prefix="annahme">
      <input type="hidden" name="am" value={on} />
      {only.map((code) => (
        <input key={code} type="hidden" name="nur" value={code} />
      ))}
      <CheckboxGroup
        name="verlaengert"
        label={t('grants.cliff.extended')}
        hint={t('grants.cliff.extended-hint')}
        values={[...extended]}
        choices={savings.map((one) => ({
          value: one.code,
          label: `${one.code} ${one.title}, ${format.euros(one.grantedCents)}`,
          lang: 'de',
          hint: t('grants.cliff.saves', {
            posts: one.posts,
            count: one.measureCodes.length,
            measures: one.measureCodes.join(', '),
          }),
        }))}
      />
      <p>
        <Button>{t('grants.cliff.calculate')}</Button>
      </p>
    </Form>
  );
}

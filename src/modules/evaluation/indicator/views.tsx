import { conceptRoutes } from '#modules/concept/index.ts';
import type { Neighbour } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Figure } from '#ui/figure/figure.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import type { ReadingFields } from '../reading/form.ts';
import type { Reading } from '../reading/rules.ts';
import { readingText } from '../reading/wording.rules.ts';
import { routes } from '../routes.ts';
import type { CountedToday } from './count.verbs.ts';
import { CountView } from './count.views.tsx';
import { Ended, EndIndicator } from './ending.views.tsx';
import { useFacts, useOwnerFacts } from './fact.views.tsx';
import type { EndingFields } from './form.ts';
import { TrendBadge } from './list.views.tsx';
import { NotPublic } from './publication.views.tsx';
import type { TrackedIndicator } from './rules.ts';
import { SeriesDrawing } from './series.views.tsx';

export interface IndicatorViewProps {
  tracked: TrackedIndicator;
  /** What the records say today, where a calculation is named. */
  counted: CountedToday | undefined;
  mayOpenCount: boolean;
  /** How many break-downs there are. */
  breakdowns: number;
  /** The unit that stands for it. */
  owner: string | undefined;
  mayEdit: boolean;
  /** Every version of every year, newest first. */
  versions: readonly Reading[];
  /** Goals and measures that it measures. */
  measured: readonly Neighbour[];
  /** The reader's language on a public page, undefined in the workspace. */
  lang: string | undefined;
  /** Whether the list of all measures may be opened from here. */
  mayReadMeasures: boolean;
  /** For whoever may record a value. */
  form: BoundForm<ReadingFields> | undefined;
  /** For whoever may end it. */
  endingForm: BoundForm<EndingFields> | undefined;
}

/** One indicator: what it means, how it went, where it comes from, what it measures. */
export function IndicatorView(props: IndicatorViewProps) {
  const { t } = useWords();
  const { tracked, lang, form, owner, mayEdit } = props;
  const { indicator } = tracked;
  return (
    <>
      <PageHead
        code={indicator.code}
        title={<span lang="de">{indicator.title}</span>}
        lead={<span lang="de">{indicator.definition}</span>}
        actions={
          <>
            <TrendBadge trend={tracked.trend} />
            {mayEdit && (
              <LinkButton kind="tertiary" href={routes.indicatorEdit.href({ code: indicator.code })}>
                {t('evaluation.indicator.edit')}
              </LinkButton>
            )}
            {mayEdit && (
              <LinkButton kind="tertiary" href={routes.indicatorManner.href({ code: indicator.code })}>
                {t(indicator.manner === 'delivered' ? 'evaluation.count.switch-on' : 'evaluation.count.switch-off')}
              </LinkButton>
            )}
            {lang === undefined && indicator.isPublic && (
              <LinkButton kind="tertiary" href={routes.publicIndicator.href({ lang: 'de', code: indicator.code })}>
                {t('evaluation.indicator.public-view')}
              </LinkButton>
            )}
          </>
        }
      />
      {lang === undefined && <NotPublic indicator={indicator} mayEdit={mayEdit} />}
      <Ended indicator={indicator} mayEdit={mayEdit} />
      {indicator.caveat && (
        <Alert title={t('evaluation.public.caveat')}>
          <span lang="de">{indicator.caveat}</span>
        </Alert>
      )}
      <Series {...props} />
      {props.counted && (
        <CountView indicator={indicator} counted={props.counted} mayOpen={props.mayOpenCount} mayEdit={mayEdit} />
      )}
      {props.breakdowns > 0 || mayEdit ? (
        <p>
          <a href={breakdownsHref(indicator.code, lang)}>
            {t('evaluation.public.breakdown.open', { count: props.breakdowns })}
          </a>
        </p>
      ) : null}
      <Section title={t('evaluation.public.about')} id="definition">
        <Facts facts={[...useFacts(tracked), ...useOwnerFacts(tracked, owner)]} />
      </Section>
      <Measured {...props} />
      {form && <Record {...props} form={form} />}
      {props.endingForm && <EndIndicator indicator={indicator} form={props.endingForm} />}
    </>
  );
}

const breakdownsHref = (code: string, lang: string | undefined) =>
  lang === undefined ? routes.breakdowns.href({ code }) : routes.publicBreakdowns.href({ lang, code });

/** The series as it is made now; what was made in the other manner stands below the break, as a figure of its own. */
function Series(props: IndicatorViewProps) {
  const { t, format } = useWords();
  const { tracked, versions, lang } = props;
  const { indicator, readings, earlier } = tracked;
  const { manner, mannerSince } = indicator;
  const rowsOf = (all: readonly Reading[], isNow: boolean) =>
    versions.filter((one) => (one.manner === manner) === isNow && (lang === undefined || isPublicVersion(one, all)));
  return (
    <Section title={t('evaluation.public.values')} id="verlauf">
      <SeriesFigure {...props} title={`${indicator.title} (${indicator.unit})`} rows={rowsOf(readings, true)} />
      {mannerSince !== null && (
        <>
          <p>{t(`evaluation.public.break.${manner}`, { day: format.day(mannerSince) })}</p>
          {earlier.length > 0 && (
            <SeriesFigure
              {...props}
              tracked={{ ...tracked, readings: earlier, start: null, last: earlier.at(-1) }}
              title={`${indicator.title} (${indicator.unit})`}
              rows={rowsOf(earlier, false)}
            />
          )}
        </>
      )}
    </Section>
  );
}

/** Everybody reads the value that holds, and beside it the one before a correction on which a report stands. */
function isPublicVersion(one: Reading, current: readonly Reading[]): boolean {
  return current.some(({ id }) => id === one.id) || (one.isUsed && one.manner === 'delivered');
}

interface SeriesFigureProps extends Pick<IndicatorViewProps, 'tracked' | 'lang'> {
  title: string;
  rows: readonly Reading[];
}

/** The drawing with the same values as a table behind it. */
function SeriesFigure({ tracked, lang, title, rows }: SeriesFigureProps) {
  const words = useWords();
  const { t, format } = words;
  const { indicator } = tracked;
  const recorded = {
    label: t('evaluation.reading.recorded'),
    quiet: true,
    cell: (reading: Reading) =>
      reading.id !== startId &&
      `${format.moment(reading.recordedAt)}, ${reading.byLabel}${reading.isUsed ? ` · ${t('evaluation.reading.frozen')}` : ''}`,
  };
  const table = (
    <Table
      caption={t('evaluation.public.values')}
      rows={[...rows, ...startRow(tracked)]}
      rowKey={({ id }) => id}
      columns={[
        { label: t('evaluation.public.year'), header: true, cell: ({ year }) => `${year}` },
        {
          label: t('evaluation.public.value'),
          numeric: true,
          cell: (reading) => <bdi>{readingText(words, indicator, reading)}</bdi>,
        },
        { label: t('evaluation.public.manner'), cell: ({ manner }) => t(`evaluation.public.manner.${manner}`) },
        { label: t('evaluation.public.note'), cell: (reading) => <NoteCell of={reading} rows={rows} /> },
        ...(lang === undefined ? [recorded] : []),
      ]}
    />
  );
  return (
    <Figure
      title={<span lang="de">{title}</span>}
      description={t('evaluation.public.drawing')}
      table={table}
      source={<span lang="de">{indicator.source}</span>}
    >
      <SeriesDrawing tracked={tracked} />
    </Figure>
  );
}

/** What is to be said about a value: where it began, that it was corrected and when, that a report stands on it as it was. */
function NoteCell({ of, rows }: { of: Reading; rows: readonly Reading[] }) {
  const { t, format } = useWords();
  const ofYear = rows.filter(({ year, manner }) => manner === 'delivered' && manner === of.manner && year === of.year);
  const newest = ofYear.reduce((a, b) => (b.version > a.version ? b : a), of);
  const day = format.day(dayOf(newest.recordedAt));
  return (
    <>
      {of.id === startId && t('evaluation.public.baseline')}
      {newest !== of && t('evaluation.public.before-correction', { day })}
      {newest === of && ofYear.length > 1 && t('evaluation.public.corrected-on', { day })}
      {ofYear.length > 1 && of.note && ' · '}
      {of.note && <span lang="de">{of.note}</span>}
    </>
  );
}

const startId = 'start';

/** The baseline as a row of the table: no reading, but the first point of the series. */
function startRow({ indicator, start }: TrackedIndicator): Reading[] {
  if (!start) return [];
  const { id: indicatorId, manner } = indicator;
  const nobody = { version: 0, recordedAt: new Date(0), byLabel: '', isUsed: false };
  return [{ id: startId, indicatorId, manner, ...start, cases: null, note: '', ...nobody }];
}

function Measured({ measured, lang, mayReadMeasures, mayEdit, tracked }: IndicatorViewProps) {
  const { t } = useWords();
  const kinds = declaredNodeKinds();
  const tie = mayEdit && (
    <a href={routes.indicatorGoals.href({ code: tracked.indicator.code })}>{t('evaluation.goal.title')}</a>
  );
  if (measured.length === 0 && !tie) return null;
  const rows = measured.map(({ kind, code, title }) => ({
    title: (
      <>
        <bdi>{code}</bdi> <span lang="de">{title}</span>
      </>
    ),
    href: lang === undefined ? kinds.get(kind)?.href?.(code) : kinds.get(kind)?.publicHref?.(code, lang),
  }));
  return (
    <Section
      title={t('evaluation.public.measures')}
      id="misst"
      aside={tie || (mayReadMeasures && <a href={conceptRoutes.measures.href({})}>{t('concept.measure.plural')}</a>)}
    >
      {rows.length > 0 ? (
        <List rows={rows} label={t('evaluation.public.measures')} />
      ) : (
        <p class="qs-quiet">{t('evaluation.goal.none')}</p>
      )}
    </Section>
  );
}

function Record({ tracked: { indicator }, form }: IndicatorViewProps & { form: BoundForm<ReadingFields> }) {
  const { t } = useWords();
  const labels = {
    year: t('evaluation.public.year'),
    value: t('evaluation.public.value'),
    caseCount: t('evaluation.reading.case-count'),
    caseTotal: t('evaluation.reading.case-total'),
    note: t('evaluation.public.note'),
  };
  return (
    <Section title={t('evaluation.reading.new')} id="wert" aside={t('evaluation.reading.new-hint')}>
      <Form action={routes.readings.href({ code: indicator.code })} of={form} labels={labels}>
        <FieldGrid>
          <Control of={form.control('year')} label={labels.year} />
          <Control
            of={form.control('value')}
            label={`${labels.value} (${indicator.unit})`}
            hint={t('evaluation.reading.value-hint')}
          />
          <Control of={form.control('caseCount')} label={labels.caseCount} hint={t('evaluation.reading.cases-hint')} />
          <Control of={form.control('caseTotal')} label={labels.caseTotal} />
        </FieldGrid>
        <Control of={form.control('note')} label={labels.note} hint={t('evaluation.reading.note-hint')} />
        <SaveBar save={t('evaluation.reading.save')} sticky={false} />
      </Form>
    </Section>
  );
}

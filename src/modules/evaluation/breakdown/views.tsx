import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { BarChart } from '#ui/bars/bars.tsx';
import { Button } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Select } from '#ui/field/choice.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { FieldPrefix } from '#ui/field/field-id.ts';
import { Figure } from '#ui/figure/figure.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import type { Indicator } from '../indicator/rules.ts';
import { valueText } from '../reading/wording.rules.ts';
import { routes } from '../routes.ts';
import { countText, labelOf } from './export.ts';
import type { Line } from './form.ts';
import { dimensionsOf, type PublishableBreakdown, type PublishablePart } from './rules.ts';

export interface BreakdownsProps {
  indicator: Indicator;
  breakdowns: readonly PublishableBreakdown[];
  /** The reader's language on a public page, undefined in the workspace. */
  lang: string | undefined;
  mayEdit: boolean;
  thisYear: string;
}

/** How the values of an indicator divide into groups, small ones protected: a drawing each, with its table behind it. */
export function BreakdownsView({ indicator, breakdowns, lang, mayEdit, thisYear }: BreakdownsProps) {
  const { t } = useWords();
  const { code } = indicator;
  const file = (format: string) =>
    lang === undefined
      ? routes.breakdowns.href({ code }, { format })
      : routes.publicBreakdowns.href({ lang, code }, { format });
  return (
    <>
      <PageHead
        code={code}
        title={t('evaluation.public.breakdown.title')}
        lead={<span lang="de">{indicator.title}</span>}
        actions={
          <>
            <PrintButton />
            {breakdowns.length > 0 && (
              <Menu label={t('evaluation.public.breakdown.download')} end>
                <a href={file('xlsx')}>{t('evaluation.public.breakdown.xlsx')}</a>
                <a href={file('csv')}>{t('evaluation.public.breakdown.csv')}</a>
              </Menu>
            )}
          </>
        }
      />
      <Alert>{t('evaluation.public.breakdown.rule', { count: indicator.minCell })}</Alert>
      {breakdowns.length === 0 && <EmptyState title={t('evaluation.public.breakdown.none')} />}
      {breakdowns.map((one) => (
        <OneBreakdown key={`${one.year} ${one.dimension}`} breakdown={one} indicator={indicator} />
      ))}
      {mayEdit && <Enter indicator={indicator} thisYear={thisYear} />}
    </>
  );
}

function OneBreakdown({ breakdown, indicator }: { breakdown: PublishableBreakdown; indicator: Indicator }) {
  const words = useWords();
  const { t } = words;
  const { year, dimension, parts } = breakdown;
  const hasValue = parts.some(({ value, count }) => value !== null || count !== null);
  const title = t('evaluation.public.breakdown.of-year', { dimension, year: `${year}` });
  const table = (
    <Table
      caption={title}
      rows={parts}
      rowKey={({ label }) => label}
      columns={columnsOf(words, breakdown, indicator, hasValue)}
    />
  );
  return (
    <Section title={title} id={`${year}-${dimension.toLowerCase().replace(/[^a-z]+/g, '-')}`}>
      <Figure
        title={<span lang="de">{indicator.title}</span>}
        table={table}
        source={<span lang="de">{indicator.source}</span>}
      >
        <BarChart label={title} rows={barsOf(words, breakdown, indicator, hasValue)} />
      </Figure>
    </Section>
  );
}

function columnsOf(
  words: Words,
  breakdown: PublishableBreakdown,
  indicator: Indicator,
  hasValue: boolean,
): Column<PublishablePart>[] {
  const { t } = words;
  const columns: (Column<PublishablePart> | false)[] = [
    {
      label: t('evaluation.public.breakdown.group'),
      header: true,
      cell: ({ label }) => <bdi>{labelOf(label, words)}</bdi>,
      foot: t('evaluation.public.breakdown.whole'),
    },
    {
      label: t('evaluation.public.breakdown.cases'),
      numeric: true,
      cell: ({ total }) => countText(words, total),
      foot: countText(words, breakdown.total),
    },
    breakdown.parts.some(({ count }) => count !== null) && {
      label: t('evaluation.public.breakdown.of-them'),
      numeric: true,
      cell: ({ count }) => countText(words, count),
    },
    hasValue && {
      label: t('evaluation.public.value'),
      numeric: true,
      cell: (part) => <bdi>{valueOrReason(words, part, indicator)}</bdi>,
    },
  ];
  return columns.filter((column) => column !== false);
}

/** A share, an average or an index of a group; the number of cases where it has none of its own. */
function valueOrReason(words: Words, part: PublishablePart, indicator: Indicator): string {
  if (typeof part.value === 'number') return valueText(words, indicator, part.value);
  else if (part.value === 'hidden') return words.t('evaluation.public.breakdown.hidden');
  else return part.count === null ? '' : words.t('evaluation.public.cases-unknown');
}

function barsOf(words: Words, { parts }: PublishableBreakdown, indicator: Indicator, hasValue: boolean) {
  return parts.map((part) => {
    const shown = hasValue ? part.value : part.total;
    return {
      label: labelOf(part.label, words),
      value: typeof shown === 'number' ? shown : 0,
      text: hasValue ? valueOrReason(words, part, indicator) : countText(words, part.total),
      unknown: shown === 'hidden',
    };
  });
}

/** How far back the figures of a county go. */
const mostYears = 20;

const yearsBack = (thisYear: string) =>
  Array.from({ length: mostYears }, (_, back) => `${Number(thisYear) - back}`).map((year) => ({
    value: year,
    label: year,
  }));

/** Choosing what is entered: by what, for which year. */
function Enter({ indicator, thisYear }: { indicator: Indicator; thisYear: string }) {
  const { t } = useWords();
  return (
    <Section title={t('evaluation.breakdown.enter')} id="eintragen" aside={t('evaluation.breakdown.enter-hint')}>
      {dimensionsOf(indicator).map((dimension, position) => (
        <form key={dimension} method="get" action={routes.breakdownEntry.href({ code: indicator.code })}>
          <input type="hidden" name="nach" value={dimension} />
          <FieldGrid>
            <FieldPrefix.Provider value={`nach-${position + 1}`}>
              <Select
                name="jahr"
                label={t('evaluation.breakdown.by-year', { dimension })}
                value={thisYear}
                choices={yearsBack(thisYear)}
                span={4}
              />
            </FieldPrefix.Provider>
          </FieldGrid>
          <Button>{t('evaluation.breakdown.begin', { dimension })}</Button>
        </form>
      ))}
    </Section>
  );
}

export interface BreakdownEntryProps {
  indicator: Indicator;
  dimension: string;
  year: number;
  lines: readonly Line[];
  form: BoundForm<Record<string, unknown>>;
}

/** One line per group: cases, for a share those it counts, otherwise a value of its own where there is one. */
export function BreakdownEntryView({ indicator, dimension, year, lines, form }: BreakdownEntryProps) {
  const { t } = useWords();
  const { code, unit } = indicator;
  const isShare = unit === '%';
  const own = isShare ? 'count' : 'value';
  const labels = Object.fromEntries(
    lines.flatMap(({ key, label }, index) => {
      const name = label || t('evaluation.breakdown.group', { number: index + 1 });
      return [
        [`label-${key}`, name],
        [`total-${key}`, `${name}: ${t('evaluation.public.breakdown.cases')}`],
        [`count-${key}`, `${name}: ${t('evaluation.public.breakdown.of-them')}`],
        [`value-${key}`, `${name}: ${t('evaluation.public.value')}`],
      ];
    }),
  );
  const query = { ['nach']: dimension, ['jahr']: `${year}` };
  return (
    <>
      <PageHead code={code} title={`${dimension} ${year}`} lead={indicator.title} />
      <Form action={routes.breakdownEntry.href({ code }, query)} of={form} labels={labels}>
        <Alert>{t('evaluation.breakdown.rule', { count: indicator.minCell })}</Alert>
        {lines.map(({ key, label }) => (
          <FieldGrid key={key}>
            {label === '' && <Control of={form.control(`label-${key}`)} label={labels[`label-${key}`]} span={4} />}
            <Control of={form.control(`total-${key}`)} label={labels[`total-${key}`]} span={4} />
            <Control
              of={form.control(`${own}-${key}`)}
              label={isShare ? labels[`count-${key}`] : `${labels[`value-${key}`]} (${unit})`}
              span={4}
            />
          </FieldGrid>
        ))}
        <Control of={form.control('note')} label={t('evaluation.public.note')} />
        <SaveBar cancelHref={routes.breakdowns.href({ code })} />
      </Form>
    </>
  );
}

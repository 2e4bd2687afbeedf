import type { Stages } from '#modules/thread/index.ts';
import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure, Menu } from '#ui/disclosure/disclosure.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { TextField } from '#ui/field/input.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { SavedViews } from '#ui/tabs/tabs.tsx';
import { type Edition, inEdition, linkWithin } from '../edition/rules.ts';
import { attentionReasons } from '../measure/derived.rules.ts';
import { fieldsOf, worksIn } from '../measure/field.rules.ts';
import { measureStates } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { lightNames, lightValues } from '../rules.ts';
import type { KeptView } from './data.ts';
import { NoMeasures, NothingFound } from './empty.views.tsx';
import {
  isMissing,
  type ListFilter,
  type ListRow,
  lightParams,
  missingNames,
  placeChoices,
  type ViewName,
  viewNames,
} from './rules.ts';
import { MeasureTable } from './table.views.tsx';

export interface ListViewProps {
  edition: Edition;
  /** All that the person may see, and those of them that pass the filter. */
  rows: readonly ListRow[];
  shown: readonly ListRow[];
  filter: ListFilter;
  counts: Record<ViewName, number>;
  threads: ReadonlyMap<string, Stages>;
  kept: readonly KeptView[];
  query: URLSearchParams;
  mayAdd: boolean;
  /** Whether the rows can be chosen and changed together. */
  mayChangeMany: boolean;
}

/** The list of measures: views with counts, filters, lights, sum, export. */
export function ListView(props: ListViewProps) {
  const { t } = useWords();
  const { rows, shown, query, mayAdd, edition } = props;
  const format = (name: string) => hrefWith(routes.measures.href({}), query, { format: name });
  return (
    <>
      <PageHead
        title={t('concept.measure.plural')}
        kicker={edition.state === 'adopted' ? undefined : edition.title}
        actions={
          <>
            <PrintButton />
            <Menu label={t('concept.list.export')} end>
              <a href={format('xlsx')}>{t('concept.list.xlsx')}</a>
              <a href={format('csv')}>{t('concept.list.csv')}</a>
            </Menu>
            {mayAdd && (
              <LinkButton kind="primary" href={routes.measureNew.href({})}>
                {t('concept.measure.new')}
              </LinkButton>
            )}
          </>
        }
      />
      <Views {...props} />
      <Filters {...props} />
      {shown.length > 0 ? (
        <Measures {...props} />
      ) : rows.length > 0 ? (
        <NothingFound {...props} />
      ) : (
        <NoMeasures {...props} />
      )}
      <KeepView query={query} kept={props.kept} />
    </>
  );
}

function Views({ counts, filter, kept, query }: ListViewProps) {
  const { t } = useWords();
  const isKept = kept.some((view) => view.query === query.toString());
  const ready = viewNames
    .filter((name) => name !== 'meine' || counts.meine > 0)
    .map((name) => ({
      label: t(`concept.view.${name}`),
      href: routes.measures.href({}, { ansicht: name, ...inEdition(query.get('fassung')) }),
      current: !isKept && filter.view === name,
      count: counts[name],
    }));
  const own = kept.map((view) => ({
    label: view.name,
    href: `${routes.measures.href({})}?${view.query}`,
    current: view.query === query.toString(),
  }));
  return <SavedViews views={[...ready, ...own]} saveHref="#ansicht-sichern" />;
}

function Filters(props: ListViewProps) {
  const { t } = useWords();
  const { rows, shown, filter, query } = props;
  const kept = inEdition(query.get('fassung'));
  const view = query.get('ansicht') ?? undefined;
  return (
    <FilterBar
      action={routes.measures.href({})}
      search={{ label: t('concept.list.search'), value: filter.words }}
      filters={useFilters(props)}
      hidden={{ ...kept, ansicht: view, sortierung: query.get('sortierung') ?? undefined }}
      clearHref={routes.measures.href({}, { ...kept, ansicht: view })}
      result={t('concept.list.result', {
        shown: shown.length,
        all: rows.length,
        sort: t(`concept.sort.${filter.sort}`),
      })}
    />
  );
}

interface Choice {
  value: string;
  label: string;
}

/** What the list can be narrowed by, each choice with how many rows it has among all the person may see. */
function useFilters({ rows, filter, query }: ListViewProps): Filter[] {
  const { t, format } = useWords();
  const leads = distinct(
    rows.flatMap(({ measure: { lead } }) => (lead ? [{ value: lead.code, label: lead.name }] : [])),
  );
  const questions: Question[] = [
    {
      name: 'grund',
      label: t('concept.list.reason'),
      chosen: filter.reasons,
      choices: attentionReasons.map((value) => ({ value, label: t(`concept.attention.${value}`) })),
      has: ({ derived }, value) => derived.attention.some((reason) => reason === value),
    },
    {
      name: 'feld',
      label: t('concept.measure.field'),
      chosen: filter.fields,
      choices: distinct(
        rows.flatMap(({ measure }) => fieldsOf(measure)).map(({ code, title }) => ({ value: code, label: title })),
      ),
      has: ({ measure }, value) => worksIn(measure, value),
    },
    {
      name: 'federfuehrung',
      label: t('concept.measure.lead'),
      chosen: filter.leads,
      choices: leads.sort((a, b) => format.compare(a.label, b.label)),
      has: ({ measure }, value) => measure.lead?.code === value,
    },
    usePlaceQuestion(rows, filter),
    {
      name: 'stand',
      label: t('concept.measure.state'),
      chosen: filter.states,
      choices: measureStates.map((value) => ({ value, label: t(`concept.state.${value}`) })),
      has: ({ measure }, value) => measure.state.state === value,
    },
  ];
  return [...questions, ...useLightQuestions(filter)].map((question) => filterOf(question, rows, query));
}

/** The municipality that something is done in. */
function usePlaceQuestion(rows: readonly ListRow[], filter: ListFilter): Question {
  const { t } = useWords();
  return {
    name: 'ort',
    label: t('concept.measure.place'),
    chosen: filter.places,
    choices: placeChoices(rows),
    has: ({ places }, value) => places.some(({ code }) => code === value),
  };
}

/** Lights, gaps and money: the bar shows those that a figure's link has set, and always "any light". */
function useLightQuestions(filter: ListFilter): Question[] {
  const { t } = useWords();
  const lights = lightValues.map((value) => ({ value, label: t(`ui.light.${value}`) }));
  const any: Question = {
    name: 'ampel',
    label: t('concept.list.any-light'),
    chosen: filter.anyLight,
    choices: lights,
    has: ({ derived }, value) => lightNames.some((name) => derived.lights[name].value === value),
  };
  const each = lightNames.map(
    (name): Question => ({
      name: lightParams[name],
      label: t(`concept.light.${name}`),
      chosen: filter.lights[name],
      choices: lights,
      has: ({ derived }, value) => derived.lights[name].value === value,
    }),
  );
  const gaps: Question = {
    name: 'fehlt',
    label: t('concept.public.missing'),
    chosen: filter.missing,
    choices: missingNames.map((value) => ({ value, label: t(`concept.public.missing.${value}`) })),
    has: (row, value) => missingNames.some((name) => name === value && isMissing(row, name)),
  };
  const paid: Question = {
    name: 'geld',
    label: t('concept.list.money'),
    chosen: filter.onlyPaid ? ['ja'] : [],
    choices: [{ value: 'ja', label: t('concept.list.money.granted') }],
    has: ({ hasGrant }) => hasGrant,
  };
  return [any, ...[...each, gaps, paid].filter(({ chosen }) => chosen.length > 0)];
}

interface Question {
  name: string;
  label: string;
  chosen: readonly string[];
  choices: readonly Choice[];
  has(row: ListRow, value: string): boolean;
}

function filterOf({ has, choices, ...question }: Question, rows: readonly ListRow[], query: URLSearchParams): Filter {
  return {
    ...question,
    many: true,
    clearHref: hrefWith(routes.measures.href({}), query, { [question.name]: undefined }),
    choices: choices.map((choice) => ({ ...choice, count: rows.filter((row) => has(row, choice.value)).length })),
  };
}

function distinct(choices: readonly { value: string; label: string }[]) {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

function Measures({ shown, filter, threads, query, edition, mayChangeMany }: ListViewProps) {
  const { t } = useWords();
  const inOther = linkWithin(edition);
  return (
    <>
      <MeasureTable
        rows={shown}
        filter={filter}
        threads={threads}
        hrefOf={({ code }) => routes.measure.href({ code }, inOther)}
        sortHref={(sort) => hrefWith(routes.measures.href({}), query, { sortierung: sort })}
        selectFor={mayChangeMany ? 'auswahl' : undefined}
      />
      {mayChangeMany && (
        <BulkForm id="auswahl" method="get" action={routes.measuresMany.href({})}>
          {Object.entries(inOther).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button kind="primary">{t('concept.bulk.title')}</Button>
        </BulkForm>
      )}
    </>
  );
}

/** Keeps the filter of this page under a name, and forgets one that is no longer needed. */
function KeepView({ query, kept }: { query: URLSearchParams; kept: readonly KeptView[] }) {
  const { t } = useWords();
  const current = kept.find((view) => view.query === query.toString());
  return (
    <section id="ansicht-sichern" class="qs-no-print">
      {current ? (
        <ActionForm action={routes.measureView.href({ id: current.id })} hidden={{ _method: 'delete' }}>
          <Button>{t('concept.list.forget', { name: current.name })}</Button>
        </ActionForm>
      ) : (
        <Disclosure summary={t('concept.list.keep')}>
          <Form
            action={routes.measureViews.href({})}
            hidden={{ query: query.toString() }}
            label={t('concept.list.keep')}
          >
            <FieldGrid>
              <TextField name="name" label={t('concept.list.keep-name')} span={4} />
            </FieldGrid>
            <Actions>
              <Button>{t('concept.list.keep')}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

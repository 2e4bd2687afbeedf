import type { Stages } from '#modules/thread/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { TextField } from '#ui/field/input.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { MiniThread } from '#ui/mini-thread/mini-thread.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { SavedViews } from '#ui/tabs/tabs.tsx';
import type { Edition } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { attentionReasons } from './derived.rules.ts';
import { MeasureLights, StateBadge } from './frame.views.tsx';
import type { KeptView } from './list.data.ts';
import { type Listed, type ListQuery, type SortName, sumOf, type ViewName, viewNames } from './list.rules.ts';
import { measureStates } from './rules.ts';

export interface ListViewProps {
  edition: Edition;
  /** All that the person may see, and those of them that were asked for. */
  rows: readonly Listed[];
  shown: readonly Listed[];
  asked: ListQuery;
  counts: Record<ViewName, number>;
  threads: ReadonlyMap<string, Stages>;
  kept: readonly KeptView[];
  query: URLSearchParams;
  mayAdd: boolean;
}

/** The list of measures: views with counts, filters, lights, sum, export. */
export function ListView(props: ListViewProps) {
  const { t } = useWords();
  const { shown, query, mayAdd, edition } = props;
  const format = (name: string) => hrefWith(query, { format: name });
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
      {shown.length > 0 ? <Measures {...props} /> : <NothingFound {...props} />}
      <KeepView query={query} kept={props.kept} />
    </>
  );
}

/** The address of this list with some questions changed; `undefined` takes one away. */
function hrefWith(query: URLSearchParams, changes: Record<string, string | undefined>): string {
  const next = new URLSearchParams(query);
  next.delete('format');
  next.delete('hinweis');
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    if (value !== undefined) next.set(name, value);
  }
  return next.size > 0 ? `${routes.measures.href({})}?${next}` : routes.measures.href({});
}

function Views({ counts, asked, kept, query }: ListViewProps) {
  const { t } = useWords();
  const isKept = kept.some((view) => view.query === query.toString());
  const ready = viewNames
    .filter((name) => name !== 'meine' || counts.meine > 0)
    .map((name) => ({
      label: t(`concept.view.${name}`),
      href: routes.measures.href({}, { ansicht: name, fassung: query.get('fassung') ?? undefined }),
      current: !isKept && asked.view === name,
      count: counts[name],
    }));
  const own = kept.map((view) => ({
    label: view.name,
    href: `${routes.measures.href({})}?${view.query}`,
    current: view.query === query.toString(),
  }));
  return <SavedViews views={[...ready, ...own]} saveHref="#ansicht-sichern" />;
}

function Filters({ rows, shown, asked, query }: ListViewProps) {
  const { t, format } = useWords();
  const choice = (value: string, label: string, count: number) => ({ value, label, count });
  const count = (fits: (row: Listed) => boolean) => rows.filter(fits).length;
  const fields = distinct(rows.map(({ measure }) => ({ value: measure.field.code, label: measure.field.title })));
  const leads = distinct(
    rows.flatMap(({ measure: { lead } }) => (lead ? [{ value: lead.code, label: lead.name }] : [])),
  ).sort((a, b) => format.compare(a.label, b.label));
  const filters = [
    {
      name: 'grund',
      label: t('concept.list.reason'),
      chosen: asked.reasons,
      choices: attentionReasons.map((reason) =>
        choice(
          reason,
          t(`concept.attention.${reason}`),
          count(({ derived }) => derived.attention.includes(reason)),
        ),
      ),
    },
    {
      name: 'feld',
      label: t('concept.measure.field'),
      chosen: asked.fields,
      choices: fields.map(({ value, label }) =>
        choice(
          value,
          label,
          count(({ measure }) => measure.field.code === value),
        ),
      ),
    },
    {
      name: 'federfuehrung',
      label: t('concept.measure.lead'),
      chosen: asked.leads,
      choices: leads.map(({ value, label }) =>
        choice(
          value,
          label,
          count(({ measure }) => measure.lead?.code === value),
        ),
      ),
    },
    {
      name: 'stand',
      label: t('concept.measure.state'),
      chosen: asked.states,
      choices: measureStates.map((state) =>
        choice(
          state,
          t(`concept.state.${state}`),
          count(({ measure }) => measure.state.state === state),
        ),
      ),
    },
  ].map((filter) => ({ ...filter, many: true, clearHref: hrefWith(query, { [filter.name]: undefined }) }));
  const kept = {
    ansicht: query.get('ansicht') ?? undefined,
    fassung: query.get('fassung') ?? undefined,
    sortierung: query.get('sortierung') ?? undefined,
  };
  return (
    <FilterBar
      action={routes.measures.href({})}
      search={{ label: t('concept.list.search'), value: asked.words }}
      filters={filters}
      hidden={kept}
      clearHref={routes.measures.href({}, { ansicht: kept.ansicht, fassung: kept.fassung })}
      result={t('concept.list.result', {
        shown: shown.length,
        all: rows.length,
        sort: t(`concept.sort.${asked.sort}`),
      })}
    />
  );
}

function distinct(choices: readonly { value: string; label: string }[]) {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

function Measures({ shown, asked, threads, query, edition }: ListViewProps) {
  const { t, format } = useWords();
  const fassung = edition.state === 'adopted' ? {} : { fassung: edition.code };
  const sum = sumOf(shown);
  const sort = (name: SortName) => {
    const isCurrent = asked.sort === name;
    const direction = asked.descending ? ('descending' as const) : ('ascending' as const);
    return {
      href: hrefWith(query, { sortierung: isCurrent && !asked.descending ? `-${name}` : name }),
      ...(isCurrent ? { direction } : {}),
    };
  };
  const columns: Column<Listed>[] = [
    {
      label: t('concept.measure.code'),
      cell: ({ measure }) => measure.code,
      sort: sort('nummer'),
      quiet: true,
      narrow: 'plain',
    },
    {
      label: t('concept.measure.singular'),
      cell: ({ measure }) => <a href={routes.measure.href({ code: measure.code }, fassung)}>{measure.title}</a>,
      sort: sort('titel'),
      header: true,
      foot: t('concept.list.count', { count: shown.length }),
    },
    {
      label: t('concept.measure.field'),
      cell: ({ measure }) => measure.field.title,
      quiet: true,
      wideOnly: true,
      narrow: 'hide',
    },
    {
      label: t('concept.measure.lead'),
      cell: ({ measure }) => measure.lead?.name ?? t('concept.measure.nobody'),
      sort: sort('federfuehrung'),
      narrow: 'plain',
    },
    {
      label: t('concept.measure.state'),
      cell: ({ measure, derived }) => <StateBadge measure={measure} derived={derived} />,
      sort: sort('stand'),
      narrow: 'plain',
    },
    {
      label: t('concept.list.lights'),
      title: t('concept.list.lights-title'),
      cell: (row) => <LightsCell row={row} />,
      narrow: 'plain',
    },
    { label: t('concept.measure.end'), cell: (row) => <EndCell row={row} />, sort: sort('ende'), numeric: true },
    { label: t('concept.list.report'), cell: (row) => <ReportCell row={row} />, sort: sort('bericht'), numeric: true },
    {
      label: t('concept.list.euros'),
      cell: ({ measure }) =>
        measure.budgetCents === null ? t('concept.measure.unknown') : format.number(measure.budgetCents / 100),
      sort: sort('euro'),
      numeric: true,
      narrow: 'hide',
      foot: format.number(sum.cents / 100),
    },
    {
      label: t('concept.measure.thread'),
      cell: ({ measure }) => (
        <ThreadCell stages={threads.get(`measure ${measure.id}`)} hasLead={measure.lead !== null} />
      ),
      narrow: 'plain',
    },
  ];
  return (
    <Table
      caption={t('concept.measure.plural')}
      columns={columns}
      rows={shown}
      rowKey={({ measure }) => measure.code}
    />
  );
}

function LightsCell({ row: { derived } }: { row: Listed }) {
  const { t } = useWords();
  const old = Object.values(derived.lights).find((light) => light.why === 'old');
  return (
    <>
      <MeasureLights derived={derived} />
      {old?.age !== undefined && (
        <span class="qs-small qs-quiet"> {t('concept.list.days-old', { days: old.age })}</span>
      )}
    </>
  );
}

function EndCell({ row: { measure, derived } }: { row: Listed }) {
  const { t, format } = useWords();
  if (measure.endOn === null) return <span class="qs-quiet">{t('concept.measure.open-day')}</span>;
  const day = format.day(measure.endOn);
  if (derived.isEndOverdue) return <Badge sign="stop">{day}</Badge>;
  else if (derived.endsSoon) return <Badge sign="late">{day}</Badge>;
  else return <>{day}</>;
}

function ReportCell({ row: { measure, derived } }: { row: Listed }) {
  const { t, format } = useWords();
  if (derived.isReportOverdue) return <Badge sign="stop">{t('concept.list.overdue')}</Badge>;
  else return <>{measure.nextReportOn ? format.day(measure.nextReportOn) : ''}</>;
}

function ThreadCell({ stages, hasLead }: { stages: Stages | undefined; hasLead: boolean }) {
  const { t } = useWords();
  if (!stages) return null;
  const shown = [...stages].map(([stage, state]) => ({
    label: t(`thread.stage.${stage}`),
    state:
      stage === 5
        ? hasLead
          ? ('there' as const)
          : ('gap' as const)
        : state === 'not-needed'
          ? ('notNeeded' as const)
          : state,
  }));
  return <MiniThread stages={shown} />;
}

function NothingFound({ query, asked }: ListViewProps) {
  const { t } = useWords();
  const isNarrowed =
    asked.words !== '' || [asked.fields, asked.leads, asked.states, asked.reasons].some((chosen) => chosen.length > 0);
  const href = isNarrowed
    ? routes.measures.href({}, { ansicht: asked.view, fassung: query.get('fassung') ?? undefined })
    : routes.measures.href({}, { ansicht: 'alle' });
  return (
    <EmptyState
      title={t('concept.list.nothing')}
      actions={<LinkButton href={href}>{t(isNarrowed ? 'concept.list.widen' : 'concept.list.show-all')}</LinkButton>}
    >
      {t(isNarrowed ? 'concept.list.nothing-narrow' : 'concept.list.nothing-quiet')}
    </EmptyState>
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
        <Form action={routes.measureViews.href({})} hidden={{ query: query.toString() }} label={t('concept.list.keep')}>
          <TextField name="name" label={t('concept.list.keep-name')} />
          <Actions>
            <Button>{t('concept.list.keep')}</Button>
          </Actions>
        </Form>
      )}
    </section>
  );
}

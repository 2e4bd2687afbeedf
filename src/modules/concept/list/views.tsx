import type { Stages } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure, Menu } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { SavedViews } from '#ui/tabs/tabs.tsx';
import { type Edition, inEdition, linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import type { KeptView } from './data.ts';
import { NoMeasures, NothingFound } from './empty.views.tsx';
import type { viewForm } from './form.ts';
import { useListFilters } from './question.views.tsx';
import { type ListFilter, type ListRow, type ViewName, viewNames } from './rules.ts';
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
  /** The name under which this view is kept, as it was sent where it was refused. */
  viewForm: BoundForm<typeof viewForm.fields>;
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
      <KeepView query={query} kept={props.kept} form={props.viewForm} />
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
      filters={useListFilters(props)}
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
function KeepView({
  query,
  kept,
  form,
}: {
  query: URLSearchParams;
  kept: readonly KeptView[];
  form: ListViewProps['viewForm'];
}) {
  const { t } = useWords();
  const current = kept.find((view) => view.query === query.toString());
  return (
    <section id="ansicht-sichern" class="qs-no-print">
      {current ? (
        <ActionForm action={routes.measureView.href({ id: current.id })} hidden={{ _method: 'delete' }}>
          <Button>{t('concept.list.forget', { name: current.name })}</Button>
        </ActionForm>
      ) : (
        <Disclosure summary={t('concept.list.keep')} open={form.errors.length > 0}>
          <Form
            action={routes.measureViews.href({})}
            of={form}
            hidden={{ query: query.toString() }}
            label={t('concept.list.keep')}
          >
            <FieldGrid>
              <Control of={form.control('name')} label={t('concept.list.keep-name')} span={4} />
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

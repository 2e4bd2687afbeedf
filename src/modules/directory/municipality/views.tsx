import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { codeColumn, nameColumn, oneOf, RecordList, sortLink, useListAddress } from '../stakeholder/list.views.tsx';
import { EditLink, Known, RecordPage } from '../stakeholder/record.views.tsx';
import type { MunicipalityFields } from './form.ts';
import type { Municipality } from './rules.ts';

export interface MunicipalityListProps {
  rows: readonly Municipality[];
  total: number;
  query: URLSearchParams;
  /** How many published offers take place there, by the id of the municipality. */
  offers: ReadonlyMap<string, number>;
}

/** The municipalities of the county: no ranking, only what is known. */
export function MunicipalityList({ rows, total, query, offers }: MunicipalityListProps) {
  const path = routes.municipalityList.href({});
  const list = useListAddress(path, query);
  const { t, format } = list.words;
  const offices = [
    { value: 'ja', label: t('directory.yes') },
    { value: 'nein', label: t('directory.no') },
  ];
  return (
    <RecordList
      title={t('directory.municipality.plural')}
      path={path}
      query={query}
      rows={rows}
      total={total}
      rowKey={({ code }) => code}
      filters={[oneOf(list, 'stelle', t('directory.field.has-office'), offices)]}
      empty={{ title: t('directory.empty.municipality'), why: t('directory.empty.municipality-why') }}
      columns={[
        codeColumn(list),
        nameColumn(list, routes.municipality.href, { sorts: true }),
        { label: t('directory.field.type'), cell: ({ type }) => type, narrow: 'plain' },
        {
          label: t('directory.field.has-office'),
          cell: ({ hasIntegrationOffice }) => t(hasIntegrationOffice ? 'directory.yes' : 'directory.no'),
        },
        {
          label: t('directory.field.population'),
          numeric: true,
          sort: sortLink(list, 'population'),
          cell: ({ population }) => (population === null ? '–' : format.number(population)),
        },
        {
          label: t('directory.offer.plural'),
          numeric: true,
          cell: ({ id, code }) => (
            <a href={routes.offerList.href({}, { ort: code })}>{format.number(offers.get(id) ?? 0)}</a>
          ),
        },
      ]}
    />
  );
}

export interface MunicipalityShowProps {
  municipality: Municipality;
  mayEdit: boolean;
  history: readonly HistoryEntry[];
  counts: { organisations: number; offers: number; contactPoints: number };
}

/** One municipality with ways to everything in it. */
export function MunicipalityShow({ municipality, mayEdit, history, counts }: MunicipalityShowProps) {
  const { t, format } = useWords();
  const { code } = municipality;
  const number = (value: number | null) => value !== null && format.number(value);
  return (
    <RecordPage
      code={code}
      title={municipality.name}
      list={{ label: t('directory.municipality.plural'), href: routes.municipalityList.href({}) }}
      lead={municipality.note}
      actions={mayEdit && <EditLink href={routes.editMunicipality.href({ code })} />}
      history={history}
    >
      <Facts
        facts={[
          {
            label: t('directory.field.type'),
            value: <Known>{municipality.type}</Known>,
            note: municipality.isCountySeat ? t('directory.municipality.seat') : undefined,
          },
          { label: t('directory.field.regional-key'), value: <Known>{municipality.regionalKey}</Known> },
          { label: t('directory.field.population'), value: <Known>{number(municipality.population)}</Known> },
          {
            label: t('directory.field.foreign-nationals'),
            value: <Known>{number(municipality.foreignNationals)}</Known>,
          },
          {
            label: t('directory.field.has-office'),
            value: t(municipality.hasIntegrationOffice ? 'directory.yes' : 'directory.no'),
          },
        ]}
      />
      <FoundHere code={code} counts={counts} />
    </RecordPage>
  );
}

/** Ways to everything in a municipality. */
function FoundHere({ code, counts }: { code: string; counts: MunicipalityShowProps['counts'] }) {
  const { t, format } = useWords();
  return (
    <Section title={t('directory.municipality.here')}>
      <List
        rows={[
          {
            title: t('directory.organisation.plural'),
            href: routes.organisationList.href({}, { ort: code }),
            end: format.number(counts.organisations),
          },
          {
            title: t('directory.offer.plural'),
            href: routes.offerList.href({}, { ort: code }),
            end: format.number(counts.offers),
          },
          {
            title: t('directory.contact-point.plural'),
            href: routes.contactPointList.href({}, { ort: code }),
            end: format.number(counts.contactPoints),
          },
        ]}
      />
    </Section>
  );
}

/** Changing what is known about a municipality. */
export function MunicipalityEdit({
  municipality,
  form,
}: {
  municipality: Municipality;
  form: BoundForm<MunicipalityFields>;
}) {
  const { t } = useWords();
  const labels = {
    population: t('directory.field.population'),
    foreignNationals: t('directory.field.foreign-nationals'),
    hasIntegrationOffice: t('directory.field.has-office'),
    note: t('directory.field.note'),
  };
  const params = { code: municipality.code };
  return (
    <>
      <PageHead title={municipality.name} code={municipality.code} />
      <Form action={routes.editMunicipality.href(params)} errors={form.errors} labels={labels}>
        <FieldGrid>
          <Control of={form.control('population')} label={labels.population} span={6} />
          <Control of={form.control('foreignNationals')} label={labels.foreignNationals} span={6} />
          <Control of={form.control('hasIntegrationOffice')} label={labels.hasIntegrationOffice} />
          <Control of={form.control('note')} label={labels.note} />
        </FieldGrid>
        <SaveBar cancelHref={routes.municipality.href(params)} />
      </Form>
    </>
  );
}

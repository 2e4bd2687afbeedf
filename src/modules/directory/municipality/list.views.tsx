import { routes } from '../routes.ts';
import {
  codeColumn,
  nameColumn,
  oneOf,
  RecordList,
  sortLink,
  stateTabs,
  useListAddress,
} from '../stakeholder/list.views.tsx';
import type { Register } from './import.ts';
import { RegisterSearch, RegisterSource } from './register.views.tsx';
import type { Municipality } from './rules.ts';

export interface MunicipalityListProps {
  rows: readonly Municipality[];
  all: readonly Municipality[];
  query: URLSearchParams;
  /** How many published offers take place there, by the id of the municipality. */
  offers: ReadonlyMap<string, number>;
  /** May the reader open the list behind that number? Elsewhere than at home, a town sees only the number. */
  opens(one: Municipality): boolean;
  mayAdd: boolean;
  register: Pick<Register, 'territorialState' | 'attribution'>;
  /** What the county of these pages is called. */
  county: string;
}

/** The municipalities of the county: no ranking, only what is known. */
export function MunicipalityList(props: MunicipalityListProps) {
  const { rows, all, query, offers, opens, mayAdd } = props;
  const path = routes.municipalityList.href({});
  const list = useListAddress(path, query);
  const { t, format } = list.words;
  const archived = all.filter(({ archival }) => archival).length;
  const offices = [
    { value: 'ja', label: t('directory.yes') },
    { value: 'nein', label: t('directory.no') },
  ];
  const overviews = (['vollstaendig', 'offen'] as const).map((value) => ({
    value,
    label: t(`directory.municipality.overview.${value}`),
  }));
  return (
    <RecordList
      title={t('directory.municipality.plural')}
      path={path}
      query={query}
      rows={rows}
      total={all.length - archived}
      tabs={archived > 0 ? stateTabs(list, ['archived'], () => archived) : undefined}
      add={mayAdd && { href: routes.newMunicipality.href({}), label: t('directory.municipality.new') }}
      alsoAdd={mayAdd && { href: routes.municipalityRegister.href({}), label: t('directory.register.open') }}
      rowKey={({ code }) => code}
      filters={[
        oneOf(list, 'stelle', t('directory.field.has-office'), offices),
        oneOf(list, 'uebersicht', t('directory.municipality.overview'), overviews),
      ]}
      empty={{
        title: t('directory.empty.municipality'),
        why: t('directory.empty.municipality-why'),
        children: mayAdd && <FromRegister {...props} />,
      }}
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
          cell: (one) => {
            const count = format.number(offers.get(one.id) ?? 0);
            return opens(one) ? <a href={routes.offerList.href({}, { ort: one.code })}>{count}</a> : count;
          },
        },
      ]}
    />
  );
}

/** The quickest beginning: all municipalities of the county at once. */
function FromRegister({ county, register }: Pick<MunicipalityListProps, 'county' | 'register'>) {
  return (
    <>
      <RegisterSearch words={county} />
      <RegisterSource register={register} />
    </>
  );
}

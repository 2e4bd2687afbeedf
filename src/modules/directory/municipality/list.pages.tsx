import { get, type Page } from '#platform/http/page.ts';
import { compareNames } from '#platform/i18n/format.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { hasWords, markedBefore, readSort } from '../rules.ts';
import { keepsCountyRecords } from '../stakeholder/county.pages.tsx';
import { isInView, listPage } from '../stakeholder/list.pages.tsx';
import { countOffersByMunicipality, listCompleteIds, listMunicipalities } from './data.ts';
import { municipalityColumns } from './export.ts';
import { shippedRegister } from './import.ts';
import { MunicipalityList } from './list.views.tsx';
import { type Municipality, scopesOfMunicipality } from './rules.ts';

const list = get(routes.municipalityList, {
  help: 'directory.help.municipalities',
  may: 'directory.structure.read',
  example: {},
  handle: async (context) => {
    const { db, query } = context;
    const all = await listMunicipalities(db, { withArchived: true });
    const complete = await listCompleteIds(db, markedBefore(context.today));
    const overview = query.get('uebersicht');
    const hasOverview = ({ id }: Municipality) => !overview || (overview === 'vollstaendig') === complete.has(id);
    const rows = sorted(
      all.filter((one) => isWanted(one, query) && hasOverview(one)),
      query.get('sortierung'),
    );
    return listPage(
      context,
      { title: 'directory.municipality.plural', fileName: 'kommunen', rows, columns: municipalityColumns(context) },
      async () => {
        const offers = await countOffersByMunicipality(db);
        const register = await shippedRegister();
        const mayAdd = keepsCountyRecords(context);
        const mine = context.access.reach(context.by, 'directory.record.read');
        const opens = (one: Municipality) => reaches(mine, scopesOfMunicipality(one));
        const county = context.county.name;
        return <MunicipalityList {...{ rows, all, query, offers, opens, mayAdd, register, county }} />;
      },
    );
  },
});

function isWanted(one: Municipality, query: URLSearchParams): boolean {
  const office = query.get('stelle');
  const hasOffice = !office || (office === 'ja') === one.hasIntegrationOffice;
  return (
    isInView(one, query) &&
    hasOffice &&
    hasWords(query, [one.code, one.name, one.regionalKey ?? '', one.postalCode ?? ''])
  );
}

function sorted(rows: Municipality[], sort: string | null): Municipality[] {
  const order = readSort(sort, ['name', 'population'] as const);
  const by =
    order?.sort === 'population'
      ? (a: Municipality, b: Municipality) => (a.population ?? 0) - (b.population ?? 0)
      : (a: Municipality, b: Municipality) => compareNames(a.name, b.name);
  return [...rows].sort((a, b) => (order?.descending ? by(b, a) : by(a, b)));
}

export const municipalityListPages: readonly Page[] = [list];

import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { routes } from '../routes.ts';
import { hasWords, readSort } from '../rules.ts';
import { listPage } from '../stakeholder/list.pages.tsx';
import { countEntries, countOffersByMunicipality, findMunicipality, listMunicipalities } from './data.ts';
import { municipalityColumns } from './export.ts';
import { type MunicipalityFields, municipalityForm } from './form.ts';
import { type Municipality, scopesOfMunicipality } from './rules.ts';
import { changeMunicipality } from './verbs.ts';
import { MunicipalityEdit, MunicipalityList, MunicipalityShow } from './views.tsx';

const list = get(routes.municipalityList, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, query } = context;
    const all = await listMunicipalities(db);
    const rows = sorted(
      all.filter((one) => isWanted(one, query)),
      query.get('sortierung'),
    );
    return listPage(
      context,
      { title: 'directory.municipality.plural', fileName: 'kommunen', rows, columns: municipalityColumns(context) },
      async () => (
        <MunicipalityList rows={rows} total={all.length} query={query} offers={await countOffersByMunicipality(db)} />
      ),
    );
  },
});

function isWanted(one: Municipality, query: URLSearchParams): boolean {
  const office = query.get('stelle');
  const hasOffice = !office || (office === 'ja') === one.hasIntegrationOffice;
  return hasOffice && hasWords(query, [one.code, one.name, one.regionalKey ?? '']);
}

function sorted(rows: Municipality[], sort: string | null): Municipality[] {
  const order = readSort(sort, ['name', 'population'] as const);
  const by =
    order?.sort === 'population'
      ? (a: Municipality, b: Municipality) => (a.population ?? 0) - (b.population ?? 0)
      : (a: Municipality, b: Municipality) => a.name.localeCompare(b.name, 'de');
  return [...rows].sort((a, b) => (order?.descending ? by(b, a) : by(a, b)));
}

const show = get(routes.municipality, {
  may: 'directory.record.read',
  example: { code: 'G02' },
  handle: async (context) => {
    const { db, by, access } = context;
    const municipality = await visibleMunicipality(context);
    const { code, id } = municipality;
    const mayEdit = reaches(access.reach(by, 'directory.structure.edit'), scopesOfMunicipality(municipality));
    const counts = await countEntries(db, id);
    const history = await listHistory(db, { kind: 'municipality', id });
    return context.page({
      title: `${code} ${municipality.name}`,
      body: <MunicipalityShow municipality={municipality} mayEdit={mayEdit} history={history} counts={counts} />,
    });
  },
});

const edit = get(routes.editMunicipality, {
  may: 'directory.structure.edit',
  example: { code: 'G02' },
  handle: async (context) => {
    const municipality = await changeableMunicipality(context);
    return drawForm(context, municipality, prefill({ ...municipality }));
  },
});

const change = post(routes.editMunicipality, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const municipality = await changeableMunicipality(context);
    const result = context.read(municipalityForm);
    if (!result.ok) return drawForm(context, municipality, result);
    const { id: _id, code, isArchived: _isArchived, ...facts } = municipality;
    const after = { ...facts, ...result.value };
    const outcome = await changeMunicipality(context.db, context.by, context.now, municipality, after);
    if (!outcome.ok) return drawForm(context, municipality, refuse(result, outcome));
    return seeOther(routes.municipality.href({ code }), 'directory.notice.saved');
  },
});

async function visibleMunicipality({ db, params, reach }: Context<'/:code'>): Promise<Municipality> {
  return visible(reach, await findMunicipality(db, params.code), 'county-wide');
}

async function changeableMunicipality(context: Context<'/:code'>): Promise<Municipality> {
  return changeable(context.reach, await visibleMunicipality(context), scopesOfMunicipality);
}

function drawForm(
  context: Context,
  municipality: Municipality,
  state: FormResult<MunicipalityFields> | FieldTexts,
): Response | Promise<Response> {
  return context.page({
    title: municipality.name,
    body: <MunicipalityEdit municipality={municipality} form={bind(municipalityForm, state)} />,
    ...('ok' in state && { status: 422 }),
  });
}

export const municipalityPages: readonly Page[] = [list, show, edit, change];

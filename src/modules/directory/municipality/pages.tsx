import { bind } from '#platform/forms/bind.ts';
import { prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, Forbidden, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { routes } from '../routes.ts';
import { readSort } from '../rules.ts';
import { countEntries, countOffersByMunicipality, findMunicipality, listMunicipalities } from './data.ts';
import { municipalityForm } from './form.ts';
import type { Municipality } from './rules.ts';
import { changeMunicipality } from './verbs.ts';
import { MunicipalityEdit, MunicipalityList, MunicipalityShow } from './views.tsx';

const list = get(routes.municipalityList, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, query, t } = context;
    const all = await listMunicipalities(db);
    const rows = sorted(
      all.filter((one) => fits(one, query)),
      query.get('sortierung'),
    );
    const file = await tableResponse(
      context,
      'kommunen',
      [
        { label: t('directory.field.code'), value: (one: Municipality) => one.code },
        { label: t('directory.field.name'), value: (one: Municipality) => one.name },
        { label: t('directory.field.type'), value: (one: Municipality) => one.type },
        { label: t('directory.field.regional-key'), value: (one: Municipality) => one.regionalKey },
        { label: t('directory.field.population'), kind: 'number', value: (one: Municipality) => one.population },
        {
          label: t('directory.field.foreign-nationals'),
          kind: 'number',
          value: (one: Municipality) => one.foreignNationals,
        },
        {
          label: t('directory.field.has-office'),
          kind: 'tick',
          value: (one: Municipality) => one.hasIntegrationOffice,
        },
      ],
      rows,
    );
    if (file) return file;
    return context.page({
      title: t('directory.municipality.plural'),
      body: (
        <MunicipalityList rows={rows} total={all.length} query={query} offers={await countOffersByMunicipality(db)} />
      ),
    });
  },
});

function fits(one: Municipality, query: URLSearchParams): boolean {
  const office = query.get('stelle');
  const words = (query.get('q') ?? '').toLowerCase();
  return (
    `${one.code} ${one.name} ${one.regionalKey ?? ''}`.toLowerCase().includes(words) &&
    (!office || (office === 'ja') === one.hasIntegrationOffice)
  );
}

function sorted(rows: Municipality[], asked: string | null): Municipality[] {
  const order = readSort(asked, ['name', 'population'] as const);
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
    const counts = await countEntries(db, id);
    const mayEdit = reaches(access.reach(by, 'directory.structure.edit'), [{ kind: 'municipality', id }]);
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
    return context.page({
      title: municipality.name,
      body: (
        <MunicipalityEdit municipality={municipality} form={bind(municipalityForm, prefill({ ...municipality }))} />
      ),
    });
  },
});

const change = post(routes.editMunicipality, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const municipality = await changeableMunicipality(context);
    let result = context.read(municipalityForm);
    const isTooMany =
      result.ok &&
      result.value.foreignNationals !== null &&
      result.value.population !== null &&
      result.value.foreignNationals > result.value.population;
    if (isTooMany) result = refuse(result, { field: 'foreignNationals', key: 'directory.refuse.more-than-all' });
    if (!result.ok)
      return context.page({
        title: municipality.name,
        status: 422,
        body: <MunicipalityEdit municipality={municipality} form={bind(municipalityForm, result)} />,
      });
    const { id: _id, code, isArchived: _isArchived, ...facts } = municipality;
    await changeMunicipality(context.db, context.by, context.now, municipality, { ...facts, ...result.value });
    return seeOther(routes.municipality.href({ code }), 'directory.notice.saved');
  },
});

async function visibleMunicipality({ db, params }: Context<'/:code'>): Promise<Municipality> {
  const municipality = await findMunicipality(db, params.code);
  if (!municipality) throw new NotFound();
  return municipality;
}

async function changeableMunicipality(context: Context<'/:code'>): Promise<Municipality> {
  const municipality = await visibleMunicipality(context);
  if (!reaches(context.reach, [{ kind: 'municipality', id: municipality.id }])) throw new Forbidden();
  return municipality;
}

export const municipalityPages: readonly Page[] = [list, show, edit, change];

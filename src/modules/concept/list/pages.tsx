import { type FoundInMunicipality, type inMunicipality, listMunicipalities } from '#modules/directory/index.ts';
import { miniThreads } from '#modules/thread/index.ts';
import { type Context, Forbidden, get, post, remove, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import type { Actor, Scope } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listAround } from '../data.ts';
import { findCurrentEdition } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { drawNoConcept, presentEdition } from '../edition/visible.pages.tsx';
import { roleIn } from '../measure/involved.rules.ts';
import { workingScopes } from '../measure/scopes.rules.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { countVoices, isPaid } from '../rules.ts';
import { deleteKeptView, keepView, listKeptViews } from './data.ts';
import { measureColumns } from './export.ts';
import { viewForm } from './form.ts';
import { countViews, filterRows, type ListRow, placesOf, readListFilter } from './rules.ts';
import { ListView } from './views.tsx';

const list = get(routes.measures, {
  may: 'concept.measure.read',
  example: {},
  help: 'concept.help.measures',
  handle: async (context) => {
    const { db, by, query, t, language } = context;
    const edition = await presentEdition(context);
    if (!edition) return drawNoConcept(context, t('concept.measure.plural'));
    const rows = await listedMeasures(context, edition);
    const filter = readListFilter(query);
    const shown = filterRows(rows, filter);
    const file = await tableResponse(context, 'massnahmen', measureColumns(wordsIn(language, t)), shown);
    if (file) return file;
    const threads = await miniThreads(
      db,
      shown.map(({ measure }) => ({ kind: 'measure', id: measure.id })),
    );
    const kept = by.kind === 'person' ? await listKeptViews(db, by.id) : [];
    const mayAdd = context.access.may(by, 'concept.edition.edit');
    const mayChangeMany = edition.state !== 'superseded' && context.access.may(by, 'concept.measure.edit');
    const props = {
      mayChangeMany,
      edition,
      rows,
      shown,
      filter,
      counts: countViews(rows),
      threads,
      kept,
      query,
      mayAdd,
    };
    return context.page({ title: t('concept.measure.plural'), body: <ListView {...props} /> });
  },
});

/** Every measure that the person may see, with what is derived from it. Ten queries, however many measures. */
async function listedMeasures(context: Context, edition: Edition): Promise<ListRow[]> {
  const rows = await visibleMeasures(context, edition);
  const around = await listAround(
    context.db,
    'measure',
    rows.map(({ measure }) => measure.id),
  );
  const own = ownScopes(context.by);
  const municipalities = await listMunicipalities(context.db);
  return rows.map(({ measure, derived }) => ({
    measure,
    derived,
    hasVoice: countVoices(around.get(measure.id) ?? []) > 0,
    hasGrant: isPaid(around.get(measure.id) ?? []),
    places: placesOf(measure, municipalities),
    isMine: reaches({ kind: 'scopes', scopes: own }, workingScopes(measure)),
  }));
}

/** What somebody holds a role for: their unit, their organisation, their municipality. */
function ownScopes(by: Actor): Scope[] {
  return by.kind === 'person' ? by.roles.flatMap(({ scope }) => scope ?? []) : [];
}

const keep = post(routes.measureViews, {
  may: 'concept.measure.read',
  handle: async ({ db, by, now, read }) => {
    if (by.kind !== 'person') throw new Forbidden();
    const result = read(viewForm);
    // A name that is missing or too long is no reason to lose the list: it comes back as it was.
    if (!result.ok) return seeOther(routes.measures.href({}), 'concept.notice.view-refused');
    const query = new URLSearchParams(result.value.query);
    query.delete('format');
    await keepView(db, by.id, { name: result.value.name, query: query.toString() }, now);
    return seeOther(`${routes.measures.href({})}?${query}`, 'concept.notice.view-kept');
  },
});

const forget = remove(routes.measureView, {
  may: 'concept.measure.read',
  handle: async ({ db, by, params }) => {
    if (by.kind !== 'person') throw new Forbidden();
    if (/^[0-9a-f-]{36}$/.test(params.id)) await deleteKeptView(db, by.id, params.id);
    return seeOther(routes.measures.href({}), 'concept.notice.view-forgotten');
  },
});

export const measureListPages = [list, keep, forget];

/** On the page of a municipality: the measures that are done there. */
export async function measuresInMunicipality(place: Question<typeof inMunicipality>): Promise<FoundInMunicipality[]> {
  const { db, by, access, today, municipality, t } = place;
  const edition = await findCurrentEdition(db);
  if (!edition || !access.may(by, 'concept.measure.read')) return [];
  const rows = await visibleMeasures({ db, by, access, today }, edition);
  const count = rows.filter(({ measure }) => measure.municipalityIds.includes(municipality.id)).length;
  const href = routes.measures.href({}, { ansicht: 'alle', ort: municipality.code });
  const working = rows.filter(({ measure }) => roleIn(measure, municipality.id)).length;
  const workingHref = routes.measures.href({}, { ansicht: 'alle', mitwirkung: municipality.code });
  return [
    { title: t('concept.measure.plural'), href, count },
    { title: t('concept.involved.of-municipality'), href: workingHref, count: working },
  ];
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;

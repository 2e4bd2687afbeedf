import { type FoundInMunicipality, type inMunicipality, listMunicipalities } from '#modules/directory/index.ts';
import { miniThreads } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { type Context, Forbidden, get, post, remove, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { askSlot, type Slot } from '#platform/manifest/slots.ts';
import type { Actor, Scope } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listAround, listSilent } from '../data.ts';
import { findCurrentEdition } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { drawNoConcept, presentEdition } from '../edition/visible.pages.tsx';
import { roleIn } from '../measure/involved.rules.ts';
import { workingScopes } from '../measure/scopes.rules.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { isPaid } from '../rules.ts';
import { moneyOfMeasures } from '../slots.ts';
import { deleteKeptView, keepView, listKeptViews } from './data.ts';
import { type MoneySources, measureColumns } from './export.ts';
import { viewForm } from './form.ts';
import { countViews, filterRows, type ListRow, placesOf, readListFilter } from './rules.ts';
import { ListView } from './views.tsx';

const list = get(routes.measures, {
  may: 'concept.measure.read',
  example: {},
  help: 'concept.help.measures',
  handle: async (context) => drawList(context, context.query),
});

async function moneySources({ db, by, access }: Context): Promise<MoneySources> {
  const answers = await askSlot(moneyOfMeasures, { db, by, access });
  return new Map(answers.flatMap((answer) => [...answer]));
}

/** The list as an address filters it; with `refused`, the form that keeps this view comes back as it was sent. */
async function drawList(
  context: Context,
  query: URLSearchParams,
  refused?: FormResult<typeof viewForm.fields>,
): Promise<Response> {
  const { db, by, t, language } = context;
  const edition = await presentEdition(context);
  if (!edition) return drawNoConcept(context, t('concept.measure.plural'));
  const rows = await listedMeasures(context, edition);
  const filter = readListFilter(query);
  const shown = filterRows(rows, filter);
  const sources = query.has('format') ? await moneySources(context) : new Map<string, readonly string[]>();
  const file = await tableResponse(context, 'massnahmen', measureColumns(wordsIn(language, t), sources), shown);
  if (file) return file;
  const ids = shown.map(({ measure }) => ({ kind: 'measure', id: measure.id }) as const);
  const props = {
    mayChangeMany: edition.state !== 'superseded' && context.access.may(by, 'concept.measure.edit'),
    edition,
    rows,
    shown,
    filter,
    counts: countViews(rows),
    threads: await miniThreads(db, ids),
    kept: by.kind === 'person' ? await listKeptViews(db, by.id) : [],
    query,
    mayAdd: context.access.may(by, 'concept.edition.edit'),
    viewForm: bind(viewForm, refused),
  };
  const body = <ListView {...props} />;
  return context.page({ title: t('concept.measure.plural'), body, ...(refused ? { status: 422 } : {}) });
}

/** Every measure that the person may see, with what is derived from it. Eleven queries, however many measures. */
async function listedMeasures(context: Context, edition: Edition): Promise<ListRow[]> {
  const rows = await visibleMeasures(context, edition);
  const around = await listAround(
    context.db,
    'measure',
    rows.map(({ measure }) => measure.id),
  );
  const silent = await listSilent(context.db, edition.id);
  const own = ownScopes(context.by);
  const municipalities = await listMunicipalities(context.db);
  return rows.map(({ measure, derived }) => ({
    measure,
    derived,
    hasVoice: !silent.has(measure.id),
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
  handle: async (context) => {
    const { db, by, now } = context;
    if (by.kind !== 'person') throw new Forbidden();
    const result = context.read(viewForm);
    if (!result.ok) return drawList(context, new URLSearchParams(result.submitted.query?.[0] ?? ''), result);
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

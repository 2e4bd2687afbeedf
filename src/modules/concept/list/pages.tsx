import { miniThreads } from '#modules/thread/index.ts';
import { type Context, Forbidden, get, post, remove, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import type { Actor, Scope } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listAround } from '../data.ts';
import type { Edition } from '../edition/rules.ts';
import { drawNoConcept, presentEdition } from '../edition/visible.pages.tsx';
import { workingScopes } from '../measure/scopes.rules.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { countVoices } from '../rules.ts';
import { deleteKeptView, keepView, listKeptViews } from './data.ts';
import { measureColumns } from './export.ts';
import { viewForm } from './form.ts';
import { countViews, filterRows, type ListRow, readListFilter } from './rules.ts';
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

/** Every measure that the person may see, with what is derived from it. Nine queries, however many measures. */
async function listedMeasures(context: Context, edition: Edition): Promise<ListRow[]> {
  const rows = await visibleMeasures(context, edition);
  const around = await listAround(
    context.db,
    'measure',
    rows.map(({ measure }) => measure.id),
  );
  const own = ownScopes(context.by);
  return rows.map(({ measure, derived }) => ({
    measure,
    derived,
    hasVoice: countVoices(around.get(measure.id) ?? []) > 0,
    isPaid: (around.get(measure.id) ?? []).some(({ type }) => type === 'funds'),
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

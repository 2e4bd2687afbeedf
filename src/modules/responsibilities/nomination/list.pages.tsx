import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { addDays } from '#platform/i18n/format.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listRounds } from '../round/data.ts';
import { roundStanding } from '../round/rules.ts';
import { routes } from '../routes.ts';
import { scopesOfParty } from '../rules.ts';
import { listAreas } from './data.ts';
import { NewAreaView } from './edit.views.tsx';
import { areaColumns } from './export.ts';
import { type NewAreaFields, newAreaForm } from './form.ts';
import { filterAreas, readAreaFilter } from './list.rules.ts';
import { AreaListView } from './list.views.tsx';
import { addArea } from './verbs.ts';
import { readListedAreas } from './visible.pages.tsx';

const list = get(routes.areas, {
  may: 'responsibilities.area.read',
  example: {},
  help: 'responsibilities.help.areas',
  handle: async (context) => {
    const { db, by, access, reach, query, today, t, language } = context;
    const rows = (await readListedAreas(db, today)).filter(({ area }) => reaches(reach, scopesOfParty(area.party)));
    const filter = readAreaFilter(query);
    const shown = filterAreas(rows, filter, today);
    const file = await tableResponse(context, 'verantwortliche', areaColumns(wordsIn(language, t)), shown);
    if (file) return file;
    const codes = new Set(rows.flatMap(({ round }) => round?.code ?? []));
    const rounds = (await listRounds(db))
      .filter(({ body }) => codes.has(body.code))
      .map((round) => ({ round, standing: roundStanding(round, today) }));
    const mayAdd = access.may(by, 'responsibilities.area.edit');
    const props = { rows, shown, filter, query, rounds, mayAdd, today };
    return context.page({ title: t('responsibilities.area.plural'), body: <AreaListView {...props} /> });
  },
});

const newArea = get(routes.areaNew, {
  help: 'responsibilities.help.area-form',
  may: 'responsibilities.area.edit',
  example: {},
  handle: (context) => drawNew(context),
});

const create = post(routes.areaNew, {
  may: 'responsibilities.area.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newAreaForm);
    if (!result.ok) return drawNew(context, result);
    const { stakeholderId, namedBy, roundId } = result.value;
    const { parties, rounds } = await choicesOf(context, stakeholderId);
    const party = parties.find(({ id }) => id === stakeholderId);
    if (!party) return drawNew(context, refuse(result, { field: 'stakeholderId', key: 'platform.form.not-a-choice' }));
    if (roundId !== null && !rounds.some(({ body }) => body.id === roundId))
      return drawNew(context, refuse(result, { field: 'roundId', key: 'platform.form.not-a-choice' }));
    const outcome = await addArea(db, by, now, party, { namedBy, roundId });
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    return seeOther(routes.area.href({ code: party.code }), 'responsibilities.notice.area-added');
  },
});

async function drawNew(context: Context, result?: FormResult<NewAreaFields>): Promise<Response> {
  const { parties, rounds } = await choicesOf(context);
  const form = bind(newAreaForm, result ?? prefill({ namedBy: addDays(context.today, 90) }));
  const body = <NewAreaView form={form} parties={parties} rounds={rounds} />;
  return context.page({ title: context.t('responsibilities.area.new'), body, ...(result ? { status: 422 } : {}) });
}

/** Units and organisations that are no area yet, and the rounds there are. */
async function choicesOf({ db }: Context, chosen?: string) {
  const taken = new Set((await listAreas(db)).map(({ party }) => party.id));
  const all = await listStakeholders(db, ['unit', 'organisation']);
  // What was sent a moment ago is an area now: sending it again leads there.
  const parties = all.filter(({ id }) => id === chosen || !taken.has(id));
  return { parties, rounds: await listRounds(db) };
}

export const areaListPages = [list, newArea, create];

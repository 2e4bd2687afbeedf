import { findCurrentEdition, listMeasures, listStatements } from '#modules/concept/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type EndReasonFields, endReasonForm } from '../form.ts';
import { listMeetings } from '../meeting/data.ts';
import { listProfiles } from '../profile/data.ts';
import { listRounds } from '../round/data.ts';
import { routes } from '../routes.ts';
import { scopesOfParty } from '../rules.ts';
import { listTasks } from '../task/data.ts';
import { isOpen } from '../task/rules.ts';
import { listFormerNominations } from './data.ts';
import { AreaEditView } from './edit.views.tsx';
import { type AreaFields, areaForm, prefilledArea } from './form.ts';
import type { Area } from './rules.ts';
import { changeArea, endArea } from './verbs.ts';
import { AreaView } from './views.tsx';
import { changeableArea, readListedAreas, visibleArea } from './visible.pages.tsx';

const show = get(routes.area, {
  help: 'responsibilities.help.area',
  may: 'responsibilities.area.read',
  example: { code: 'U04' },
  handle: async (context) => drawArea(context, await visibleArea(context)),
});

const end = post(routes.areaEnd, {
  may: 'responsibilities.area.edit',
  handle: async (context) => {
    const area = await changeableArea(context);
    const result = context.read(endReasonForm);
    if (!result.ok) return drawArea(context, area, result);
    const outcome = await endArea(context.db, context.by, context.now, area, result.value.reason);
    if (!outcome.ok) return drawArea(context, area, refuse(result, outcome));
    return seeOther(routes.area.href({ code: area.party.code }), 'responsibilities.notice.area-ended');
  },
});

async function drawArea(context: Context, area: Area, refused?: FormResult<EndReasonFields>): Promise<Response> {
  const { db, today } = context;
  const { id, code, name } = area.party;
  const [listed] = await readListedAreas(db, today, [area]);
  if (!listed) throw new Error(`area ${code} has no row`);
  const props = {
    listed,
    former: await listFormerNominations(db, id),
    profile: (await listProfiles(db)).find((one) => one.code === listed.profile?.code),
    tasks: (await listTasks(db)).filter((task) => isOpen(task) && [task.areaId, task.ownerId, task.forId].includes(id)),
    meetings: area.roundId === null ? [] : (await listMeetings(db, area.roundId)).slice(0, 4),
    ...(await conceptOf(context, area)),
    history: await listHistory(db, { kind: 'responsibility', id }),
    hasAccount: area.nomination?.personId != null,
    may: mayOf(context, area),
    ending: bind(endReasonForm, refused ?? {}),
    today,
  };
  return context.page({ title: `${code} ${name}`, body: <AreaView {...props} />, ...(refused && { status: 422 }) });
}

/** What this person may do with the area. */
function mayOf({ access, by }: Context, area: Area) {
  const may = (permission: Parameters<typeof access.reach>[1]) =>
    !area.ended && reaches(access.reach(by, permission), scopesOfParty(area.party));
  return {
    edit: may('responsibilities.area.edit'),
    propose: may('responsibilities.nomination.propose'),
    decide: may('responsibilities.nomination.decide'),
    writeProfile: may('responsibilities.profile.edit'),
    giveTask: may('responsibilities.task.edit'),
    readConcept: access.may(by, 'concept.edition.edit'),
  };
}

/** The area in the concept in force: its own statement, and the measures it leads. */
async function conceptOf({ db }: Context, { party }: Area) {
  const edition = await findCurrentEdition(db);
  if (!edition) return { statement: undefined, measures: [] };
  const statements = await listStatements(db, edition.id);
  const measures = await listMeasures(db, edition.id);
  return {
    statement: statements.find(({ unitId }) => unitId === party.id),
    measures: measures.filter(({ lead }) => lead?.id === party.id),
  };
}

const edit = get(routes.areaEdit, {
  help: 'responsibilities.help.area-form',
  may: 'responsibilities.area.edit',
  example: { code: 'U12' },
  handle: async (context) => {
    const area = await changeableArea(context);
    return draw(context, area);
  },
});

const change = post(routes.areaEdit, {
  may: 'responsibilities.area.edit',
  handle: async (context) => {
    const area = await changeableArea(context);
    const result = context.read(areaForm, prefilledArea(area));
    if (!result.ok) return draw(context, area, result);
    const { namedBy, roundId } = result.value;
    const isRound = roundId === null || (await listRounds(context.db)).some(({ body }) => body.id === roundId);
    if (!isRound) return draw(context, area, refuse(result, { field: 'roundId', key: 'platform.form.not-a-choice' }));
    await changeArea(context.db, context.by, context.now, area, { namedBy, roundId });
    return seeOther(routes.area.href({ code: area.party.code }), 'responsibilities.notice.saved');
  },
});

async function draw(context: Context, area: Area, result?: FormResult<AreaFields>): Promise<Response> {
  const form = bind(areaForm, result ?? prefilledArea(area));
  const rounds = await listRounds(context.db);
  const title = `${area.party.code} · ${context.t('responsibilities.area.edit')}`;
  const body = <AreaEditView area={area} form={form} rounds={rounds} />;
  return context.page({ title, body, ...(result ? { status: 422 } : {}) });
}

export const areaPages = [show, end, edit, change];

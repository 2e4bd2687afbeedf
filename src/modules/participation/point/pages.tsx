import { type Edition, findEdition } from '#modules/concept/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import { listAbout } from './about.data.ts';
import { canPointsHaveChanged } from './changed.data.ts';
import { findPoint, listPoints } from './data.ts';
import { PointEditView } from './edit.views.tsx';
import {
  type AnswerFields,
  answerForm,
  mergeForm,
  type PointFields,
  pointForm,
  prefilledAnswer,
  prefilledPoint,
} from './form.ts';
import { PointListView } from './list.views.tsx';
import {
  canChangePoint,
  groupsOf,
  isWithin,
  type Point,
  type PointFilter,
  pointFilters,
  verdictsFor,
} from './rules.ts';
import { answerPoints, changePoint, mergeGroups, removePoint, splitPoint, takeAnswerBack } from './verbs.ts';
import { PointView } from './views.tsx';

const read = 'participation.statement.read';
const edit = 'participation.statement.edit';

const list = get(routes.points, {
  help: 'participation.help.points',
  may: read,
  example: { code: 'K-2026' },
  handle: async (context) => drawList(context, await visibleEditionOfPoints(context)),
});

const merge = post(routes.points, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const edition = await visibleEditionOfPoints(context);
    const result = context.read(mergeForm);
    const outcome = result.ok ? await mergeGroups(db, by, now, edition.id, result.value.group) : undefined;
    if (!outcome?.ok) return drawList(context, edition, outcome);
    return seeOther(routes.points.href({ code: edition.code }), 'participation.notice.points-merged');
  },
});

async function visibleEditionOfPoints({ db, params, reach }: Context<'/:code'>): Promise<Edition> {
  return visible(reach, await findEdition(db, params.code), 'county-wide');
}

async function drawList(context: Context, edition: Edition, refusal?: Refusal): Promise<Response> {
  const { db, by, access, query, t } = context;
  const points = await listPoints(db, edition.id);
  const filter = pointFilters.find((one): one is PointFilter => one === query.get('zeigen'));
  const groups = groupsOf(points).filter((group) => isWithin(group, filter));
  const props = { edition, points, groups, filter, query, mayEdit: access.may(by, edit), refusal };
  const title = t('participation.point.plural');
  return context.page({ title, body: <PointListView {...props} />, ...(refusal ? { status: 422 } : {}) });
}

const show = get(routes.point, {
  help: 'participation.help.point',
  may: read,
  example: 'none',
  handle: async (context) => {
    const point = await visiblePoint(context);
    return draw(context, point, prefilledAnswer(point));
  },
});

const answer = post(routes.pointAnswer, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const point = await visiblePoint(context);
    const result = context.read(answerForm, prefilledAnswer(point));
    if (!result.ok) return draw(context, point, result);
    const outcome = await answerPoints(db, by, now, point.groupId, result.value);
    if (!outcome.ok) return draw(context, point, refuse(result, outcome));
    return seeOther(nextOf(point, await listPoints(db, point.editionId)), 'participation.notice.point-answered');
  },
});

/** After an answer the next point without one, so that nobody has to go back to the list each time. */
function nextOf(point: Point, points: readonly Point[]): string {
  const open = points.filter((other) => other.answer === null);
  const next = open.find(({ statementId }) => statementId === point.statementId) ?? open[0];
  return next ? hrefOf(next) : routes.statement.href({ code: point.statementCode });
}

const hrefOf = ({ statementCode, id }: Point) => routes.point.href({ code: statementCode, point: id });

const takeBack = remove(routes.pointAnswer, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const point = await visiblePoint(context);
    const outcome = await takeAnswerBack(db, by, now, point.groupId);
    if (!outcome.ok) return draw(context, point, prefilledAnswer(point), outcome);
    return seeOther(hrefOf(point), 'participation.notice.answer-taken-back');
  },
});

const split = post(routes.pointSplit, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const point = await visiblePoint(context);
    const outcome = await splitPoint(db, by, now, point);
    if (!outcome.ok) return draw(context, point, prefilledAnswer(point), outcome);
    return seeOther(hrefOf(point), 'participation.notice.point-split');
  },
});

const takeOut = remove(routes.point, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const point = await visiblePoint(context);
    const outcome = await removePoint(db, by, now, point);
    if (!outcome.ok) return draw(context, point, prefilledAnswer(point), outcome);
    return seeOther(routes.statement.href({ code: point.statementCode }), 'participation.notice.point-removed');
  },
});

const change = get(routes.pointEdit, {
  help: 'participation.help.point',
  may: edit,
  example: 'none',
  handle: async (context) => {
    const point = await visiblePoint(context);
    const open = canChangePoint(point);
    if (open.ok) return drawEdit(context, point, prefilledPoint(point));
    return draw(context, point, prefilledAnswer(point), open);
  },
});

const save = post(routes.pointEdit, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const point = await visiblePoint(context);
    const result = context.read(pointForm, prefilledPoint(point));
    if (!result.ok) return drawEdit(context, point, result);
    const offered = await listAbout(db, point.editionId);
    const outcome = await changePoint(db, by, now, point, result.value, offered);
    if (!outcome.ok) return drawEdit(context, point, refuse(result, outcome));
    return seeOther(hrefOf(point), 'participation.notice.point-saved');
  },
});

/** The point of an address; under another statement than its own it is not there. */
async function visiblePoint({ db, params, reach }: Context<'/:code/:point'>): Promise<Point> {
  const found = /^[0-9a-f-]{36}$/.test(params.point) ? await findPoint(db, params.point) : undefined;
  return visible(reach, found?.statementCode === params.code ? found : undefined, 'county-wide');
}

async function draw(
  context: Context,
  point: Point,
  state: FormResult<AnswerFields> | FieldTexts,
  refusal?: Refusal,
): Promise<Response> {
  const { db, by, access, t } = context;
  const same = (await listPoints(db, point.editionId)).filter(({ groupId }) => groupId === point.groupId);
  const verdicts = verdictsFor(await canPointsHaveChanged(db, same));
  const props = { point, same, verdicts, form: bind(answerForm, state), mayEdit: access.may(by, edit), refusal };
  const isRefused = refusal !== undefined || 'ok' in state;
  return context.page({
    title: `${point.statementCode} · ${t('participation.point.singular')}`,
    body: <PointView {...props} />,
    ...(isRefused ? { status: 422 } : {}),
  });
}

async function drawEdit(context: Context, point: Point, state: FormResult<PointFields> | FieldTexts) {
  const props = { point, form: bind(pointForm, state), offered: await listAbout(context.db, point.editionId) };
  const title = `${point.statementCode} · ${context.t('participation.point.edit')}`;
  return context.page({ title, body: <PointEditView {...props} />, ...('ok' in state ? { status: 422 } : {}) });
}

export const pointPages = [list, merge, show, takeOut, answer, takeBack, split, change, save];

import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { findVisit, listVisits } from '../visit/data.ts';
import { type NewVisitFields, newVisitForm, prefilledVisit, type VisitFields, visitForm } from '../visit/form.ts';
import type { Visit } from '../visit/rules.ts';
import { changeVisit, createVisit, removeVisit } from '../visit/verbs.ts';
import { listPractices } from './data.ts';
import { type NewPracticeFields, newPracticeForm } from './form.ts';
import { isCarried, type Practice, standingOf } from './rules.ts';
import { createPractice } from './verbs.ts';
import { CarriedView, VisitEditView, VisitListView, VisitView } from './visit.views.tsx';

const may = 'exchange.visit.edit';

const list = get(routes.visits, {
  help: 'exchange.help.visits',
  may: 'exchange.visit.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, t, page, query } = context;
    const practices = await listPractices(db);
    if (query.get('ideen') === 'gewandert') return drawCarried(context, practices.filter(isCarried));
    const props = { visits: await listVisits(db), practices, mayEdit: access.may(by, may) };
    return page({ title: t('exchange.visit.plural'), body: <VisitListView {...props} /> });
  },
});

/** The ideas that moved from one county to another: what the figure of an indicator opens. */
async function drawCarried(context: Context, practices: readonly Practice[]): Promise<Response> {
  const { language, t, page } = context;
  const file = await tableResponse(context, 'ideen', practiceColumns(wordsIn(language, t)), practices);
  return file ?? page({ title: t('exchange.practice.carried'), body: <CarriedView practices={practices} /> });
}

function practiceColumns({ t }: Pick<Context, 't'>): Column<Practice>[] {
  return [
    { label: t('exchange.practice.title'), value: ({ code, title }) => `${code} ${title}` },
    { label: t('exchange.practice.source'), value: ({ source }) => source },
    { label: t('exchange.practice.heard'), value: ({ visit }) => visit.title },
    { label: t('exchange.practice.outcome'), value: (one) => t(`exchange.practice.standing.${standingOf(one)}`) },
  ];
}

const show = get(routes.visit, {
  help: 'exchange.help.visits',
  may: 'exchange.visit.read',
  example: { code: 'AT-01' },
  handle: async (context) => draw(context, await visibleVisit(context)),
});

const begin = get(routes.visitNew, {
  help: 'exchange.help.visit-form',
  may,
  example: {},
  handle: (context) => drawNew(context, prefill({ id: crypto.randomUUID(), heldOn: context.today })),
});

const create = post(routes.visitNew, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(newVisitForm);
    if (!result.ok) return drawNew(context, result);
    const outcome = await createVisit(db, by, now, result.value);
    if (!outcome.ok) return drawNew(context, refuse(result, outcome));
    return seeOther(routes.visit.href({ code: outcome.visit.code }), 'exchange.notice.visit-saved');
  },
});

const edit = get(routes.visitEdit, {
  help: 'exchange.help.visit-form',
  may,
  example: { code: 'AT-01' },
  handle: async (context) => {
    const visit = await visibleVisit(context);
    return drawEdit(context, visit, prefilledVisit(visit));
  },
});

const change = post(routes.visitEdit, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const visit = await visibleVisit(context);
    const result = context.read(visitForm, prefilledVisit(visit));
    if (!result.ok) return drawEdit(context, visit, result);
    const outcome = await changeVisit(db, by, now, visit, result.value);
    if (!outcome.ok) return drawEdit(context, visit, refuse(result, outcome));
    return seeOther(routes.visit.href({ code: visit.code }), 'exchange.notice.visit-saved');
  },
});

const removal = remove(routes.visitEdit, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const visit = await visibleVisit(context);
    const result = context.read(reasonForm);
    if (!result.ok) return draw(context, visit, { removal: result });
    const ideas = (await listPractices(db, visit.id)).length;
    const outcome = await removeVisit(db, by, now, visit, { ideas, reason: result.value.reason });
    if (!outcome.ok) return draw(context, visit, { removal: refuse(result, outcome) });
    return seeOther(routes.visits.href({}), 'exchange.notice.removed');
  },
});

const addIdea = post(routes.visit, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const visit = await visibleVisit(context);
    const result = context.read(newPracticeForm);
    if (!result.ok) return draw(context, visit, { idea: result });
    const outcome = await createPractice(db, by, now, visit, result.value);
    if (!outcome.ok) return draw(context, visit, { idea: refuse(result, outcome) });
    return seeOther(routes.visit.href({ code: visit.code }), 'exchange.notice.idea-saved');
  },
});

async function visibleVisit({ db, reach, params }: Context<'/:code'>): Promise<Visit> {
  return visible(reach, await findVisit(db, params.code), 'county-wide');
}

interface Refused {
  idea?: FormResult<NewPracticeFields>;
  removal?: FormResult<ReasonFields>;
}

async function draw(context: Context, visit: Visit, refused: Refused = {}): Promise<Response> {
  const { db, by, access } = context;
  const props = {
    visit,
    practices: await listPractices(db, visit.id),
    history: await listHistory(db, { kind: 'visit', id: visit.id }),
    mayEdit: access.may(by, may),
    idea: bind(newPracticeForm, refused.idea ?? prefill({ id: crypto.randomUUID() })),
    removal: bind(reasonForm, refused.removal ?? {}),
  };
  return context.page({
    title: `${visit.code} ${visit.title}`,
    body: <VisitView {...props} />,
    crumbs: [{ label: context.t('exchange.visit.plural'), href: routes.visits.href({}) }],
    ...(Object.keys(refused).length > 0 ? { status: 422 } : {}),
  });
}

function drawNew(context: Context, state: FormResult<NewVisitFields> | FieldTexts): Response | Promise<Response> {
  const title = context.t('exchange.visit.new');
  const form = bind(newVisitForm, state);
  const body = <VisitEditView title={title} form={form} id={form.control('id').value} />;
  return context.page({ title, status: statusOf(state), body });
}

function drawEdit(context: Context, visit: Visit, state: FormResult<VisitFields> | FieldTexts) {
  const title = `${visit.code} ${visit.title}`;
  const body = <VisitEditView visit={visit} title={title} form={bind(visitForm, state)} />;
  return context.page({ title, status: statusOf(state), body });
}

/** A form that was sent comes back because something is wrong with it. */
const statusOf = (state: object) => ('ok' in state ? 422 : 200);

export const visitPages = [list, begin, create, show, addIdea, edit, change, removal];

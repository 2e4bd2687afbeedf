import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import { EditProgrammeView, TemplateView } from './edit.views.tsx';
import {
  type NewProgrammeFields,
  newProgrammeForm,
  type ProgrammeFields,
  prefilledProgramme,
  programmeForm,
  templateForm,
} from './form.ts';
import { drawClosed, visibleProgramme } from './pages.tsx';
import { canChange, type Programme } from './rules.ts';
import { listTemplates } from './template.data.ts';
import { takeOverTemplate } from './template.verbs.ts';
import { changeProgramme, createProgramme } from './verbs.ts';

/** `?zurueck=zuwendung`: somebody who wanted to begin a grant goes on with it from the programme just made. */
const isOnTheWayToGrant = ({ query }: Pick<Context, 'query'>) => query.get('zurueck') === 'zuwendung';

function goOn(context: Context, code: string): Response {
  return isOnTheWayToGrant(context)
    ? seeOther(routes.newGrant.href({}, { programm: code }), 'grants.notice.programme-made')
    : seeOther(routes.programme.href({ code }), 'grants.notice.programme-made');
}

const begin = get(routes.newProgramme, {
  help: 'grants.help.programme-form',
  may: 'grants.programme.edit',
  example: {},
  handle: (context) => drawNew(context, prefill({ id: crypto.randomUUID() })),
});

const create = post(routes.newProgramme, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const read = context.read(newProgrammeForm);
    if (!read.ok) return drawNew(context, read);
    const { id, ...facts } = read.value;
    const outcome = await createProgramme(context.db, context.by, context.now, { id, facts });
    if (!outcome.ok) return drawNew(context, refuse(read, outcome));
    return goOn(context, outcome.programme.code);
  },
});

const edit = get(routes.editProgramme, {
  help: 'grants.help.programme-form',
  may: 'grants.programme.edit',
  example: { code: 'PR1' },
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const open = canChange(programme);
    return open.ok ? drawEdit(context, programme, prefilledProgramme(programme)) : drawClosed(context, programme, open);
  },
});

const save = post(routes.editProgramme, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(programmeForm, prefilledProgramme(programme));
    if (!read.ok) return drawEdit(context, programme, read);
    const outcome = await changeProgramme(context.db, context.by, context.now, programme, read.value);
    if (!outcome.ok) return drawEdit(context, programme, refuse(read, outcome));
    return seeOther(routes.programme.href({ code: programme.code }), 'grants.notice.saved');
  },
});

const showTemplates = get(routes.programmeTemplate, {
  help: 'grants.help.programme-form',
  may: 'grants.programme.edit',
  example: {},
  handle: async (context) => {
    const { db, page, t } = context;
    const body = <TemplateView templates={await listTemplates(db)} isOnTheWayToGrant={isOnTheWayToGrant(context)} />;
    return page({ title: t('grants.template.title'), body, crumbs: crumbsOf(context) });
  },
});

const takeOver = post(routes.programmeTemplate, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const { db, by, now, reach } = context;
    const read = context.read(templateForm);
    const key = read.ok ? read.value.template : '';
    const template = (await listTemplates(db)).find((one) => one.key === key);
    const outcome = await takeOverTemplate(db, by, now, visible(reach, template, 'county-wide'));
    if (!outcome.ok) throw new Error(`template ${key}: ${outcome.key}`);
    return goOn(context, outcome.code);
  },
});

const crumbsOf = ({ t }: Pick<Context, 't'>) => [
  { label: t('grants.grants.title'), href: routes.grants.href({}) },
  { label: t('grants.programmes.title'), href: routes.programmes.href({}) },
];

const statusOf = (state: object) => ('ok' in state ? 422 : 200);

function drawNew(context: Context, state: FieldTexts | FormResult<NewProgrammeFields>) {
  const title = context.t('grants.programme.new');
  const form = bind(newProgrammeForm, state);
  const id = form.control('id').value;
  const action = routes.newProgramme.href({}, isOnTheWayToGrant(context) ? { zurueck: 'zuwendung' } : {});
  const body = <EditProgrammeView {...{ title, form, action, id }} cancelHref={routes.programmes.href({})} />;
  return context.page({ title, status: statusOf(state), body, crumbs: crumbsOf(context) });
}

function drawEdit(context: Context, programme: Programme, state: FieldTexts | FormResult<ProgrammeFields>) {
  const { code, title } = programme;
  const cancelHref = routes.programme.href({ code });
  const action = routes.editProgramme.href({ code });
  const form = bind(programmeForm, state);
  const body = <EditProgrammeView {...{ code, title, form, action, cancelHref }} />;
  return context.page({ title: `${code} ${title}`, status: statusOf(state), body, crumbs: crumbsOf(context) });
}

export const programmeEditPages: readonly Page[] = [begin, create, showTemplates, takeOver, edit, save];

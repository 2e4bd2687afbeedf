import { canShareName } from '#platform/forms/anyway.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { hasWords } from '../rules.ts';
import { onBodyPage } from '../slots.ts';
import { countyKeeper, keepsCountyRecords } from '../stakeholder/county.pages.tsx';
import { isInView, listPage } from '../stakeholder/list.pages.tsx';
import { listStillNaming } from '../stakeholder/naming.pages.tsx';
import { StillNamed } from '../stakeholder/naming.views.tsx';
import { canChangeRecord } from '../stakeholder/rules.ts';
import { findBody, listBodies } from './data.ts';
import { bodyColumns } from './export.ts';
import { type BodyFields, bodyForm, newBodyForm } from './form.ts';
import type { Body } from './rules.ts';
import { addBody, changeBody, endBody, restoreBody } from './verbs.ts';
import { BodyEdit, BodyList, BodyShow } from './views.tsx';

const list = get(routes.bodyList, {
  help: 'directory.help.bodies',
  may: 'directory.structure.read',
  example: {},
  handle: async (context) => {
    const { query } = context;
    const all = await listBodies(context.db, { withArchived: true });
    const [level, place] = [query.get('ebene'), query.get('ort')];
    const rows = all.filter(
      (body) =>
        isInView(body, query) &&
        hasWords(query, [body.code, body.name]) &&
        (!level || body.level === level) &&
        (!place || body.municipality?.code === place),
    );
    return listPage(
      context,
      { title: 'directory.body.plural', fileName: 'gremien', rows, columns: bodyColumns(context) },
      () => <BodyList rows={rows} all={all} query={query} mayAdd={keepsCountyRecords(context)} />,
    );
  },
});

const show = get(routes.body, {
  help: 'directory.help.bodies',
  may: 'directory.structure.read',
  example: { code: 'B4' },
  handle: async (context) => drawBody(context, await visibleBody(context)),
});

const blank = get(routes.newBody, {
  help: 'directory.help.body-form',
  may: 'directory.structure.edit',
  example: {},
  handle: (context) => drawForm(countyKeeper(context), undefined, prefill({ id: crypto.randomUUID() })),
});

const create = post(routes.newBody, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const result = context.read(newBodyForm);
    if (!result.ok) return drawForm(context, undefined, result);
    const { id, ...facts } = result.value;
    const alone = canShareName(context.sent, { id, title: facts.name }, await listBodies(db), 'name');
    const outcome = alone.ok ? await addBody(db, by, now, facts, { id }) : alone;
    if (!outcome.ok) return drawForm(context, undefined, refuse(result, outcome));
    return seeOther(routes.body.href({ code: outcome.body.code }), 'directory.notice.saved');
  },
});

const edit = get(routes.editBody, {
  help: 'directory.help.body-form',
  may: 'directory.structure.edit',
  example: { code: 'B4' },
  handle: async (context) => {
    const body = await visibleBody(countyKeeper(context));
    const open = canChangeRecord(body);
    if (!open.ok) return drawBody(context, body, { text: context.t(open.key) });
    return drawForm(context, body, prefill({ ...body }));
  },
});

const change = post(routes.editBody, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const body = await visibleBody(context);
    const result = context.read(bodyForm, prefill({ ...body }));
    if (!result.ok) return drawForm(context, body, result);
    const outcome = await changeBody(db, by, now, body, result.value);
    if (!outcome.ok) return drawForm(context, body, refuse(result, outcome));
    return seeOther(routes.body.href({ code: body.code }), 'directory.notice.saved');
  },
});

const end = post(routes.bodyEnd, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const body = await visibleBody(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawBody(context, body, { reason: result });
    const outcome = await endBody(db, by, now, body, result.value.reason);
    if (!outcome.ok) return drawBody(context, body, { reason: refuse(result, outcome) });
    return seeOther(routes.body.href({ code: body.code }), 'directory.notice.body-ended');
  },
});

const restore = remove(routes.bodyEnd, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const { db, by, now } = countyKeeper(context);
    const body = await visibleBody(context);
    if (body.archival) await restoreBody(db, by, now, body);
    return seeOther(routes.body.href({ code: body.code }), 'directory.notice.restored');
  },
});

async function drawBody(context: Context<'/:code'>, body: Body, refused?: RefusedRecord): Promise<Response> {
  const { db, by, access, today } = context;
  const { id, code } = body;
  const mayEdit = keepsCountyRecords(context);
  const history = await listHistory(db, { kind: 'body', id });
  const naming = mayEdit ? await listStillNaming(context, body) : [];
  const hanging = <StillNamed naming={naming} hasEnded={body.archival !== null} />;
  const added = await askSlot(onBodyPage, { db, by, access, id, code, today });
  const more = body.archival ? [hanging, ...added] : [...added, hanging];
  return context.page({
    title: `${code} ${body.name}`,
    ...(refused && { status: 422 }),
    body: <BodyShow {...{ body, mayEdit, history, more, refused }} />,
  });
}

async function visibleBody({ db, params, reach }: Context<'/:code'>): Promise<Body> {
  return visible(reach, await findBody(db, params.code), 'county-wide');
}

async function drawForm(
  context: Context,
  body: Body | undefined,
  state: FormResult<BodyFields> | FieldTexts,
): Promise<Response> {
  const { t, db } = context;
  const view = (
    <BodyEdit
      code={body?.code}
      action={body ? routes.editBody.href({ code: body.code }) : routes.newBody.href({})}
      backHref={body ? routes.body.href({ code: body.code }) : routes.bodyList.href({})}
      form={bind(newBodyForm, state)}
      municipalities={await listMunicipalities(db)}
    />
  );
  return context.page({
    title: body ? t('directory.body.edit') : t('directory.body.new'),
    body: view,
    ...('ok' in state && { status: 422 }),
  });
}

export const bodyPages: readonly Page[] = [list, blank, create, show, edit, change, end, restore];

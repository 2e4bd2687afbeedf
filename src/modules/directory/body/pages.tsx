import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, Forbidden, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { onBodyPage } from '../slots.ts';
import { findBody, listBodies } from './data.ts';
import { type BodyFields, bodyForm } from './form.ts';
import { type Body, type BodyFacts, levelFits } from './rules.ts';
import { addBody, changeBody } from './verbs.ts';
import { BodyEdit, BodyList, BodyShow } from './views.tsx';

const list = get(routes.bodyList, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, query, t } = context;
    const all = await listBodies(db);
    const words = (query.get('q') ?? '').toLowerCase();
    const level = query.get('ebene');
    const rows = all.filter(
      (body) => `${body.code} ${body.name}`.toLowerCase().includes(words) && (!level || body.level === level),
    );
    const file = await tableResponse(
      context,
      'gremien',
      [
        { label: t('directory.field.code'), value: (body: Body) => body.code },
        { label: t('directory.field.name'), value: (body: Body) => body.name },
        { label: t('directory.field.type'), value: (body: Body) => t(`directory.body-type.${body.type}`) },
        { label: t('directory.field.level'), value: (body: Body) => t(`directory.level.${body.level}`) },
        { label: t('directory.field.members'), kind: 'number', value: (body: Body) => body.members },
        { label: t('directory.field.rhythm'), value: (body: Body) => body.rhythm },
      ],
      rows,
    );
    if (file) return file;
    const mayAdd = access.reach(by, 'directory.structure.edit').kind === 'everything';
    return context.page({
      title: t('directory.body.plural'),
      body: <BodyList rows={rows} total={all.length} query={query} mayAdd={mayAdd} />,
    });
  },
});

const show = get(routes.body, {
  may: 'directory.record.read',
  example: { code: 'B4' },
  handle: async (context) => {
    const { db, by, access, today } = context;
    const body = await visibleBody(context);
    const mayEdit = access.reach(by, 'directory.structure.edit').kind === 'everything';
    const history = await listHistory(db, { kind: 'body', id: body.id });
    const more = await askSlot(onBodyPage, { db, by, access, id: body.id, code: body.code, today });
    return context.page({
      title: `${body.code} ${body.name}`,
      body: <BodyShow body={body} mayEdit={mayEdit} history={history} more={more} />,
    });
  },
});

const blank = get(routes.newBody, {
  may: 'directory.structure.edit',
  example: {},
  handle: (context) => drawForm(mine(context), undefined, {}),
});

const create = post(routes.newBody, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const read = await readFacts(mine(context), context.read(bodyForm));
    if ('again' in read) return drawForm(context, undefined, read.again, 422);
    const { code } = await addBody(context.db, context.by, context.now, read.facts);
    return seeOther(routes.body.href({ code }), 'directory.notice.saved');
  },
});

const edit = get(routes.editBody, {
  may: 'directory.structure.edit',
  example: { code: 'B4' },
  handle: async (context) => {
    const body = await visibleBody(mine(context));
    return drawForm(context, body, prefill({ ...body }));
  },
});

const change = post(routes.editBody, {
  may: 'directory.structure.edit',
  handle: async (context) => {
    const body = await visibleBody(mine(context));
    const read = await readFacts(context, context.read(bodyForm));
    if ('again' in read) return drawForm(context, body, read.again, 422);
    await changeBody(context.db, context.by, context.now, body, read.facts);
    return seeOther(routes.body.href({ code: body.code }), 'directory.notice.saved');
  },
});

/** Bodies are kept by the lead unit. */
function mine<C extends Context>(context: C): C {
  if (context.reach.kind !== 'everything') throw new Forbidden();
  return context;
}

async function visibleBody({ db, params }: Context<'/:code'>): Promise<Body> {
  const body = await findBody(db, params.code);
  if (!body) throw new NotFound();
  return body;
}

async function readFacts(
  { db }: Context,
  result: FormResult<BodyFields>,
): Promise<{ facts: BodyFacts } | { again: FormResult<BodyFields> }> {
  if (!result.ok) return { again: result };
  const facts = result.value as unknown as BodyFacts;
  const outcome = levelFits(facts);
  if (!outcome.ok) return { again: refuse(result, outcome) };
  const isPlace =
    facts.municipalityId === null || (await listMunicipalities(db)).some(({ id }) => id === facts.municipalityId);
  return isPlace
    ? { facts }
    : { again: refuse(result, { field: 'municipalityId', key: 'platform.form.not-a-choice' }) };
}

async function drawForm(
  context: Context,
  body: Body | undefined,
  state: FormResult<BodyFields> | FieldTexts,
  status?: number,
): Promise<Response> {
  const { t, db } = context;
  const action = body ? routes.editBody.href({ code: body.code }) : routes.newBody.href({});
  const backHref = body ? routes.body.href({ code: body.code }) : routes.bodyList.href({});
  const view = (
    <BodyEdit
      code={body?.code}
      action={action}
      backHref={backHref}
      form={bind(bodyForm, state)}
      municipalities={await listMunicipalities(db)}
    />
  );
  return context.page({
    title: body ? t('directory.body.edit') : t('directory.body.new'),
    body: view,
    ...(status && { status }),
  });
}

export const bodyPages: readonly Page[] = [list, blank, create, show, edit, change];

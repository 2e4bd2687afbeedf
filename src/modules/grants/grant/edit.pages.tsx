import { bind } from '#platform/forms/bind.ts';
import { yes } from '#platform/forms/decision.ts';
import { readDay } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { listProgrammes } from '../programme/data.ts';
import { routes } from '../routes.ts';
import { findGrantByCode } from './data.ts';
import { EditGrantView } from './edit.views.tsx';
import { type GrantFields, grantForm, prefilledFollowUp, prefilledGrant } from './form.ts';
import { canHavePeriod, type Grant } from './rules.ts';
import { addGrant, reviseGrant } from './verbs.ts';
import { visibleGrant } from './visible.pages.tsx';

const showNew = get(routes.newGrant, {
  may: 'grants.grant.edit',
  example: {},
  handle: async (context) => {
    const predecessor = await findPredecessor(context);
    return draw(context, { predecessor }, predecessor ? prefilledFollowUp(predecessor) : {});
  },
});

/** `?folgt=FM01`: the new grant takes over from that one. */
async function findPredecessor({ db, query }: Pick<Context, 'db' | 'query'>): Promise<Grant | undefined> {
  const code = query.get('folgt');
  return code === null ? undefined : findGrantByCode(db, code);
}

const create = post(routes.newGrant, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const predecessor = await findPredecessor(context);
    const read = context.read(grantForm);
    if (!read.ok) return draw(context, { predecessor }, withPeriod(read), 422);
    const first = { state: 'preparing', on: context.today, followsId: predecessor?.id ?? null } as const;
    const outcome = await addGrant(context.db, context.by, context.now, read.value, first);
    if (!outcome.ok) return draw(context, { predecessor }, refuse(read, outcome), 422);
    return seeOther(routes.grant.href({ code: outcome.code }), 'grants.notice.saved');
  },
});

const edit = get(routes.editGrant, {
  may: 'grants.grant.edit',
  example: { code: 'FM02' },
  handle: async (context) => {
    const grant = await visibleGrant(context);
    return draw(context, { grant }, prefilledGrant(grant));
  },
});

const save = post(routes.editGrant, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const grant = await visibleGrant(context);
    const read = context.read(grantForm);
    if (!read.ok) return draw(context, { grant }, withPeriod(read), 422);
    const outcome = await reviseGrant(context.db, context.by, context.now, grant, read.value);
    if (!outcome.ok) return draw(context, { grant }, refuse(read, outcome), 422);
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.saved');
  },
});

/** Everything that is wrong is shown at once: days the wrong way round stand beside an amount that could not be read. */
function withPeriod(read: FormResult<GrantFields>): FormResult<GrantFields> {
  const [start, end] = [read.submitted.startOn, read.submitted.endOn].map((texts) => readDay(texts?.[0]?.trim() ?? ''));
  const allowed = start && end ? canHavePeriod(start, end) : yes;
  return allowed.ok ? read : refuse(read, allowed);
}

async function draw(
  { db, page, t }: Context,
  { grant, predecessor }: { grant?: Grant | undefined; predecessor?: Grant | undefined },
  filled: FieldTexts | FormResult<GrantFields>,
  status = 200,
) {
  const form = bind(grantForm, filled);
  return page({
    title: grant?.code ?? t('grants.grant.new'),
    status,
    body: <EditGrantView {...{ grant, predecessor, form }} programmes={await listProgrammes(db)} />,
    crumbs: [{ label: t('grants.grants.title'), href: routes.grants.href({}) }],
  });
}

export const grantEditPages: readonly Page[] = [showNew, create, edit, save];

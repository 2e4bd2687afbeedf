import { findNodeByCode } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type Refusal, yes } from '#platform/forms/decision.ts';
import { readDay } from '#platform/forms/fields.ts';
import { euroText, type FormResult, type FormValue, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listAllocations, listNamedFundings } from '../allocation/data.ts';
import { allocate, takeBack } from '../allocation/verbs.ts';
import { listDeliveries } from '../delivery/data.ts';
import { listPosts } from '../post/data.ts';
import { listProgrammes } from '../programme/data.ts';
import { routes } from '../routes.ts';
import { findGrantByCode, type GrantInput, listGrants } from './data.ts';
import { EditGrantView } from './edit.views.tsx';
import { grantColumns } from './export.ts';
import { allocationForm, grantForm, grantStateForm, takeBackForm } from './form.ts';
import { GrantsView } from './list.views.tsx';
import { canLast, followUpOf, type Grant, grantViewNames, grantViews } from './rules.ts';
import { moveGrant, reviseGrant, takeUpGrant } from './verbs.ts';
import { GrantView } from './views.tsx';

type Fields = (typeof grantForm)['fields'];

const errorOf = (refusal: Refusal) => ({
  key: refusal.key,
  ...(refusal.values ? { values: refusal.values } : {}),
  ...(refusal.field ? { field: refusal.field } : {}),
});

export const grantsPage = get(routes.grants, {
  may: 'grants.grant.read',
  example: {},
  async handle(context) {
    const { db, by, access, query, today, page, t, language } = context;
    const view = grantViewNames.find((name) => name === query.get('stand')) ?? 'alle';
    const all = await listGrants(db);
    const grants = all.filter((grant) => grantViews[view](grant, today));
    const file = await tableResponse(context, 'zuwendungen', grantColumns(wordsIn(language, t), today), grants);
    if (file) return file;
    const body = (
      <GrantsView
        grants={grants}
        all={all}
        view={view}
        today={today}
        mayEdit={access.may(by, 'grants.grant.edit')}
        mayReadPosts={access.may(by, 'grants.post.read')}
      />
    );
    return page({ title: t('grants.grants.title'), body });
  },
});

async function named({ db, params }: Pick<Context<'/geld/zuwendungen/:code'>, 'db' | 'params'>): Promise<Grant> {
  const grant = await findGrantByCode(db, params.code);
  if (!grant) throw new NotFound();
  return grant;
}

export const grantPage = get(routes.grant, {
  may: 'grants.grant.read',
  example: { code: 'FM02' },
  handle: async (context) => showGrant(context, await named(context), {}, 200),
});

interface Failed {
  allocation?: FormResult<(typeof allocationForm)['fields']>;
  state?: FormResult<(typeof grantStateForm)['fields']>;
  takeBack?: FormResult<(typeof takeBackForm)['fields']>;
}

async function showGrant(context: Context, grant: Grant, failed: Failed, status: number) {
  const { db, by, access, today, page, t } = context;
  const body = (
    <GrantView
      grant={grant}
      today={today}
      allocations={await listAllocations(db, grant.id)}
      named={await listNamedFundings(db, grant.id)}
      deliveries={await listDeliveries(db, grant.id)}
      posts={(await listPosts(db)).filter((one) => one.grantIds.includes(grant.id))}
      forms={{
        allocation: bind(allocationForm, failed.allocation ?? {}),
        state: bind(grantStateForm, failed.state ?? prefill({ on: today })),
        takeBack: bind(takeBackForm, failed.takeBack ?? {}),
      }}
      mayEdit={access.may(by, 'grants.grant.edit')}
    />
  );
  return page({
    title: grant.code,
    status,
    body,
    crumbs: [{ label: t('grants.grants.title'), href: routes.grants.href({}) }],
  });
}

function inputOf(value: FormValue<Fields>): GrantInput | undefined {
  const { programmeId, startOn, endOn, ownShareCents, spentCents, paidOutCents, ...rest } = value;
  if (!programmeId || !startOn || !endOn) return undefined;
  return {
    ...rest,
    programmeId,
    startOn,
    endOn,
    ownShareCents: ownShareCents ?? 0,
    spentCents: spentCents ?? 0,
    paidOutCents: paidOutCents ?? 0,
  };
}

/** All that is wrong is said at once: days that cannot be, also beside an amount that could not be read. */
function withDays(read: FormResult<Fields>): FormResult<Fields> {
  const [start, end] = [read.submitted.startOn, read.submitted.endOn].map((typed) => readDay(typed?.[0]?.trim() ?? ''));
  const outcome = start && end ? canLast(start, end) : yes;
  return outcome.ok ? read : refuse(read, errorOf(outcome));
}

export const newGrantPage = get(routes.newGrant, {
  may: 'grants.grant.edit',
  example: {},
  handle: async (context) => {
    const followed = await followedAsked(context);
    const form = bind(grantForm, followed ? typedFollowUp(followed) : {});
    return showEdit(context, undefined, form, 200, followed);
  },
});

/** `?folgt=FM01`: the new grant takes over from that one. */
async function followedAsked({ db, query }: Pick<Context, 'db' | 'query'>): Promise<Grant | undefined> {
  const code = query.get('folgt');
  return code === null ? undefined : findGrantByCode(db, code);
}

function typedFollowUp(followed: Grant) {
  const { appliedCents, ...next } = followUpOf(followed);
  return prefill({ ...next, appliedCents: euroText(appliedCents) });
}

export const createGrant = post(routes.newGrant, {
  may: 'grants.grant.edit',
  async handle(context) {
    const read = context.read(grantForm);
    const input = read.ok ? inputOf(read.value) : undefined;
    const followed = await followedAsked(context);
    if (!input) return showEdit(context, undefined, bind(grantForm, withDays(read)), 422, followed);
    const first = { state: 'preparing', onDay: context.today, followsId: followed?.id ?? null } as const;
    const outcome = await takeUpGrant(context.db, context.by, context.now, input, first);
    if (!outcome.ok)
      return showEdit(context, undefined, bind(grantForm, refuse(read, errorOf(outcome))), 422, followed);
    return seeOther(routes.grant.href({ code: outcome.code }), 'grants.notice.saved');
  },
});

export const editGrantPage = get(routes.editGrant, {
  may: 'grants.grant.edit',
  example: { code: 'FM02' },
  async handle(context) {
    const grant = await named(context);
    return showEdit(context, grant, bind(grantForm, typedGrant(grant)), 200);
  },
});

export const saveGrant = post(routes.editGrant, {
  may: 'grants.grant.edit',
  async handle(context) {
    const grant = await named(context);
    const read = context.read(grantForm);
    const input = read.ok ? inputOf(read.value) : undefined;
    if (!input) return showEdit(context, grant, bind(grantForm, withDays(read)), 422);
    const outcome = await reviseGrant(context.db, context.by, context.now, grant, input);
    if (!outcome.ok) return showEdit(context, grant, bind(grantForm, refuse(read, errorOf(outcome))), 422);
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.saved');
  },
});

function typedGrant(grant: Grant) {
  const { title, programmeId, part, startOn, endOn, proofDueOn, applyBy, note } = grant;
  const money = (cents: number | null) => euroText(cents);
  return prefill({
    title,
    programmeId,
    part,
    startOn,
    endOn,
    proofDueOn,
    applyBy,
    note,
    appliedCents: money(grant.appliedCents),
    grantedCents: money(grant.grantedCents),
    ownShareCents: money(grant.ownShareCents),
    spentCents: money(grant.spentCents),
    paidOutCents: money(grant.paidOutCents),
  });
}

async function showEdit(
  { db, page, t }: Context,
  grant: Grant | undefined,
  form: Parameters<typeof EditGrantView>[0]['form'],
  status: number,
  followed?: Grant,
) {
  const body = <EditGrantView {...{ grant, form, followed }} programmes={await listProgrammes(db)} />;
  return page({
    title: grant?.code ?? t('grants.grant.new'),
    status,
    body,
    crumbs: [{ label: t('grants.grants.title'), href: routes.grants.href({}) }],
  });
}

export const moveGrantPage = post(routes.state, {
  may: 'grants.grant.edit',
  async handle(context) {
    const grant = await named(context);
    const read = context.read(grantStateForm);
    if (!read.ok || !read.value.state || !read.value.on) return showGrant(context, grant, { state: read }, 422);
    const outcome = await moveGrant(context.db, context.by, context.now, grant, read.value.state, {
      onDay: read.value.on,
      reason: read.value.reason,
    });
    if (!outcome.ok) return showGrant(context, grant, { state: refuse(read, errorOf(outcome)) }, 422);
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.saved');
  },
});

export const allocatePage = post(routes.allocations, {
  may: 'grants.grant.edit',
  async handle(context) {
    const { db, by, today, now } = context;
    const grant = await named(context);
    const read = context.read(allocationForm);
    if (!read.ok) return showGrant(context, grant, { allocation: read }, 422);
    const measure = await findNodeByCode(db, 'measure', read.value.measure.toUpperCase());
    if (!measure)
      return showGrant(
        context,
        grant,
        { allocation: refuse(read, { field: 'measure', key: 'grants.allocation.refused.unknown' }) },
        422,
      );
    const outcome = await allocate(db, by, now, grant, measure, read.value.amountCents ?? 0, today);
    if (!outcome.ok) return showGrant(context, grant, { allocation: refuse(read, errorOf(outcome)) }, 422);
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.allocated');
  },
});

export const takeBackPage = remove(routes.allocations, {
  may: 'grants.grant.edit',
  async handle(context) {
    const grant = await named(context);
    const read = context.read(takeBackForm);
    if (!read.ok) return showGrant(context, grant, { takeBack: read }, 422);
    const outcome = await takeBack(
      context.db,
      context.by,
      context.now,
      grant,
      read.value.measure.toUpperCase(),
      read.value.reason,
    );
    if (!outcome.ok) return showGrant(context, grant, { takeBack: refuse(read, errorOf(outcome)) }, 422);
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.taken-back');
  },
});

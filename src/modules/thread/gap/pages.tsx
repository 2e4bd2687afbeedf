import type { Db } from '#platform/database/database.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { findNodeByCode } from '../node/data.ts';
import type { ThreadNode } from '../node/rules.ts';
import { kindLabel, roleLabel } from '../node/views.tsx';
import { routes } from '../routes.ts';
import { type Gap, gaps } from './data.ts';
import { gapReasonForm } from './form.ts';
import { type GapName, isGapName } from './rules.ts';
import { giveGapReason, withdrawGapReason } from './verbs.ts';
import { GapReason, GapReport } from './views.tsx';

const report = get(routes.gaps, {
  may: 'thread.gap.read',
  example: {},
  handle: async (context) => {
    const found = await gaps(context.db);
    return (
      (await asTable(context, found)) ??
      context.page({
        title: context.t('thread.gaps.page'),
        crumbs: [{ label: context.t('thread.map.title'), href: routes.map.href({}) }],
        body: (
          <GapReport gaps={found} today={context.today} mayClose={context.access.may(context.by, 'thread.gap.close')} />
        ),
      })
    );
  },
});

function asTable(context: Context, found: readonly Gap[]): Promise<Response | undefined> {
  const { t } = context;
  return tableResponse(
    context,
    'luecken',
    [
      { label: t('thread.gaps.page'), value: (gap: Gap) => t(`thread.gap.${gap.gap}`) },
      { label: t('thread.map.kind'), value: (gap: Gap) => kindLabel(gap.node.kind, context) },
      { label: t('thread.list.code'), value: (gap: Gap) => gap.node.code },
      { label: t('thread.gaps.what'), value: (gap: Gap) => gap.node.title },
      { label: t('thread.gaps.since'), kind: 'moment', value: (gap: Gap) => gap.registeredAt },
      { label: t('thread.gaps.reason'), value: (gap: Gap) => gap.reason?.text ?? null },
      { label: t('thread.gaps.reason-on'), kind: 'day', value: (gap: Gap) => gap.reason?.on ?? null },
      {
        label: t('thread.gaps.reason-by'),
        value: (gap: Gap) => (gap.reason ? roleLabel(gap.reason.byRole, context) : null),
      },
    ],
    found,
  );
}

async function gapOf(
  db: Db,
  params: { gap: string; kind: string; code: string },
): Promise<{ gap: GapName; node: ThreadNode }> {
  const node = await findNodeByCode(db, params.kind, params.code);
  if (!node || !isGapName(params.gap)) throw new NotFound();
  return { gap: params.gap, node };
}

const askWhy = get(routes.gapReason, {
  may: 'thread.gap.close',
  example: { gap: 'measure-without-money', kind: 'measure', code: 'M-121' },
  handle: async (context) => {
    const { gap, node } = await gapOf(context.db, context.params);
    return context.page({ title: context.t('thread.gaps.give-title'), body: <GapReason gap={gap} node={node} /> });
  },
});

const giveReason = post(routes.gapReason, {
  may: 'thread.gap.close',
  handle: async (context) => {
    const { db, by, now, t } = context;
    const { gap, node } = await gapOf(db, context.params);
    const result = context.read(gapReasonForm);
    const decision = result.ok ? await giveGapReason(db, by, now, gap, node, result.value.reason) : undefined;
    if (decision?.ok) return seeOther(routes.gaps.href({}), 'thread.notice.reason-written');
    const faulty = decision ? refuse(result, { field: 'reason', key: decision.key }) : result;
    return context.page({
      status: 422,
      title: t('thread.gaps.give-title'),
      body: <GapReason gap={gap} node={node} result={faulty} />,
    });
  },
});

const reopen = remove(routes.gapReason, {
  may: 'thread.gap.close',
  handle: async ({ db, by, now, params }) => {
    const { gap, node } = await gapOf(db, params);
    await withdrawGapReason(db, by, now, gap, node);
    return seeOther(routes.gaps.href({}), 'thread.notice.gap-reopened');
  },
});

export const gapPages: readonly Page[] = [report, askWhy, giveReason, reopen];

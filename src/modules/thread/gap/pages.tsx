import { refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { countNodes, findNodeByCode } from '../node/data.ts';
import { hasBeginning, kindLabel, roleLabel } from '../node/views.tsx';
import { routes } from '../routes.ts';
import { type Gap, gaps } from './data.ts';
import { gapReasonForm } from './form.ts';
import { isGapName } from './rules.ts';
import { giveGapReason, withdrawGapReason } from './verbs.ts';
import { GapReason, GapReport } from './views.tsx';

const report = get(routes.gaps, {
  help: 'thread.help.gaps',
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
          <GapReport
            gaps={found}
            isEmpty={!hasBeginning((await countNodes(context.db)).keys())}
            today={context.today}
            mayClose={context.access.may(context.by, 'thread.gap.close')}
          />
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

type GapContext = Context<'/faden/luecken/:gap/:kind/:code/begruendung'>;

/** The thing of an address, with the name of what it may lack. */
async function visibleGap({ db, reach, params }: Pick<GapContext, 'db' | 'reach' | 'params'>) {
  const { gap, kind, code } = params;
  const node = await findNodeByCode(db, kind, code);
  return visible(reach, node && isGapName(gap) ? { gap, node } : undefined, 'county-wide');
}

const askWhy = get(routes.gapReason, {
  help: 'thread.help.gap-reason',
  may: 'thread.gap.close',
  example: { gap: 'measure-without-money', kind: 'measure', code: 'M-121' },
  handle: async (context) => {
    const { gap, node } = await visibleGap(context);
    return context.page({ title: context.t('thread.gaps.give-title'), body: <GapReason gap={gap} node={node} /> });
  },
});

const giveReason = post(routes.gapReason, {
  may: 'thread.gap.close',
  handle: async (context) => {
    const { db, by, now, t } = context;
    const { gap, node } = await visibleGap(context);
    const result = context.read(gapReasonForm);
    const outcome = result.ok ? await giveGapReason(db, by, now, gap, node, result.value.reason) : undefined;
    if (outcome?.ok) return seeOther(routes.gaps.href({}), 'thread.notice.reason-written');
    const faulty = outcome ? refuse(result, outcome) : result;
    return context.page({
      status: 422,
      title: t('thread.gaps.give-title'),
      body: <GapReason gap={gap} node={node} result={faulty} />,
    });
  },
});

const reopen = remove(routes.gapReason, {
  may: 'thread.gap.close',
  handle: async (context) => {
    const { db, by, now } = context;
    const { gap, node } = await visibleGap(context);
    await withdrawGapReason(db, by, now, gap, node);
    return seeOther(routes.gaps.href({}), 'thread.notice.gap-reopened');
  },
});

export const gapPages: readonly Page[] = [report, askWhy, giveReason, reopen];

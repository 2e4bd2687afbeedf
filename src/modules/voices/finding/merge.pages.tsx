import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { listCards, listCardsById } from '../contribution/list.data.ts';
import { routes } from '../routes.ts';
import { type Finding, findFinding, listFindings } from './data.ts';
import { mergeForm, splitForm } from './form.ts';
import { mergeFindings, splitFinding } from './merge.verbs.ts';
import { MergeView, SplitView } from './merge.views.tsx';
import { changeableAmong, changeableFinding, mayChange } from './visible.pages.tsx';

const may = 'voices.finding.edit';

const askMerge = get(routes.merger, {
  help: 'voices.help.finding-merge',
  may,
  example: { code: 'F-06' },
  handle: async (context) => drawMerge(context, await changeableFinding(context)),
});

const merge = post(routes.merger, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const finding = await changeableFinding(context);
    const read = context.read(mergeForm);
    if (!read.ok) return drawMerge(context, finding, read);
    const into = await findFinding(db, read.value.into);
    if (!into || !(await mayChange(db, context.reach, into, context.by)))
      return drawMerge(context, finding, refuse(read, { field: 'into', key: 'platform.form.not-a-choice' }));
    const outcome = await mergeFindings(db, by, now, finding, into, read.value.reason);
    if (!outcome.ok) return drawMerge(context, finding, refuse(read, outcome));
    return seeOther(routes.finding.href({ code: outcome.code }), 'voices.notice.merged');
  },
});

async function drawMerge(context: Context, finding: Finding, read?: FormResult<(typeof mergeForm)['fields']>) {
  const open = (await listFindings(context.db)).filter(({ id, state }) => id !== finding.id && state !== 'merged');
  const others = await changeableAmong(context.db, context.reach, open, context.by);
  const body = <MergeView finding={finding} others={others} form={bind(mergeForm, read ?? {})} />;
  const title = `${finding.code} · ${context.t('voices.finding.merge')}`;
  return context.page({ title, body, ...(read ? { status: 422 } : {}) });
}

const askSplit = get(routes.split, {
  help: 'voices.help.finding-merge',
  may,
  example: { code: 'F-06' },
  handle: async (context) => drawSplit(context, await changeableFinding(context)),
});

const split = post(routes.split, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const finding = await changeableFinding(context);
    const read = context.read(splitForm);
    if (!read.ok) return drawSplit(context, finding, read);
    const { card, ...words } = read.value;
    const outcome = await splitFinding(db, by, now, finding, await listCardsById(db, card), words);
    if (!outcome.ok) return drawSplit(context, finding, refuse(read, outcome));
    return seeOther(routes.finding.href({ code: outcome.code }), 'voices.notice.split');
  },
});

async function drawSplit(context: Context, finding: Finding, read?: FormResult<(typeof splitForm)['fields']>) {
  const cards = await listCards(context.db, { findingId: finding.id });
  const body = <SplitView finding={finding} cards={cards} form={bind(splitForm, read ?? {})} />;
  const title = `${finding.code} · ${context.t('voices.finding.split')}`;
  return context.page({ title, body, ...(read ? { status: 422 } : {}) });
}

export const regroupPages = [askMerge, merge, askSplit, split];

import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { listIndicators } from '../indicator/data.ts';
import { gatherMaterial } from '../report/material.verbs.ts';
import { readLength } from '../report/rules.ts';
import { freeze } from '../report/snapshot.rules.ts';
import { routes } from '../routes.ts';
import { type DraftFields, draftForm, prefilledDraft, type ReasonFields, reasonForm } from './form.ts';
import { type Draft, isOpen } from './rules.ts';
import { approveDraft, discardDraft, returnDraft, rewriteDraft, submitDraft, takeDraftBack } from './verbs.ts';
import { DraftView } from './views.tsx';
import { visibleDraft } from './visible.pages.tsx';

interface Failed {
  words?: FormResult<DraftFields>;
  reason?: FormResult<ReasonFields>;
}

const show = get(routes.reportDraft, {
  help: 'evaluation.help.reports',
  may: 'evaluation.report.read',
  example: { code: 'E-2026-1' },
  handle: async (context) => draw(context, await visibleDraft(context)),
});

async function draw(context: Context<'/:code'>, draft: Draft, failed: Failed = {}): Promise<Response> {
  const { db, by, access, today, query, page, t } = context;
  const { material } = await gatherMaterial(db, today);
  const { foreword, explanation, recommendation } = draft;
  const snapshot = freeze({ ...material, sentences: { foreword, explanation, recommendation } });
  const mayEdit = access.may(by, 'evaluation.report.edit');
  const words = failed.words ?? prefilledDraft(draft);
  return page({
    title: `${draft.code} ${draft.title}`,
    status: failed.words || failed.reason ? 422 : 200,
    crumbs: [{ label: t('evaluation.public.reports'), href: routes.reports.href({}) }],
    body: (
      <DraftView
        draft={draft}
        snapshot={snapshot}
        notPublic={(await listIndicators(db)).filter(({ isPublic }) => !isPublic).length}
        length={readLength(query)}
        // What somebody wrote while it was submitted stands in its form again, with why it was not saved.
        form={mayEdit && (isOpen(draft) || failed.words) ? bind(draftForm, words) : undefined}
        mayEdit={mayEdit}
        mayApprove={access.may(by, 'evaluation.report.approve')}
        reason={bind(reasonForm, failed.reason ?? {})}
      />
    ),
  });
}

const rewrite = post(routes.reportDraft, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const draft = await visibleDraft(context);
    const read = context.read(draftForm, prefilledDraft(draft));
    if (!read.ok) return draw(context, draft, { words: read });
    const outcome = await rewriteDraft(context.db, context.by, context.now, draft, read.value);
    if (!outcome.ok) return draw(context, draft, { words: refuse(read, outcome) });
    return seeOther(routes.reportDraft.href({ code: draft.code }), 'evaluation.notice.draft-saved');
  },
});

const submit = post(routes.draftSubmission, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const draft = await visibleDraft(context);
    const outcome = await submitDraft(context.db, context.by, context.now, draft);
    return back(draft, outcome.ok ? 'evaluation.notice.submitted' : 'evaluation.notice.draft-moved');
  },
});

const takeBack = remove(routes.draftSubmission, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const draft = await visibleDraft(context);
    const outcome = await takeDraftBack(context.db, context.by, context.now, draft);
    return back(draft, outcome.ok ? 'evaluation.notice.taken-back' : 'evaluation.notice.draft-moved');
  },
});

const approve = post(routes.draftApproval, {
  may: 'evaluation.report.approve',
  handle: async (context) => {
    const draft = await visibleDraft(context);
    const outcome = await approveDraft(context.db, context.by, context.now, draft);
    if (outcome.ok) return seeOther(routes.report.href({ code: outcome.code }), 'evaluation.notice.approved');
    const isEmpty = outcome.key === 'evaluation.report.refused.empty';
    return back(draft, isEmpty ? 'evaluation.notice.nothing-to-report' : 'evaluation.notice.draft-moved');
  },
});

const giveBack = post(routes.draftReturn, {
  may: 'evaluation.report.approve',
  handle: async (context) => {
    const draft = await visibleDraft(context);
    const read = context.read(reasonForm);
    if (!read.ok) return draw(context, draft, { reason: read });
    const outcome = await returnDraft(context.db, context.by, context.now, draft, read.value.reason);
    if (!outcome.ok) return draw(context, draft, { reason: refuse(read, outcome) });
    return back(draft, 'evaluation.notice.returned');
  },
});

const discard = remove(routes.reportDraft, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const draft = await visibleDraft(context);
    const read = context.read(reasonForm);
    if (!read.ok) return draw(context, draft, { reason: read });
    const outcome = await discardDraft(context.db, context.by, context.now, draft, read.value.reason);
    if (!outcome.ok) return draw(context, draft, { reason: refuse(read, outcome) });
    return seeOther(routes.reports.href({}), 'evaluation.notice.discarded');
  },
});

const back = ({ code }: Draft, notice: Parameters<typeof seeOther>[1]) =>
  seeOther(routes.reportDraft.href({ code }), notice);

export const draftPages = [show, rewrite, submit, takeBack, approve, giveBack, discard];

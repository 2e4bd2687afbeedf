import { randomUUID } from 'node:crypto';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { listReports } from '../report/data.ts';
import { ReportsView } from '../report/list.views.tsx';
import { routes } from '../routes.ts';
import { listDrafts } from './data.ts';
import { type NewDraftFields, newDraftForm } from './form.ts';
import { DraftsView, NewReport } from './list.views.tsx';
import { beginReport } from './verbs.ts';

const list = get(routes.reports, {
  help: 'evaluation.help.reports',
  may: 'evaluation.report.read',
  example: {},
  handle: (context) => drawList(context),
});

async function drawList({ db, by, access, page, t }: Context, failed?: FormResult<NewDraftFields>) {
  const form = access.may(by, 'evaluation.report.edit')
    ? bind(newDraftForm, failed ?? prefill({ id: randomUUID() }))
    : undefined;
  const drafts = await listDrafts(db);
  const body = (
    <ReportsView
      reports={await listReports(db)}
      hrefOf={(code) => routes.report.href({ code })}
      withState
      above={<DraftsView drafts={drafts} />}
      below={form && <NewReport form={form} />}
      {...noneOf(drafts.length > 0, form !== undefined, t)}
    />
  );
  return page({ title: t('evaluation.public.reports'), body, ...(failed ? { status: 422 } : {}) });
}

/** What stands where no report is finished: one that is being written is no reason to begin another. */
function noneOf(hasDrafts: boolean, mayBegin: boolean, t: Context['t']): { none?: string; why: string } {
  if (hasDrafts) return { none: t('evaluation.draft.none-finished'), why: t('evaluation.draft.none-finished-why') };
  return { why: t(mayBegin ? 'evaluation.draft.none-yet-why' : 'evaluation.draft.none-yet-read') };
}

const begin = post(routes.reports, {
  may: 'evaluation.report.edit',
  handle: async (context) => {
    const read = context.read(newDraftForm);
    if (!read.ok) return drawList(context, read);
    const { code } = await beginReport(context.db, context.by, context.now, read.value);
    return seeOther(routes.reportDraft.href({ code }), 'evaluation.notice.begun');
  },
});

export const reportListPages = [list, begin];

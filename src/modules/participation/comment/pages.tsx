import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { periodForm } from '../period/form.ts';
import { changeEnd } from '../period/verbs.ts';
import { routes } from '../routes.ts';
import { thingsOf } from './about.data.ts';
import { countAgreements } from './data.ts';
import { listComments } from './list.data.ts';
import { countsOf, groupsOf } from './rules.ts';
import { CommentsView } from './views.tsx';
import { crumbOf, type OpenDraft, visibleDraft } from './visible.pages.tsx';

const list = get(routes.comments, {
  may: 'participation.comment.read',
  example: { code: 'K-2026' },
  help: 'participation.help.comments',
  handle: async (context) => draw(context, await visibleDraft(context)),
});

const settleEnd = post(routes.period, {
  may: 'participation.period.edit',
  async handle(context) {
    const { db, by, now } = context;
    const draft = await visibleDraft(context);
    const read = context.read(periodForm, prefilledPeriod(draft));
    if (!read.ok) return draw(context, draft, read);
    const outcome = await changeEnd(db, by, now, draft.period, read.value);
    if (!outcome.ok) return draw(context, draft, refuse(read, outcome));
    return seeOther(routes.comments.href({ code: draft.edition.code }), 'participation.notice.end-changed');
  },
});

const prefilledPeriod = ({ period: { untilOn } }: OpenDraft) => prefill({ untilOn });

/** The comments of a draft; `?antwort=offen` shows those that wait, `?antwort=ja` the others. */
async function draw(context: Context, draft: OpenDraft, failed?: FormResult<(typeof periodForm)['fields']>) {
  const { db, query, access, by } = context;
  const comments = await listComments(db, draft.period);
  const groups = groupsOf(comments);
  const chosen = query.get('antwort');
  const shown = groups.filter(({ isAnswered }) => !chosen || isAnswered === (chosen === 'ja'));
  const props = {
    ...draft,
    groups: shown,
    counts: countsOf(comments),
    chosen,
    things: await thingsOf(db, draft.edition),
    agreements: await countAgreements(
      db,
      comments.map(({ id }) => id),
    ),
    form: bind(periodForm, failed ?? prefilledPeriod(draft)),
    entries: await listHistory(db, { kind: 'participation', id: draft.edition.id }, 12),
    may: {
      answer: access.may(by, 'participation.comment.answer'),
      settle: access.may(by, 'participation.period.edit'),
    },
  };
  return context.page({
    title: context.t('participation.comments.title'),
    status: failed ? 422 : 200,
    body: <CommentsView {...props} />,
    crumbs: [crumbOf(draft.edition)],
  });
}

export const commentPages: readonly Page[] = [list, settleEnd];

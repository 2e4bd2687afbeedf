import type { Card } from '#modules/voices/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { thingsOf } from './about.data.ts';
import { AnswerView } from './answer.views.tsx';
import { thoseThatCanHaveChanged } from './changed.data.ts';
import { type AnswerFields, answerForm } from './form.ts';
import { listComments } from './list.data.ts';
import { groupsOf } from './rules.ts';
import { answerComments, publishComment } from './verbs.ts';
import { crumbOf, type OpenDraft, visibleDraft } from './visible.pages.tsx';

const may = 'participation.comment.answer';
type AnswerContext = Context<'/:code'>;

const ask = get(routes.commentAnswer, {
  help: 'participation.help.answer',
  may,
  example: { code: 'K-2026' },
  async handle(context) {
    const draft = await visibleDraft(context);
    return draw(context, draft, await groupAt(context, draft));
  },
});

const give = post(routes.commentAnswer, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const draft = await visibleDraft(context);
    const all = await listComments(db, draft.period);
    const read = context.read(answerForm);
    const sent = read.submitted.card ?? [];
    const group = groupsOf(all).find((one) => one.all.some(({ id }) => sent.includes(id)))?.all ?? [];
    if (!read.ok) return draw(context, draft, group.length > 0 ? group : await groupAt(context, draft), read);
    const { card, ...answer } = read.value;
    const chosen = group.filter(({ id }) => card.includes(id));
    const given = { ...answer, chosen: card.length };
    const outcome = await answerComments(db, by, now, draft.edition.id, chosen, given);
    if (!outcome.ok) return draw(context, draft, group, refuse(read, outcome));
    return seeOther(routes.comments.href({ code: draft.edition.code }), 'participation.notice.answered');
  },
});

/** Lets everybody read the comments of a group that somebody has read; those that may name a person wait. */
const publish = post(routes.commentPublication, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const draft = await visibleDraft(context);
    const back = routes.comments.href({ code: draft.edition.code });
    const group = await groupAt(context, draft);
    if (group.length === 0) throw new NotFound();
    const read = group.filter(({ state }) => state !== 'flagged' && state !== 'withheld');
    for (const comment of read) {
      const outcome = await publishComment(db, by, now, comment);
      if (!outcome.ok) throw new Error(outcome.key);
    }
    if (read.length < group.length) return seeOther(back, 'participation.notice.published-but');
    return seeOther(back, 'participation.notice.published');
  },
});

/** The comments with the same words as the one that the address or the form names; none where it names none. */
async function groupAt({ db, query, sent }: AnswerContext, { period }: OpenDraft): Promise<readonly Card[]> {
  const code = query.get('karte') ?? sent.get('karte');
  const groups = groupsOf(await listComments(db, period));
  return groups.find(({ all }) => all.some((comment) => comment.code === code))?.all ?? [];
}

async function draw(
  context: AnswerContext,
  draft: OpenDraft,
  comments: readonly Card[],
  failed?: FormResult<AnswerFields>,
) {
  const { t } = context;
  const { edition } = draft;
  const open = comments.filter(({ isAnswered }) => !isAnswered);
  const ticked = (open.length > 0 ? open : comments).map(({ id }) => id);
  const text = open.length === 0 ? (comments[0]?.answer ?? '') : '';
  const unsettled = comments.filter(({ fate }) => fate === null);
  const changed = await thoseThatCanHaveChanged(context.db, edition, unsettled);
  const canHaveChanged = changed.length === unsettled.length;
  const aboutId = comments[0]?.about?.id;
  return context.page({
    title: t('participation.answer.title'),
    status: failed ? 422 : 200,
    body: (
      <AnswerView
        {...{ edition, comments }}
        canHaveChanged={canHaveChanged}
        about={aboutId ? (await thingsOf(context.db, edition)).get(aboutId) : undefined}
        form={bind(answerForm, failed ?? prefill({ card: ticked, text, publish: true }))}
      />
    ),
    crumbs: [
      crumbOf(edition),
      { label: t('participation.comments.title'), href: routes.comments.href({ code: edition.code }) },
    ],
  });
}

export const answerPages: readonly Page[] = [ask, give, publish];

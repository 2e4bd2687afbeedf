import { type Edition, isDraft, isResolved } from '#modules/concept/index.ts';
import { fileResponse } from '#platform/files/response.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { listAbout } from '../point/about.data.ts';
import { listPointsOf } from '../point/data.ts';
import { type NewPointFields, newPointForm } from '../point/form.ts';
import { addPoint } from '../point/verbs.ts';
import { routes } from '../routes.ts';
import { type DeadlineFields, deadlineForm, prefilledDeadline } from './form.ts';
import { moveDeadline, remindParty } from './invitation.verbs.ts';
import { endLink, reopenLink } from './link.verbs.ts';
import { publishAnswers, unpublishAnswers } from './publication.verbs.ts';
import type { Statement } from './rules.ts';
import { removeStatement } from './verbs.ts';
import { StatementView } from './views.tsx';
import { linkMaker, visibleStatement } from './visible.pages.tsx';

const read = 'participation.statement.read';
const edit = 'participation.statement.edit';
const hrefOf = ({ code }: Statement) => routes.statement.href({ code });

const show = get(routes.statement, {
  help: 'participation.help.statement',
  may: read,
  example: 'none',
  handle: async (context) => {
    const { statement, edition } = await visibleStatement(context);
    return draw(context, statement, edition);
  },
});

const file = get(routes.statementFile, {
  help: 'participation.help.statement',
  may: read,
  example: 'none',
  handle: async (context) => {
    const { statement } = await visibleStatement(context);
    if (statement.fileId === null) throw new NotFound();
    return fileResponse(context, statement.fileId);
  },
});

const add = post(routes.statementPoints, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const { statement, edition } = await visibleStatement(context);
    const point = context.read(newPointForm);
    if (!point.ok) return draw(context, statement, edition, { point });
    const outcome = await addPoint(db, by, now, statement, point.value, await listAbout(db, edition.id));
    if (!outcome.ok) return draw(context, statement, edition, { point: refuse(point, outcome) });
    return seeOther(hrefOf(statement), 'participation.notice.point-added');
  },
});

const remind = post(routes.statementReminder, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const { statement, edition } = await visibleStatement(context);
    const outcome = await remindParty(db, by, now, statement, { edition, link: linkMaker(context) });
    if (!outcome.ok) return draw(context, statement, edition, { refusal: outcome });
    return seeOther(hrefOf(statement), 'participation.notice.reminded');
  },
});

const defer = post(routes.statementDeadline, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const { statement, edition } = await visibleStatement(context);
    const deadline = context.read(deadlineForm, prefilledDeadline(statement));
    if (!deadline.ok) return draw(context, statement, edition, { deadline });
    const outcome = await moveDeadline(db, by, now, statement, { ...deadline.value, edition });
    if (!outcome.ok) return draw(context, statement, edition, { deadline: refuse(deadline, outcome) });
    return seeOther(hrefOf(statement), 'participation.notice.deadline-moved');
  },
});

const takeOut = remove(routes.statementInvitationEnd, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const { statement, edition } = await visibleStatement(context);
    const ending = context.read(reasonForm);
    if (!ending.ok) return draw(context, statement, edition, { ending });
    const outcome = await removeStatement(db, by, now, statement, ending.value.reason);
    if (!outcome.ok) return draw(context, statement, edition, { ending: refuse(ending, outcome) });
    return seeOther(routes.statements.href({ code: edition.code }), 'participation.notice.statement-removed');
  },
});

/** Ends the link of a statement or opens it again, with a reason; what was refused stands in its form on the page. */
const overLinkEnd =
  (change: typeof endLink, notice: MessageKey) =>
  async (context: Context<'/:code'>): Promise<Response> => {
    const { db, by, now } = context;
    const { statement, edition } = await visibleStatement(context);
    const link = context.read(reasonForm);
    if (!link.ok) return draw(context, statement, edition, { link });
    const outcome = await change(db, by, now, statement, link.value.reason);
    if (!outcome.ok) return draw(context, statement, edition, { link: refuse(link, outcome) });
    return seeOther(hrefOf(statement), notice);
  };

const closeLink = post(routes.statementLinkEnd, {
  may: edit,
  handle: overLinkEnd(endLink, 'participation.notice.link-ended'),
});

const openLink = remove(routes.statementLinkEnd, {
  may: edit,
  handle: overLinkEnd(reopenLink, 'participation.notice.link-reopened'),
});

const publish = post(routes.statementPublication, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const { statement, edition } = await visibleStatement(context);
    const outcome = await publishAnswers(db, by, now, statement, { edition, link: linkMaker(context) });
    if (!outcome.ok) return draw(context, statement, edition, { refusal: outcome });
    return seeOther(hrefOf(statement), 'participation.notice.answers-published');
  },
});

const unpublish = remove(routes.statementPublication, {
  may: edit,
  handle: async (context) => {
    const { db, by, now } = context;
    const { statement, edition } = await visibleStatement(context);
    const withdrawal = context.read(reasonForm);
    if (!withdrawal.ok) return draw(context, statement, edition, { withdrawal });
    const { reason } = withdrawal.value;
    const outcome = await unpublishAnswers(db, by, now, statement, { edition, reason });
    if (!outcome.ok) return draw(context, statement, edition, { withdrawal: refuse(withdrawal, outcome) });
    return seeOther(hrefOf(statement), 'participation.notice.answers-unpublished');
  },
});

interface Refused {
  point?: FormResult<NewPointFields>;
  deadline?: FormResult<DeadlineFields>;
  ending?: FormResult<ReasonFields>;
  withdrawal?: FormResult<ReasonFields>;
  link?: FormResult<ReasonFields>;
  refusal?: Refusal;
}

async function draw(context: Context, statement: Statement, edition: Edition, refused: Refused = {}) {
  const { db, by, access, today } = context;
  const mayEdit = access.may(by, edit);
  const props = {
    ...{ statement, edition, today },
    points: await listPointsOf(db, statement.id),
    offered: await listAbout(db, edition.id),
    history: await listHistory(db, { kind: 'draft-statement', id: statement.id }),
    may: { edit: mayEdit, ask: mayEdit && isDraft(edition), record: mayEdit && !isResolved(edition) },
    refusal: refused.refusal,
    forms: {
      point: bind(newPointForm, refused.point ?? prefill({ id: crypto.randomUUID() })),
      deadline: bind(deadlineForm, refused.deadline ?? prefilledDeadline(statement)),
      ending: bind(reasonForm, refused.ending ?? {}),
      withdrawal: bind(reasonForm, refused.withdrawal ?? {}),
      link: bind(reasonForm, refused.link ?? {}),
    },
  };
  const isRefused = Object.keys(refused).length > 0;
  return context.page({
    title: `${statement.code} ${statement.party.name}`,
    body: <StatementView {...props} />,
    ...(isRefused ? { status: 422 } : {}),
  });
}

export const statementPages = [show, file, add, remind, defer, takeOut, closeLink, openLink, publish, unpublish];

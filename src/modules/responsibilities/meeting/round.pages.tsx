import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type EndReasonFields, endReasonForm } from '../form.ts';
import { type Round, roundStanding } from '../round/rules.ts';
import { endRound } from '../round/verbs.ts';
import { visibleRound } from '../round/visible.pages.tsx';
import { routes } from '../routes.ts';
import { listTasks } from '../task/data.ts';
import { isOpen } from '../task/rules.ts';
import { listMeetings } from './data.ts';
import { RoundView } from './round.views.tsx';

const show = get(routes.round, {
  help: 'responsibilities.help.rounds',
  may: 'responsibilities.area.read',
  example: { code: 'B5' },
  handle: async (context) => draw(context, await visibleRound(context)),
});

const end = post(routes.roundEnd, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const round = await visibleRound(context);
    const result = context.read(endReasonForm);
    if (!result.ok) return draw(context, round, result);
    const outcome = await endRound(context.db, context.by, context.now, round, result.value.reason);
    if (!outcome.ok) return draw(context, round, refuse(result, outcome));
    return seeOther(routes.round.href({ code: round.body.code }), 'responsibilities.notice.round-ended');
  },
});

async function draw(context: Context, round: Round, refused?: FormResult<EndReasonFields>): Promise<Response> {
  const { db, by, access, today } = context;
  const { body } = round;
  const reach = access.reach(by, 'responsibilities.area.read');
  const props = {
    round,
    standing: roundStanding(round, today),
    meetings: await listMeetings(db, body.id),
    tasks: (await listTasks(db)).filter((task) => isOpen(task) && task.meeting?.roundId === body.id),
    history: await listHistory(db, { kind: 'round', id: body.id }),
    opens: (scopes: readonly Scope[]) => reaches(reach, scopes),
    mayEdit: access.may(by, 'responsibilities.round.edit'),
    ending: bind(endReasonForm, refused ?? {}),
    today,
  };
  const title = `${body.code} ${body.name}`;
  return context.page({ title, body: <RoundView {...props} />, ...(refused && { status: 422 }) });
}

export const roundMeetingPages = [show, end];

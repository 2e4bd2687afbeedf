import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type Round, roundStanding } from '../round/rules.ts';
import { visibleRound } from '../round/visible.pages.tsx';
import { routes } from '../routes.ts';
import { listTasks } from '../task/data.ts';
import { carriedTo, scopesOfTask, type Task } from '../task/rules.ts';
import { findMeeting } from './data.ts';
import { MeetingEditView } from './edit.views.tsx';
import { type MeetingFields, meetingForm, meetingInput, prefilledMeeting } from './form.ts';
import { canMove, type Meeting } from './rules.ts';
import { inputOf, moveMeeting, planMeeting } from './verbs.ts';
import { MeetingView } from './views.tsx';

const show = get(routes.meeting, {
  help: 'responsibilities.help.meeting',
  may: 'responsibilities.area.read',
  example: { code: 'B5', number: '2' },
  handle: async (context) => {
    const { db, by, access, reach, today, t } = context;
    const { round, meeting } = await visibleMeeting(context);
    const tasks = await listTasks(db);
    const props = {
      round,
      meeting,
      carried: carriedTo(tasks, meeting),
      given: tasks.filter((task) => task.meeting?.id === meeting.id),
      history: await listHistory(db, { kind: 'meeting', id: meeting.id }),
      opens: (task: Task) => reaches(reach, scopesOfTask(task)),
      mayEdit: access.may(by, 'responsibilities.round.edit'),
      today,
    };
    const title = `${round.body.name}: ${t('responsibilities.meeting.numbered', { number: meeting.number })}`;
    return context.page({ title, body: <MeetingView {...props} /> });
  },
});

/** The meeting of an address, in a round that this person may see, or 404. */
export async function visibleMeeting(context: Context<'/:code/:number'>): Promise<{ round: Round; meeting: Meeting }> {
  const round = await visibleRound(context);
  const { number } = context.params;
  const meeting = /^\d{1,4}$/.test(number) ? await findMeeting(context.db, round.body.id, Number(number)) : undefined;
  // Whoever sees a round sees all of its meetings.
  return { round, meeting: visible(context.reach, meeting, 'county-wide') };
}

/** The round of an address, where it still meets. */
async function meetingRound(context: Context<'/:code'>): Promise<Round> {
  const round = await visibleRound(context);
  if (round.ended) throw new NotFound();
  return round;
}

const newMeeting = get(routes.meetingNew, {
  help: 'responsibilities.help.meeting-form',
  may: 'responsibilities.round.edit',
  example: { code: 'B5' },
  handle: async (context) => {
    const round = await meetingRound(context);
    const { nextDueOn } = roundStanding(round, context.today);
    const plannedOn = nextDueOn < context.today ? context.today : nextDueOn;
    return draw(context, { round, meeting: undefined }, prefill({ id: crypto.randomUUID(), plannedOn }));
  },
});

const plan = post(routes.meetingNew, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const round = await meetingRound(context);
    const result = context.read(meetingForm);
    const about = { round, meeting: undefined };
    if (!result.ok) return draw(context, about, result);
    const input = { id: result.value.id, ...meetingInput(result.value) };
    const outcome = await planMeeting(context.db, context.by, context.now, round.body.id, input);
    if (!outcome.ok) return draw(context, about, refuse(result, outcome));
    return toMeeting(round, outcome.meeting, 'responsibilities.notice.meeting-planned');
  },
});

const factsOf = (meeting: Meeting) => prefilledMeeting({ id: meeting.id, ...inputOf(meeting) });

const edit = get(routes.meetingEdit, {
  help: 'responsibilities.help.meeting-form',
  may: 'responsibilities.round.edit',
  example: { code: 'B5', number: '3' },
  handle: async (context) => {
    const about = await visibleMeeting(context);
    if (!canMove(about.meeting).ok) throw new NotFound();
    return draw(context, about, factsOf(about.meeting));
  },
});

const change = post(routes.meetingEdit, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const about = await visibleMeeting(context);
    const result = context.read(meetingForm, factsOf(about.meeting));
    if (!result.ok) return draw(context, about, result);
    const { db, by, now } = context;
    const outcome = await moveMeeting(db, by, now, about.meeting, meetingInput(result.value));
    if (!outcome.ok) return draw(context, about, refuse(result, outcome));
    return toMeeting(about.round, outcome.meeting, 'responsibilities.notice.saved');
  },
});

/** Back to the page of a meeting. */
export function toMeeting(round: Round, meeting: Meeting, notice: Parameters<typeof seeOther>[1]): Response {
  return seeOther(routes.meeting.href({ code: round.body.code, number: String(meeting.number) }), notice);
}

async function draw(
  context: Context,
  about: { round: Round; meeting: Meeting | undefined },
  state: FormResult<MeetingFields> | FieldTexts,
): Promise<Response> {
  const body = <MeetingEditView {...about} form={bind(meetingForm, state)} />;
  const title = context.t(`responsibilities.meeting.${about.meeting ? 'edit' : 'plan'}`);
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

export const meetingPages = [newMeeting, plan, show, edit, change];

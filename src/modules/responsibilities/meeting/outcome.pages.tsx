import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, remove } from '#platform/http/page.ts';
import type { Round } from '../round/rules.ts';
import { routes } from '../routes.ts';
import {
  agendaMark,
  type CancellationFields,
  cancellationForm,
  type MinutesFields,
  minutesForm,
  minutesInput,
  prefilledMinutes,
} from './form.ts';
import { CancellationView, MinutesView } from './outcome.views.tsx';
import { toMeeting, visibleMeeting } from './pages.tsx';
import { canKeepBeside, canMove, type Meeting } from './rules.ts';
import { cancelMeeting, keepMinutes, takeCancellationBack } from './verbs.ts';

interface About {
  round: Round;
  meeting: Meeting;
}

const showMinutes = get(routes.minutes, {
  help: 'responsibilities.help.minutes',
  may: 'responsibilities.round.edit',
  example: { code: 'B5', number: '2' },
  handle: async (context) => {
    const about = await visibleMeeting(context);
    if (about.meeting.outcome?.kind === 'cancelled') throw new NotFound();
    return drawMinutes(context, about, prefilledMinutes(about.meeting, about.round.lastHeld?.invited ?? null));
  },
});

const keep = post(routes.minutes, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const about = await visibleMeeting(context);
    const result = context.read(minutesForm, prefilledMinutes(about.meeting, about.round.lastHeld?.invited ?? null));
    if (!result.ok) return drawMinutes(context, about, result);
    const fits = canKeepBeside(agendaMark(about.meeting), result.value.agenda);
    if (!fits.ok) return drawMinutes(context, about, refuse(result, fits));
    const { db, by, now } = context;
    const outcome = await keepMinutes(db, by, now, about.meeting, minutesInput(about.meeting, result.value));
    if (!outcome.ok) return drawMinutes(context, about, refuse(result, outcome));
    return toMeeting(about.round, about.meeting, 'responsibilities.notice.minutes-kept');
  },
});

async function drawMinutes(
  context: Context,
  about: About,
  state: FormResult<MinutesFields> | FieldTexts,
): Promise<Response> {
  const body = <MinutesView {...about} form={bind(minutesForm, state)} />;
  const title = context.t('responsibilities.meeting.minutes');
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

const showCancellation = get(routes.cancellation, {
  help: 'responsibilities.help.cancel',
  may: 'responsibilities.round.edit',
  example: { code: 'B5', number: '3' },
  handle: async (context) => {
    const about = await visibleMeeting(context);
    if (!canMove(about.meeting).ok) throw new NotFound();
    return drawCancellation(context, about, {});
  },
});

const cancel = post(routes.cancellation, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const about = await visibleMeeting(context);
    const result = context.read(cancellationForm);
    if (!result.ok) return drawCancellation(context, about, result);
    const outcome = await cancelMeeting(context.db, context.by, context.now, about.meeting, result.value.reason);
    if (!outcome.ok) return drawCancellation(context, about, refuse(result, outcome));
    return toMeeting(about.round, about.meeting, 'responsibilities.notice.meeting-cancelled');
  },
});

async function drawCancellation(
  context: Context,
  about: About,
  state: FormResult<CancellationFields> | FieldTexts,
): Promise<Response> {
  const body = <CancellationView {...about} form={bind(cancellationForm, state)} />;
  const title = context.t('responsibilities.meeting.cancel');
  return context.page({ title, body, ...('ok' in state ? { status: 422 } : {}) });
}

const planAgain = remove(routes.cancellation, {
  may: 'responsibilities.round.edit',
  handle: async (context) => {
    const { round, meeting } = await visibleMeeting(context);
    const outcome = await takeCancellationBack(context.db, context.by, context.now, meeting);
    if (!outcome.ok && meeting.outcome) throw new NotFound();
    return toMeeting(round, meeting, 'responsibilities.notice.planned-again');
  },
});

export const meetingOutcomePages = [showMinutes, keep, showCancellation, cancel, planAgain];

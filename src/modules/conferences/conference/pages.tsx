import { ownerLine } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, canRework, conferenceCode, titleOf } from '../rules.ts';
import { cardLinks } from '../views.tsx';
import { announceConference } from './announce.verbs.ts';
import { readShownConference } from './data.ts';
import { EditConferenceView } from './edit.views.tsx';
import { type ConferenceFields, conferenceForm, conferenceInputOf, prefilledConference } from './form.ts';
import { isCountable } from './rules.ts';
import {
  beginConference,
  callConferenceOff,
  changeConference,
  closeConference,
  planConferenceAgain,
  reopenConference,
} from './verbs.ts';
import { type ConferenceProps, ConferenceView } from './views.tsx';

const hrefOf = ({ number }: Conference) => routes.conference.href({ number: String(number) });

const one = get(routes.conference, {
  help: 'conferences.help.conference',
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => draw(context, await visibleConference(context)),
});

interface Failed {
  reason?: FormResult<ReasonFields>;
  refusal?: Refusal;
}

/** The page of a conference; after a refusal with the reason on top and everything else as it was. */
async function draw(context: Context, conference: Conference, failed: Failed = {}): Promise<Response> {
  const { db, by, access, today, t, language } = context;
  const cards = cardLinks(access.may(by, 'voices.contribution.read'), language.tag);
  const isRefused = failed.reason !== undefined || failed.refusal !== undefined;
  const props: ConferenceProps = {
    shown: await readShownConference(db, conference),
    entries: await listHistory(db, { kind: 'conference', id: conference.id }, 12),
    links: (filter) => cards({ conference: conferenceCode(conference.number), ...filter }),
    reason: bind(reasonForm, failed.reason ?? {}),
    refusal: failed.refusal,
    mayEdit: access.may(by, 'conferences.conference.edit'),
    owner: await ownerLine(context),
    mayDocument: access.may(by, 'conferences.documentation.read'),
    today,
  };
  return context.page({
    title: titleOf(conference),
    status: isRefused ? 422 : 200,
    crumbs: [{ label: t('conferences.navigation'), href: routes.conferences.href({}) }],
    body: <ConferenceView {...props} />,
  });
}

const announce = post(routes.announcement, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const outcome = await announceConference(context.db, context.by, context.now, conference);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.announced')
      : draw(context, conference, { refusal: outcome });
  },
});

const begin = post(routes.beginning, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const outcome = await beginConference(context.db, context.by, context.now, conference);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.begun')
      : draw(context, conference, { refusal: outcome });
  },
});

const close = post(routes.closing, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const outcome = await closeConference(context.db, context.by, context.now, conference);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.closed')
      : draw(context, conference, { refusal: outcome });
  },
});

const reopen = remove(routes.closing, {
  may: 'conferences.conference.edit',
  handle: (context) => moveWithReason(context, reopenConference, 'conferences.notice.reopened'),
});

type Move = typeof callConferenceOff;

/** A step that wants a reason: the page comes back where it is missing or the step is refused. */
async function moveWithReason(context: Context<'/:number'>, move: Move, notice: MessageKey): Promise<Response> {
  const conference = await visibleConference(context);
  const result = context.read(reasonForm);
  if (!result.ok) return draw(context, conference, { reason: result });
  const outcome = await move(context.db, context.by, context.now, conference, result.value.reason);
  return outcome.ok ? seeOther(hrefOf(conference), notice) : draw(context, conference, { refusal: outcome });
}

const callOff = post(routes.callingOff, {
  may: 'conferences.conference.edit',
  handle: (context) => moveWithReason(context, callConferenceOff, 'conferences.notice.called-off'),
});

const planAgain = remove(routes.callingOff, {
  may: 'conferences.conference.edit',
  handle: (context) => moveWithReason(context, planConferenceAgain, 'conferences.notice.planned-again'),
});

const edit = get(routes.conferenceEdit, {
  help: 'conferences.help.conference-form',
  may: 'conferences.conference.edit',
  example: { number: '3' },
  handle: async (context) => {
    const conference = await visibleConference(context);
    const open = canRework(conference);
    return open.ok ? drawEdit(context, conference, undefined) : draw(context, conference, { refusal: open });
  },
});

const change = post(routes.conferenceEdit, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await visibleConference(context);
    const result = context.read(conferenceForm, prefilledConference(conference));
    if (!result.ok) return drawEdit(context, conference, result);
    const input = conferenceInputOf(result.value);
    const outcome = await changeConference(context.db, context.by, context.now, conference, input);
    if (!outcome.ok) return drawEdit(context, conference, refuse(result, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

function drawEdit(
  { page, t, today }: Context,
  conference: Conference,
  result: FormResult<ConferenceFields> | undefined,
) {
  return page({
    title: `${titleOf(conference)} · ${t('conferences.conference.edit')}`,
    status: result ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: hrefOf(conference) },
    ],
    body: (
      <EditConferenceView
        conference={conference}
        hasCome={isCountable(conference, today)}
        form={bind(conferenceForm, result ?? prefilledConference(conference))}
      />
    ),
  });
}

export const conferencePages = [one, announce, begin, close, reopen, callOff, planAgain, edit, change];

import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { cardLinks } from '../documentation/cards.views.tsx';
import { routes } from '../routes.ts';
import { conferenceAsked, overviewOf } from './asked.pages.tsx';
import { EditConferenceView } from './edit.views.tsx';
import { type ConferenceFields, conferenceForm, conferenceInputOf, reasonForm, typedConference } from './form.ts';
import { type Conference, conferenceCode, titleOf } from './rules.ts';
import { beginConference, changeConference, closeConference, planConference, reopenConference } from './verbs.ts';
import { type ConferenceProps, ConferenceView } from './views.tsx';

const hrefOf = ({ number }: Conference) => routes.conference.href({ number: String(number) });

const one = get(routes.conference, {
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => draw(context, await conferenceAsked(context)),
});

interface Failed {
  reason?: FormResult<(typeof reasonForm)['fields']>;
  refusal?: Refusal;
}

/** The conference's page; after something was refused, with the reason on top and everything else as it was. */
async function draw(context: Context, conference: Conference, failed: Failed = {}): Promise<Response> {
  const { db, by, access, today, t, language } = context;
  const isRefused = failed.reason !== undefined || failed.refusal !== undefined;
  const props: ConferenceProps = {
    overview: await overviewOf(db, conference),
    entries: await listHistory(db, { kind: 'conference', id: conference.id }, 12),
    links: (asked) =>
      cardLinks(
        access.may(by, 'voices.contribution.read'),
        language.tag,
      )({ conference: conferenceCode(conference.number), ...asked }),
    reason: bind(reasonForm, failed.reason ?? {}),
    refusal: failed.refusal,
    mayEdit: access.may(by, 'conferences.conference.edit'),
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

const begin = post(routes.beginning, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const outcome = await beginConference(context.db, context.by, context.now, conference);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.begun')
      : draw(context, conference, { refusal: outcome });
  },
});

const close = post(routes.closing, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const outcome = await closeConference(context.db, context.by, context.now, conference);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.closed')
      : draw(context, conference, { refusal: outcome });
  },
});

const reopen = remove(routes.closing, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const read = context.read(reasonForm);
    if (!read.ok) return draw(context, conference, { reason: read });
    const outcome = await reopenConference(context.db, context.by, context.now, conference, read.value.reason);
    return outcome.ok
      ? seeOther(hrefOf(conference), 'conferences.notice.reopened')
      : draw(context, conference, { refusal: outcome });
  },
});

const newConference = get(routes.conferenceNew, {
  may: 'conferences.conference.edit',
  example: {},
  handle: (context) => drawNew(context, undefined),
});

const plan = post(routes.conferenceNew, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const read = context.read(conferenceForm);
    if (!read.ok) return drawNew(context, read);
    const outcome = await planConference(context.db, context.by, context.now, conferenceInputOf(read.value));
    if (!outcome.ok) return drawNew(context, refused(read, outcome));
    return seeOther(hrefOf(outcome.conference), 'conferences.notice.planned');
  },
});

type Read = FormResult<ConferenceFields>;

const refused = (read: Read, done: Refusal): Read => refuse(read, done);

function drawNew({ page, t }: Context, read: Read | undefined) {
  const suggestion = prefill({ title: t('conferences.conference.title-suggestion') });
  const form = bind(conferenceForm, read ?? suggestion);
  return page({
    title: t('conferences.conference.new'),
    status: read ? 422 : 200,
    crumbs: [{ label: t('conferences.navigation'), href: routes.conferences.href({}) }],
    body: <EditConferenceView conference={undefined} form={form} />,
  });
}

const edit = get(routes.conferenceEdit, {
  may: 'conferences.conference.edit',
  example: { number: '3' },
  handle: async (context) => drawEdit(context, await conferenceAsked(context), undefined),
});

const change = post(routes.conferenceEdit, {
  may: 'conferences.conference.edit',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    const read = context.read(conferenceForm);
    if (!read.ok) return drawEdit(context, conference, read);
    const input = conferenceInputOf(read.value);
    const outcome = await changeConference(context.db, context.by, context.now, conference, input);
    if (!outcome.ok) return drawEdit(context, conference, refused(read, outcome));
    return seeOther(hrefOf(conference), 'conferences.notice.saved');
  },
});

function drawEdit({ page, t }: Context, conference: Conference, read: Read | undefined) {
  return page({
    title: `${titleOf(conference)} · ${t('conferences.conference.edit')}`,
    status: read ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: hrefOf(conference) },
    ],
    body: (
      <EditConferenceView conference={conference} form={bind(conferenceForm, read ?? typedConference(conference))} />
    ),
  });
}

export const conferencePages = [newConference, plan, one, begin, close, reopen, edit, change];

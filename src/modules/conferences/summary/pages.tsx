import { bind } from '#platform/forms/bind.ts';
import type { Decision, Refusal } from '#platform/forms/decision.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { reasonForm } from '../conference/form.ts';
import { roomAsked } from '../room/asked.pages.tsx';
import { roomScopes } from '../room/rules.ts';
import { routes } from '../routes.ts';
import { readSummaries } from './data.ts';
import { correctionForm, summaryForm } from './form.ts';
import { canSumUp } from './rules.ts';
import { checkSummary, writeSummary } from './verbs.ts';
import { SummaryView } from './views.tsx';

type RoomContext = Context<'/:number/:code'>;
type Asked = Awaited<ReturnType<typeof roomAsked>>;

interface Failed {
  text?: FormResult<(typeof summaryForm)['fields']>;
  correction?: FormResult<(typeof correctionForm)['fields']>;
  reason?: FormResult<(typeof reasonForm)['fields']>;
  refusal?: Refusal;
}

const show = get(routes.summary, {
  may: 'conferences.room.read',
  example: { number: '3', code: 'R3' },
  handle: async (context) => draw(context, await roomAsked(context)),
});

async function draw(context: RoomContext, { conference, room }: Asked, failed: Failed = {}): Promise<Response> {
  const { db, by, access, t, page, params } = context;
  const summary = (await readSummaries(db, conference.id)).get(room.id);
  const mayModerate = reaches(access.reach(by, 'conferences.room.moderate'), roomScopes(room));
  return page({
    title: `${t('conferences.summary.title')} · ${room.code} ${room.title}`,
    status: Object.keys(failed).length > 0 ? 422 : 200,
    crumbs: [{ label: `${room.code} ${room.title}`, href: routes.room.href(params) }],
    body: (
      <SummaryView
        params={params}
        room={room}
        summary={summary}
        mayChange={mayModerate && canSumUp(conference).ok}
        text={bind(summaryForm, failed.text ?? { text: summary ? [summary.text] : [] })}
        correction={bind(correctionForm, failed.correction ?? {})}
        reason={bind(reasonForm, failed.reason ?? {})}
        refusal={failed.refusal}
      />
    ),
  });
}

/** Done, or the page with the reason why not. */
async function answer(context: RoomContext, asked: Asked, done: Decision): Promise<Response> {
  return done.ok
    ? seeOther(routes.summary.href(context.params), 'conferences.notice.saved')
    : draw(context, asked, { refusal: done });
}

const write = post(routes.summary, {
  may: 'conferences.room.moderate',
  handle: async (context) => {
    const asked = await roomAsked(context);
    const text = context.read(summaryForm);
    if (!text.ok) return draw(context, asked, { text });
    const { db, by, now } = context;
    return answer(context, asked, await writeSummary(db, by, now, asked.room, text.value.text));
  },
});

const confirm = post(routes.summaryConfirmation, {
  may: 'conferences.room.moderate',
  handle: async (context) => {
    const asked = await roomAsked(context);
    const correction = context.read(correctionForm);
    if (!correction.ok) return draw(context, asked, { correction });
    const { db, by, now } = context;
    const check = { isConfirmed: true, correction: correction.value.correction, reason: '' };
    return answer(context, asked, await checkSummary(db, by, now, asked.room, check));
  },
});

const sayWhyNot = post(routes.summaryReason, {
  may: 'conferences.room.moderate',
  handle: async (context) => {
    const asked = await roomAsked(context);
    const reason = context.read(reasonForm);
    if (!reason.ok) return draw(context, asked, { reason });
    const { db, by, now } = context;
    const check = { isConfirmed: false, correction: '', reason: reason.value.reason };
    return answer(context, asked, await checkSummary(db, by, now, asked.room, check));
  },
});

export const summaryPages = [show, write, confirm, sayWhyNot];

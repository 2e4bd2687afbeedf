import { bind } from '#platform/forms/bind.ts';
import type { Decision, Refusal } from '#platform/forms/decision.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { roomScopes } from '../room/rules.ts';
import { type VisibleRoom, visibleRoom } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { readSummaries } from './data.ts';
import { type CorrectionFields, correctionForm, type SummaryFields, summaryForm } from './form.ts';
import { canSumUp } from './rules.ts';
import { checkSummary, writeSummary } from './verbs.ts';
import { SummaryView } from './views.tsx';

type RoomContext = Context<'/:number/:code'>;

interface Failed {
  text?: FormResult<SummaryFields>;
  correction?: FormResult<CorrectionFields>;
  reason?: FormResult<ReasonFields>;
  refusal?: Refusal;
}

const show = get(routes.summary, {
  help: 'conferences.help.summary',
  may: 'conferences.room.read',
  example: { number: '3', code: 'R3' },
  handle: async (context) => draw(context, await visibleRoom(context)),
});

async function draw(context: RoomContext, { conference, room }: VisibleRoom, failed: Failed = {}): Promise<Response> {
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

/** Back to the summary; where something was refused, its page says why. */
async function answer(context: RoomContext, shown: VisibleRoom, outcome: Decision): Promise<Response> {
  return outcome.ok
    ? seeOther(routes.summary.href(context.params), 'conferences.notice.saved')
    : draw(context, shown, { refusal: outcome });
}

const write = post(routes.summary, {
  may: 'conferences.room.moderate',
  handle: async (context) => {
    const shown = await visibleRoom(context);
    const text = context.read(summaryForm);
    if (!text.ok) return draw(context, shown, { text });
    const { db, by, now } = context;
    return answer(context, shown, await writeSummary(db, by, now, shown.room, text.value.text));
  },
});

const confirm = post(routes.summaryConfirmation, {
  may: 'conferences.room.moderate',
  handle: async (context) => {
    const shown = await visibleRoom(context);
    const correction = context.read(correctionForm);
    if (!correction.ok) return draw(context, shown, { correction });
    const { db, by, now } = context;
    const check = { isConfirmed: true, correction: correction.value.correction, reason: '' };
    return answer(context, shown, await checkSummary(db, by, now, shown.room, check));
  },
});

const explain = post(routes.summaryReason, {
  may: 'conferences.room.moderate',
  handle: async (context) => {
    const shown = await visibleRoom(context);
    const reason = context.read(reasonForm);
    if (!reason.ok) return draw(context, shown, { reason });
    const { db, by, now } = context;
    const check = { isConfirmed: false, correction: '', reason: reason.value.reason };
    return answer(context, shown, await checkSummary(db, by, now, shown.room, check));
  },
});

export const summaryPages = [show, write, confirm, explain];

import { readLink } from '#platform/auth/signature.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { routes } from '../routes.ts';
import { AnswerView, ExpiredView, ThanksView } from './answer.views.tsx';
import { findRequest } from './data.ts';
import { type AnswerFields, answerForm } from './form.ts';
import { findParty } from './party.data.ts';
import { type AskedThing, type ConfirmationRequest, thingKey } from './rules.ts';
import { answerRequest, linkPurpose, reportChange } from './verbs.ts';

const question = get(routes.confirmationAnswer, {
  may: anybody('a signed link that was sent to the mailbox of whoever stands for the entries'),
  example: 'none',
  perMinute: 60,
  handle: async (context) => {
    const asked = await askedBy(context);
    if ('drawn' in asked) return asked.drawn;
    return drawAnswer(context, asked, { still: asked.things.map(thingKey) });
  },
});

const answer = post(routes.confirmationAnswer, {
  may: anybody('a signed link that was sent to the mailbox of whoever stands for the entries'),
  perMinute: 20,
  handle: async (context) => {
    const asked = await askedBy(context);
    if ('drawn' in asked) return asked.drawn;
    const { db, now } = context;
    const result = context.read(answerForm(asked.things.map(thingKey)));
    if (!result.ok) return drawAnswer(context, asked, result);
    const { still, report } = result.value;
    if (still.length === 0 && report === '')
      return drawAnswer(context, asked, refuse(result, { field: 'report', key: 'directory.refuse.nothing-said' }));
    const { kind, id, name } = asked.request.party;
    const by: Actor = { kind: 'link', label: name, scope: { kind, id } };
    const stillTrue = asked.things.filter((thing) => still.includes(thingKey(thing)));
    if (report === '') await answerRequest(db, by, now, asked.request, stillTrue);
    else await reportChange(db, by, now, asked.request, { report, stillTrue });
    return seeOther(routes.confirmationAnswer.href({ token: context.params.token }));
  },
});

interface Asked {
  request: ConfirmationRequest;
  things: AskedThing[];
}

/** The question behind a link; or the page that says why there is none any more. A forged link is no page at all. */
async function askedBy(context: Context<'/:token'>): Promise<Asked | { drawn: Response | Promise<Response> }> {
  const { db, params, now, county, installation, t, today } = context;
  const link = readLink(installation.secrets, county.slug, linkPurpose, params.token, now);
  if (!link.ok && link.reason === 'broken') throw new NotFound();
  if (!link.ok)
    return {
      drawn: context.page({
        title: t('directory.answer.expired'),
        layout: 'plain',
        status: 410,
        body: <ExpiredView />,
      }),
    };
  const request = await findRequest(db, (link.payload as { request: string }).request);
  if (!request) throw new NotFound();
  if (request.answeredAt)
    return {
      drawn: context.page({
        title: t('directory.answer.thanks'),
        layout: 'plain',
        body: <ThanksView request={request} />,
      }),
    };
  const party = await findParty(db, request.party.id, today);
  return { request, things: party?.things ?? [] };
}

function drawAnswer(
  context: Context<'/:token'>,
  asked: Asked,
  state: FormResult<AnswerFields> | FieldTexts,
): Response | Promise<Response> {
  const shape = answerForm(asked.things.map(thingKey));
  const body = (
    <AnswerView
      asked={asked}
      action={routes.confirmationAnswer.href({ token: context.params.token })}
      form={bind(shape, state)}
    />
  );
  return context.page({
    title: context.t('directory.answer.title'),
    layout: 'plain',
    body,
    ...('ok' in state && { status: 422 }),
  });
}

export const answerPages: readonly Page[] = [question, answer];

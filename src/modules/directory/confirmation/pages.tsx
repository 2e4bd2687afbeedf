import { readLink } from '#platform/auth/signature.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse, type Typed } from '#platform/forms/form.ts';
import { originOf } from '#platform/http/headers.ts';
import { anybody, type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listContactPoints } from '../contact-point/data.ts';
import { hoursText } from '../contact-point/form.ts';
import { listOffers } from '../offer/data.ts';
import { isOver } from '../offer/rules.ts';
import { findOrganisationById, listOrganisations } from '../organisation/data.ts';
import { type Organisation, organisationState, scopesOfOrganisation } from '../organisation/rules.ts';
import { routes } from '../routes.ts';
import { withinOf } from '../stakeholder/scope.rules.ts';
import { findRequest, listOpenReports, listOpenRequests } from './data.ts';
import { type AnswerFields, answerForm } from './form.ts';
import { type AskedThing, type ConfirmationRequest, mayBeAsked, thingKey } from './rules.ts';
import { askOrganisation, confirmThings, handleReport, linkPurpose, reportChange } from './verbs.ts';
import { AnswerView, ConfirmationList, ExpiredView, ThanksView } from './views.tsx';

const list = get(routes.confirmations, {
  may: 'directory.confirmation.ask',
  example: {},
  handle: async (context) => {
    const { db, today, t, reach, now } = context;
    const organisations = await askableOrganisations(context);
    const requests = await listOpenRequests(db);
    const seen = (organisation: { id: string } | null) =>
      reach.kind === 'everything' || (organisation !== null && organisations.some(({ id }) => id === organisation.id));
    const needing = organisations.filter((one) =>
      ['stale', 'hidden', 'unconfirmed'].includes(organisationState(one, today)),
    );
    return context.page({
      title: t('directory.confirmation.plural'),
      body: (
        <ConfirmationList
          needing={needing}
          today={today}
          now={now}
          requests={requests.filter((request) => seen(request.organisation))}
          reports={(await listOpenReports(db)).filter((report) => seen(report.organisation))}
        />
      ),
    });
  },
});

async function askableOrganisations({ db, reach, today }: Context): Promise<Organisation[]> {
  const within = withinOf(reach);
  return listOrganisations(
    db,
    within ? { within: { organisations: within.owners, municipalities: within.municipalities } } : {},
    today,
  );
}

const ask = post(routes.confirmations, {
  may: 'directory.confirmation.ask',
  handle: async (context) => {
    const { db, by, now, sent, request, county, installation } = context;
    const chosen = new Set(sent.getAll('id').map(String));
    const organisations = (await askableOrganisations(context)).filter(({ id }) => chosen.has(id));
    const requests = await listOpenRequests(db);
    const link = { secrets: installation.secrets, county, origin: originOf(request, installation.mode) };
    let asked = 0;
    for (const organisation of organisations) {
      if (!reaches(context.reach, scopesOfOrganisation(organisation))) continue;
      const last = requests.find((request) => request.organisation.id === organisation.id)?.sentAt;
      if (!mayBeAsked(organisation, last, now)) continue;
      await askOrganisation(db, by, now, organisation, link);
      asked += 1;
    }
    return seeOther(
      routes.confirmations.href({}),
      asked > 0 ? 'directory.notice.asked' : 'directory.notice.asked-nobody',
    );
  },
});

const dealtWith = post(routes.changeReport, {
  may: 'directory.confirmation.ask',
  handle: async (context) => {
    const { db, by, now, params } = context;
    const report = (await listOpenReports(db)).find(({ id }) => id === params.id);
    const own = await askableOrganisations(context);
    const isOwn = context.reach.kind === 'everything' || own.some(({ id }) => id === report?.organisation?.id);
    if (!report || !isOwn || !(await handleReport(db, by, now, report.id))) throw new NotFound();
    return seeOther(routes.confirmations.href({}), 'directory.notice.report-handled');
  },
});

const question = get(routes.confirmationAnswer, {
  may: anybody('a signed link that was sent to the mailbox of an organisation'),
  example: 'none',
  perMinute: 60,
  handle: async (context) => {
    const asked = await askedBy(context);
    if ('drawn' in asked) return asked.drawn;
    return drawAnswer(context, asked, { still: asked.things.map(thingKey) });
  },
});

const answer = post(routes.confirmationAnswer, {
  may: anybody('a signed link that was sent to the mailbox of an organisation'),
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
    const by: Actor = {
      kind: 'link',
      label: asked.request.organisation.name,
      scope: { kind: 'organisation', id: asked.request.organisation.id },
    };
    const stillTrue = asked.things.filter((thing) => still.includes(thingKey(thing)));
    if (report === '') await confirmThings(db, by, now, asked.request, stillTrue);
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
  return { request, things: await thingsOf(db, request.organisation.id, today) };
}

/** The organisation itself, what it offers and where it can be reached: everything the public sees of it. */
async function thingsOf(db: Context['db'], organisationId: string, today: string): Promise<AskedThing[]> {
  const organisation = await findOrganisationById(db, organisationId);
  if (!organisation || organisation.archival) return [];
  const offers = (await listOffers(db, { ownerId: organisationId }, today)).filter(
    (offer) => offer.state === 'published' && !isOver(offer, today),
  );
  const points = (await listContactPoints(db, { ownerId: organisationId }, today)).filter(
    (point) => point.state === 'published',
  );
  return [
    {
      kind: 'organisation',
      id: organisation.id,
      code: organisation.code,
      title: organisation.name,
      summary: line(organisation.contactFunction, organisation.mailbox, organisation.phone, organisation.address),
      confirmedOn: organisation.confirmedOn,
    },
    ...points.map(
      (point): AskedThing => ({
        kind: 'contact-point',
        id: point.id,
        code: point.code,
        title: point.name,
        summary: line(point.hours ? hoursText(point.hours).replaceAll('\n', ', ') : null, point.phone, point.address),
        confirmedOn: point.confirmedOn,
      }),
    ),
    ...offers.map(
      (offer): AskedThing => ({
        kind: 'offer',
        id: offer.id,
        code: offer.code,
        title: offer.title,
        summary: line(offer.schedule, offer.cost, offer.municipalities.map(({ name }) => name).join(', ')),
        confirmedOn: offer.confirmedOn,
      }),
    ),
  ];
}

const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');

function drawAnswer(
  context: Context<'/:token'>,
  asked: Asked,
  state: FormResult<AnswerFields> | Typed,
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

export const confirmationPages: readonly Page[] = [list, ask, dealtWith, question, answer];

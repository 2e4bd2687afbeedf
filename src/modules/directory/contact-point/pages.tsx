import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, Forbidden, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { reaches, scopeIds } from '#platform/permissions/permissions.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { ownersWithin, withinOf } from '../rules.ts';
import { listOwners } from '../stakeholder/data.ts';
import { findContactPoint } from './data.ts';
import { type ContactPointFields, contactPointFactsOf, contactPointForm, prefilledContactPoint } from './form.ts';
import { hoursText } from './hours.rules.ts';
import { type ContactPoint, type ContactPointFacts, scopesOfContactPoint } from './rules.ts';
import {
  changeContactPoint,
  draftContactPoint,
  endContactPoint,
  publishContactPoint,
  withdrawContactPoint,
} from './verbs.ts';
import { ContactPointEdit, ContactPointShow } from './views.tsx';

const show = get(routes.contactPointPage, {
  may: 'directory.record.read',
  example: { code: 'AS-03' },
  handle: async (context) => drawPoint(context, await visiblePoint(context)),
});

const blank = get(routes.newContactPoint, {
  may: 'directory.record.edit',
  example: {},
  handle: (context) => drawForm(context, undefined, {}),
});

const create = post(routes.newContactPoint, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const read = await readFacts(context, context.read(contactPointForm));
    if ('again' in read) return drawForm(context, undefined, read.again, 422);
    const { code } = await draftContactPoint(context.db, context.by, context.now, read.facts);
    return seeOther(routes.contactPointPage.href({ code }), 'directory.notice.contact-point-created');
  },
});

const edit = get(routes.editContactPoint, {
  may: 'directory.record.edit',
  example: { code: 'AS-03' },
  handle: async (context) => {
    const point = await changeablePoint(context);
    return drawForm(context, point, prefilledContactPoint(point));
  },
});

const change = post(routes.editContactPoint, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const point = await changeablePoint(context);
    const read = await readFacts(context, context.read(contactPointForm), point);
    if ('again' in read) return drawForm(context, point, read.again, 422);
    await changeContactPoint(context.db, context.by, context.now, point, read.facts);
    return seeOther(routes.contactPointPage.href({ code: point.code }), 'directory.notice.saved');
  },
});

const publish = post(routes.contactPointPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const point = await changeablePoint(context);
    const outcome = await publishContactPoint(context.db, context.by, context.now, point);
    if (!outcome.ok) return drawPoint(context, point, { text: context.t(outcome.key, outcome.values) });
    return seeOther(routes.contactPointPage.href({ code: point.code }), 'directory.notice.published');
  },
});

const withdraw = remove(routes.contactPointPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const point = await changeablePoint(context);
    if (point.state !== 'published') throw new NotFound();
    await withdrawContactPoint(context.db, context.by, context.now, point);
    return seeOther(routes.contactPointPage.href({ code: point.code }), 'directory.notice.withdrawn');
  },
});

const end = post(routes.contactPointEnd, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const point = await changeablePoint(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawPoint(context, point, { reason: result });
    await endContactPoint(context.db, context.by, context.now, point, result.value.reason);
    return seeOther(routes.contactPointPage.href({ code: point.code }), 'directory.notice.ended');
  },
});

/** The contact point of an address as far as the person may see it. */
async function visiblePoint(context: Context<'/:code'>): Promise<ContactPoint> {
  const point = await findContactPoint(context.db, context.params.code);
  if (!point || !reaches(context.access.reach(context.by, 'directory.record.read'), scopesOfContactPoint(point)))
    throw new NotFound();
  return point;
}

async function changeablePoint(context: Context<'/:code'>): Promise<ContactPoint> {
  const point = await visiblePoint(context);
  if (!reaches(context.reach, scopesOfContactPoint(point))) throw new Forbidden();
  return point;
}

async function drawPoint(context: Context<'/:code'>, point: ContactPoint, refused?: RefusedRecord): Promise<Response> {
  const { db, by, access, today } = context;
  const mayEdit = reaches(access.reach(by, 'directory.record.edit'), scopesOfContactPoint(point));
  const week = point.hours ? hoursText(point.hours).split('\n').filter(Boolean) : [];
  const history = await listHistory(db, { kind: 'contact-point', id: point.id });
  const body = (
    <ContactPointShow point={point} today={today} mayEdit={mayEdit} history={history} week={week} refused={refused} />
  );
  return context.page({ title: `${point.code} ${point.name}`, body, ...(refused && { status: 422 }) });
}

async function choicesOf({ db, reach }: Context) {
  const own = scopeIds(reach, 'municipality');
  const all = await listMunicipalities(db);
  const within = withinOf(reach);
  const owners = ownersWithin(await listOwners(db), within);
  // A partner may write down a contact point anywhere it works, a town only in itself.
  const municipalities = own && own.length > 0 ? all.filter(({ id }) => own.includes(id)) : all;
  return { owners, municipalities };
}

async function readFacts(
  context: Context,
  result: FormResult<ContactPointFields>,
  before?: ContactPoint,
): Promise<{ facts: ContactPointFacts } | { again: FormResult<ContactPointFields> }> {
  if (!result.ok) return { again: result };
  const read = contactPointFactsOf(result.value);
  if ('fault' in read) return { again: refuse(result, read.fault) };
  const { facts } = read;
  const { owners, municipalities } = await choicesOf(context);
  const isOwner = facts.ownerId === (before?.ownerId ?? null) || owners.some(({ id }) => id === facts.ownerId);
  const isPlace =
    facts.municipalityId === before?.municipalityId || municipalities.some(({ id }) => id === facts.municipalityId);
  if (!isOwner) return { again: refuse(result, { field: 'ownerId', key: 'platform.form.not-a-choice' }) };
  if (!isPlace) return { again: refuse(result, { field: 'municipalityId', key: 'platform.form.not-a-choice' }) };
  if (!reaches(context.reach, scopesOfContactPoint(facts)))
    return { again: refuse(result, { field: 'ownerId', key: 'directory.refuse.not-yours' }) };
  return { facts };
}

async function drawForm(
  context: Context,
  point: ContactPoint | undefined,
  state: FormResult<ContactPointFields> | FieldTexts,
  status?: number,
): Promise<Response> {
  const { t } = context;
  const action = point ? routes.editContactPoint.href({ code: point.code }) : routes.newContactPoint.href({});
  const backHref = point ? routes.contactPointPage.href({ code: point.code }) : routes.contactPointList.href({});
  const body = (
    <ContactPointEdit
      code={point?.code}
      action={action}
      backHref={backHref}
      form={bind(contactPointForm, state)}
      {...(await choicesOf(context))}
    />
  );
  return context.page({
    title: point ? `${point.code} ${t('directory.contact-point.edit')}` : t('directory.contact-point.new'),
    body,
    ...(status && { status }),
  });
}

export const contactPointPages: readonly Page[] = [blank, create, show, edit, change, publish, withdraw, end];

import { canAgree } from '#platform/forms/agreed.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, type FormValue, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { reaches, scopeIds } from '#platform/permissions/permissions.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { ownersWithin, withinOf } from '../rules.ts';
import { listOwners } from '../stakeholder/data.ts';
import { refusedAt } from '../stakeholder/record.pages.tsx';
import { findContactPoint } from './data.ts';
import {
  type ContactPointFields,
  contactPointFactsOf,
  contactPointForm,
  newContactPointForm,
  prefilledContactPoint,
} from './form.ts';
import { hoursText } from './hours.rules.ts';
import { type ContactPoint, type ContactPointFacts, canWriteContactPoint, scopesOfContactPoint } from './rules.ts';
import {
  changeContactPoint,
  confirmContactPoint,
  draftContactPoint,
  endContactPoint,
  publishContactPoint,
  withdrawContactPoint,
} from './verbs.ts';
import { ContactPointEdit, ContactPointShow } from './views.tsx';

const show = get(routes.contactPointPage, {
  help: 'directory.help.contact-points',
  may: 'directory.record.read',
  example: { code: 'AS-03' },
  handle: async (context) => drawPoint(context, await visiblePoint(context)),
});

const blank = get(routes.newContactPoint, {
  help: 'directory.help.contact-point-form',
  may: 'directory.record.edit',
  example: {},
  handle: (context) => drawForm(context, undefined, prefill({ id: crypto.randomUUID() })),
});

const create = post(routes.newContactPoint, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const result = context.read(newContactPointForm);
    if (!result.ok) return drawForm(context, undefined, result);
    const { id, ...fields } = result.value;
    const read = await readFacts(context, fields, undefined);
    if (!read.ok) return drawForm(context, undefined, refuse(result, read));
    const { code } = await draftContactPoint(context.db, context.by, context.now, read.facts, { id });
    return seeOther(routes.contactPointPage.href({ code }), 'directory.notice.contact-point-created');
  },
});

const edit = get(routes.editContactPoint, {
  help: 'directory.help.contact-point-form',
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
    const result = context.read(contactPointForm, prefilledContactPoint(point));
    if (!result.ok) return drawForm(context, point, result);
    const read = await readFacts(context, result.value, point);
    if (!read.ok) return drawForm(context, point, refuse(result, read));
    await changeContactPoint(context.db, context.by, context.now, point, read.facts);
    return seeOther(routes.contactPointPage.href({ code: point.code }), 'directory.notice.saved');
  },
});

const publish = post(routes.contactPointPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const point = await changeablePoint(context);
    const agreed = canAgree(context.sent, prefilledContactPoint(point));
    const outcome = agreed.ok ? await publishContactPoint(context.db, context.by, context.now, point) : agreed;
    const form = routes.editContactPoint.href({ code: point.code });
    if (!outcome.ok) return drawPoint(context, point, refusedAt(context, form, outcome));
    return seeOther(routes.contactPointPage.href({ code: point.code }), 'directory.notice.published');
  },
});

const confirm = post(routes.contactPointConfirmation, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const point = await changeablePoint(context);
    const agreed = canAgree(context.sent, prefilledContactPoint(point));
    const outcome = agreed.ok ? await confirmContactPoint(context.db, context.by, context.now, point) : agreed;
    if (!outcome.ok) return drawPoint(context, point, { text: context.t(outcome.key, outcome.values) });
    return seeOther(routes.contactPointPage.href({ code: point.code }), 'directory.notice.confirmed');
  },
});

const withdraw = remove(routes.contactPointPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const point = await changeablePoint(context);
    if (point.state === 'ended') throw new NotFound();
    // A draft already: pressed twice.
    if (point.state === 'published') await withdrawContactPoint(context.db, context.by, context.now, point);
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

async function visiblePoint({ db, params, by, access }: Context<'/:code'>): Promise<ContactPoint> {
  const reach = access.reach(by, 'directory.record.read');
  return visible(reach, await findContactPoint(db, params.code), scopesOfContactPoint);
}

async function changeablePoint(context: Context<'/:code'>): Promise<ContactPoint> {
  return changeable(context.reach, await visiblePoint(context), scopesOfContactPoint);
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
  const owners = ownersWithin(await listOwners(db), withinOf(reach));
  const own = scopeIds(reach, 'municipality');
  const all = await listMunicipalities(db);
  // A partner may write down a contact point anywhere it works, a town only in itself.
  const municipalities = own && own.length > 0 ? all.filter(({ id }) => own.includes(id)) : all;
  return { owners, municipalities };
}

async function readFacts(
  context: Context,
  fields: FormValue<ContactPointFields>,
  before: ContactPoint | undefined,
): Promise<Outcome<{ facts: ContactPointFacts }>> {
  const read = contactPointFactsOf(fields);
  if (!read.ok) return read;
  const choices = { ...(await choicesOf(context)), reach: context.reach };
  const allowed = canWriteContactPoint(read.facts, before, choices);
  return allowed.ok ? read : allowed;
}

async function drawForm(
  context: Context,
  point: ContactPoint | undefined,
  state: FormResult<ContactPointFields> | FieldTexts,
): Promise<Response> {
  const { t } = context;
  const body = (
    <ContactPointEdit
      code={point?.code}
      action={point ? routes.editContactPoint.href({ code: point.code }) : routes.newContactPoint.href({})}
      backHref={point ? routes.contactPointPage.href({ code: point.code }) : routes.contactPointList.href({})}
      form={bind(newContactPointForm, state)}
      {...(await choicesOf(context))}
    />
  );
  return context.page({
    title: point ? `${point.code} ${t('directory.contact-point.edit')}` : t('directory.contact-point.new'),
    body,
    ...('ok' in state && { status: 422 }),
  });
}

export const contactPointPages: readonly Page[] = [blank, create, show, edit, change, publish, confirm, withdraw, end];

import { type Edge, edgesOf, findNodeByCode, type ThreadNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { inEdition } from '../edition/rules.ts';
import { visibleEdition } from '../edition/visible.pages.tsx';
import { findGoal } from '../goal/data.ts';
import { findMeasure, listMeasures } from '../measure/data.ts';
import { routes } from '../routes.ts';
import { type DeliveryFields, deliveryForm, type OriginFields, originForm } from './form.ts';
import { type ConceptThing, originKinds, tieTypesOf } from './rules.ts';
import { tieDelivery, tieOrigin } from './verbs.ts';
import { DeliveryView, OfferMeasures, OriginView } from './views.tsx';

/** A goal or measure with what its page of origin needs. */
interface Asked {
  thing: ConceptThing;
  code: string;
  title: string;
  /** Its own page. */
  back: string;
  action: string;
}

async function goalAsked(context: Context<'/:code'>): Promise<Asked> {
  const { code } = context.params;
  const goal = await findGoal(context.db, (await visibleEdition(context)).id, code);
  if (!goal) throw new NotFound();
  const inThis = inEdition(context.query.get('fassung'));
  const back = routes.goal.href({ code }, inThis);
  const action = routes.goalOrigin.href({ code }, inThis);
  return { thing: { kind: 'goal', id: goal.id }, code, title: goal.title, back, action };
}

async function measureAsked(context: Context<'/:code'>): Promise<Asked> {
  const { code } = context.params;
  const measure = await findMeasure(context.db, (await visibleEdition(context)).id, code);
  if (!measure) throw new NotFound();
  const inThis = inEdition(context.query.get('fassung'));
  const back = routes.measure.href({ code }, inThis);
  const action = routes.measureOrigin.href({ code }, inThis);
  return { thing: { kind: 'measure', id: measure.id }, code, title: measure.title, back, action };
}

const may = 'concept.origin.tie';

const goalOrigin = get(routes.goalOrigin, {
  may,
  example: { code: 'Z1.2' },
  handle: async (context) => drawOrigin(context, await goalAsked(context)),
});
const tieGoal = post(routes.goalOrigin, {
  may,
  handle: async (context) => takeOrigin(context, await goalAsked(context)),
});
const measureOrigin = get(routes.measureOrigin, {
  may,
  example: { code: 'M-121' },
  handle: async (context) => drawOrigin(context, await measureAsked(context)),
});
const tieMeasure = post(routes.measureOrigin, {
  may,
  handle: async (context) => takeOrigin(context, await measureAsked(context)),
});

async function drawOrigin(context: Context, asked: Asked, result?: FormResult<OriginFields>) {
  const { db, today, t } = context;
  const typed = result ?? prefill({ on: today, type: 'became' });
  const edges = await edgesOf(db, asked.thing);
  const types = tieTypesOf(asked.thing.kind);
  const props = { ...asked, types, edges, mayTakeBack: mayTakeBack(context) };
  const body = <OriginView {...props} form={bind(originForm, typed)} />;
  const title = `${asked.code} · ${t('concept.origin.title')}`;
  return context.page({ title, body, ...(result ? { status: 422 } : {}) });
}

const mayTakeBack = ({ access, by }: Context) => access.may(by, 'thread.edge.withdraw');

async function takeOrigin(context: Context, asked: Asked): Promise<Response> {
  const { db, by, now } = context;
  const result = context.read(originForm);
  const { type, on, other: code } = result.ok ? result.value : { type: null, on: null, other: '' };
  if (!result.ok || !type || !on) return drawOrigin(context, asked, result);
  const other = await findOrigin(db, code);
  if (!other)
    return drawOrigin(context, asked, refuse(result, { field: 'other', key: 'concept.origin.refused.unknown' }));
  const outcome = await tieOrigin(db, by, now, asked.thing, other, { type, on });
  if (!outcome.ok) return drawOrigin(context, asked, refuse(result, outcome));
  return seeOther(asked.action, 'concept.notice.tied');
}

async function findOrigin(db: Db, code: string): Promise<ThreadNode | undefined> {
  for (const kind of originKinds) {
    const node = await findNodeByCode(db, kind, code);
    if (node) return node;
  }
  return undefined;
}

const delivery = get(routes.delivery, {
  may,
  example: { code: 'O-014' },
  handle: async (context) => drawDelivery(context, await offerAsked(context)),
});

const deliver = post(routes.delivery, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const offer = await offerAsked(context);
    const result = context.read(deliveryForm);
    if (!result.ok || !result.value.on) return drawDelivery(context, offer, result);
    const { measureId, on } = result.value;
    const measures = await listMeasures(db, (await visibleEdition(context)).id);
    const measure = measures.find(({ id }) => id === measureId);
    if (!measure)
      return drawDelivery(context, offer, refuse(result, { field: 'measureId', key: 'platform.form.not-a-choice' }));
    const outcome = await tieDelivery(db, by, now, offer, measure, on);
    if (!outcome.ok) return drawDelivery(context, offer, refuse(result, outcome));
    return seeOther(routes.delivery.href({ code: offer.code }), 'concept.notice.tied');
  },
});

async function offerAsked({ db, params }: Context<'/:code'>): Promise<ThreadNode> {
  const offer = await findNodeByCode(db, 'offer', params.code);
  if (!offer) throw new NotFound();
  return offer;
}

async function drawDelivery(context: Context, offer: ThreadNode, result?: FormResult<DeliveryFields>) {
  const { db, today, t } = context;
  const edges = (await edgesOf(db, offer)).filter((edge: Edge) => edge.type === 'delivers');
  const measures = await listMeasures(db, (await visibleEdition(context)).id);
  const form = bind(deliveryForm, result ?? prefill({ on: today }));
  const props = { offer, edges, measures, form, mayTakeBack: mayTakeBack(context) };
  const body = <DeliveryView {...props} />;
  const title = `${offer.code} · ${t('concept.delivery.title')}`;
  return context.page({ title, body, ...(result ? { status: 422 } : {}) });
}

export const originPages = [goalOrigin, tieGoal, measureOrigin, tieMeasure, delivery, deliver];

type Asking = Pick<Context, 'db' | 'by' | 'access'>;

/** For the page of an offer in the workspace: what it is good for in the concept. */
export async function measuresOfOffer({ db, by, access, id, code }: Asking & { id: string; code: string }) {
  const edges = await edgesOf(db, { kind: 'offer', id });
  const standing = edges.filter((edge) => edge.type === 'delivers' && edge.state === 'asserted');
  return <OfferMeasures code={code} measures={standing.map(({ to }) => to)} mayTie={access.may(by, may)} />;
}

import { type Edge, edgesOf, findNode, findNodeByCode, searchNodes, type ThreadNode } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, findName, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { inEdition } from '../edition/rules.ts';
import { visibleEdition } from '../edition/visible.pages.tsx';
import { visibleGoal } from '../goal/visible.pages.tsx';
import { listMeasures } from '../measure/data.ts';
import { visibleMeasure } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import type { ConceptThing } from '../rules.ts';
import { type DeliveryFields, deliveryForm, type OriginFields, originForm } from './form.ts';
import { originKindsOf, tieTypesOf } from './rules.ts';
import { findOrigin, tieDelivery, tieOrigin } from './verbs.ts';
import { DeliveryView, OfferMeasures, OriginView } from './views.tsx';

/** A goal or measure with what its page of origin needs. */
interface OriginPage {
  thing: ConceptThing;
  code: string;
  title: string;
  /** Its own page. */
  back: string;
  action: string;
}

async function goalPage(context: Context<'/:code'>): Promise<OriginPage> {
  const { goal } = await visibleGoal(context);
  const address = [{ code: goal.code }, inEdition(context.query.get('fassung'))] as const;
  const thing = { kind: 'goal', id: goal.id } as const;
  return { ...goal, thing, back: routes.goal.href(...address), action: routes.goalOrigin.href(...address) };
}

async function measurePage(context: Context<'/:code'>): Promise<OriginPage> {
  const measure = await visibleMeasure(context);
  const address = [{ code: measure.code }, inEdition(context.query.get('fassung'))] as const;
  const thing = { kind: 'measure', id: measure.id } as const;
  return { ...measure, thing, back: routes.measure.href(...address), action: routes.measureOrigin.href(...address) };
}

const may = 'concept.origin.tie';

const goalOrigin = get(routes.goalOrigin, {
  help: 'concept.help.origin',
  may,
  example: { code: 'Z1.2' },
  handle: async (context) => drawOrigin(context, await goalPage(context)),
});
const tieGoal = post(routes.goalOrigin, {
  may,
  handle: async (context) => takeOrigin(context, await goalPage(context)),
});
const measureOrigin = get(routes.measureOrigin, {
  help: 'concept.help.origin',
  may,
  example: { code: 'M-121' },
  handle: async (context) => drawOrigin(context, await measurePage(context)),
});
const tieMeasure = post(routes.measureOrigin, {
  may,
  handle: async (context) => takeOrigin(context, await measurePage(context)),
});

async function drawOrigin(context: Context, page: OriginPage, result?: FormResult<OriginFields>) {
  const { db, by, access, query, url, today, t } = context;
  const { thing, code, title, back } = page;
  const begun = prefill({ on: today, type: 'became', [findName('other')]: query.get('q')?.slice(0, 200) });
  const form = bind(originForm, result ?? begun);
  const edges = await edgesOf(db, thing);
  const { find = '', value } = form.control('other');
  const editionId = (await findNode(db, thing))?.editionId ?? null;
  const kinds = originKindsOf(thing.kind);
  const found = await searchNodes({ db, by, access, words: find, kinds, editionId, limit: 30 });
  const shown = {
    thing,
    code,
    title,
    back,
    at: url.pathname,
    types: tieTypesOf(thing.kind),
    edges,
    found,
    chosen: await findOrigin(db, value),
    query,
  };
  const body = <OriginView {...shown} mayTakeBack={mayTakeBack(context)} form={form} />;
  return context.page({ title: `${code} · ${t('concept.origin.title')}`, body, ...(result ? { status: 422 } : {}) });
}

const mayTakeBack = ({ access, by }: Context) => access.may(by, 'thread.edge.withdraw');

async function takeOrigin(context: Context, page: OriginPage): Promise<Response> {
  const { db, by, now } = context;
  const result = context.read(originForm);
  if (!result.ok) return drawOrigin(context, page, result);
  const outcome = await tieOrigin(db, by, now, page.thing, result.value);
  if (!outcome.ok) return drawOrigin(context, page, refuse(result, outcome));
  return seeOther(page.action, 'concept.notice.tied');
}

const delivery = get(routes.delivery, {
  help: 'concept.help.implementation',
  may,
  example: { code: 'O-014' },
  handle: async (context) => drawDelivery(context, await visibleOffer(context)),
});

const deliver = post(routes.delivery, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const offer = await visibleOffer(context);
    const result = context.read(deliveryForm);
    if (!result.ok) return drawDelivery(context, offer, result);
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

async function visibleOffer({ db, params, reach }: Context<'/:code'>): Promise<ThreadNode> {
  return visible(reach, await findNodeByCode(db, 'offer', params.code), 'county-wide');
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

/** For the page of an offer in the workspace: what it is good for in the concept. */
export async function measuresOfOffer({
  db,
  by,
  access,
  id,
  code,
}: Pick<Context, 'db' | 'by' | 'access'> & {
  id: string;
  code: string;
}) {
  const edges = await edgesOf(db, { kind: 'offer', id });
  const standing = edges.filter((edge) => edge.type === 'delivers' && edge.state === 'asserted');
  return <OfferMeasures code={code} measures={standing.map(({ to }) => to)} mayTie={access.may(by, may)} />;
}

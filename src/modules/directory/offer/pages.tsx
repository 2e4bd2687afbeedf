import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, Forbidden, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { ownersWithin, withinOf } from '../rules.ts';
import { onOfferPage } from '../slots.ts';
import { listOwners } from '../stakeholder/data.ts';
import { offersResemble } from '../stakeholder/rules.ts';
import { findOffer, listOffers, listTopics } from './data.ts';
import { OfferEdit } from './edit.views.tsx';
import { type OfferFields, offerFactsOf, offerForm, prefilledOffer } from './form.ts';
import { factsAgree, type Offer, type OfferFacts, scopesOfOffer } from './rules.ts';
import { changeOffer, draftOffer, endOffer, publishOffer, withdrawOffer } from './verbs.ts';
import { OfferShow } from './views.tsx';

const show = get(routes.offerPage, {
  may: 'directory.record.read',
  example: { code: 'O-014' },
  handle: async (context) => drawOffer(context, await visibleOffer(context)),
});

const blank = get(routes.newOffer, {
  may: 'directory.record.edit',
  example: {},
  handle: (context) => drawForm(context, undefined, {}),
});

const create = post(routes.newOffer, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const result = context.read(offerForm);
    const facts = await readFacts(context, result);
    if ('again' in facts) return drawForm(context, undefined, facts.again, 422);
    const { code } = await draftOffer(context.db, context.by, context.now, facts.facts);
    return seeOther(routes.offerPage.href({ code }), 'directory.notice.offer-created');
  },
});

const edit = get(routes.editOffer, {
  may: 'directory.record.edit',
  example: { code: 'O-014' },
  handle: async (context) => {
    const offer = await changeableOffer(context);
    return drawForm(context, offer, prefilledOffer(offer));
  },
});

const change = post(routes.editOffer, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const offer = await changeableOffer(context);
    const facts = await readFacts(context, context.read(offerForm), offer);
    if ('again' in facts) return drawForm(context, offer, facts.again, 422);
    await changeOffer(context.db, context.by, context.now, offer, facts.facts);
    return seeOther(routes.offerPage.href({ code: offer.code }), 'directory.notice.saved');
  },
});

const publish = post(routes.offerPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const offer = await changeableOffer(context);
    const outcome = await publishOffer(context.db, context.by, context.now, offer);
    if (!outcome.ok) return drawOffer(context, offer, { text: context.t(outcome.key, outcome.values) });
    return seeOther(routes.offerPage.href({ code: offer.code }), 'directory.notice.published');
  },
});

const withdraw = remove(routes.offerPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const offer = await changeableOffer(context);
    if (offer.state !== 'published') throw new NotFound();
    await withdrawOffer(context.db, context.by, context.now, offer);
    return seeOther(routes.offerPage.href({ code: offer.code }), 'directory.notice.withdrawn');
  },
});

const end = post(routes.offerEnd, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const offer = await changeableOffer(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawOffer(context, offer, { reason: result });
    await endOffer(context.db, context.by, context.now, offer, result.value.reason);
    return seeOther(routes.offerPage.href({ code: offer.code }), 'directory.notice.ended');
  },
});

/** The offer of an address as far as the person may see it. What is not theirs does not exist. */
async function visibleOffer(context: Context<'/:code'>): Promise<Offer> {
  const offer = await findOffer(context.db, context.params.code);
  const reach = context.access.reach(context.by, 'directory.record.read');
  const inPlaces = offer?.municipalityIds.map((id) => ({ kind: 'municipality', id })) ?? [];
  if (!offer || !reaches(reach, [...scopesOfOffer(offer), ...inPlaces])) throw new NotFound();
  return offer;
}

/** The same for a page that changes something: seen, but not theirs, is forbidden. */
async function changeableOffer(context: Context<'/:code'>): Promise<Offer> {
  const offer = await visibleOffer(context);
  if (!reaches(context.reach, scopesOfOffer(offer))) throw new Forbidden();
  return offer;
}

async function drawOffer(context: Context<'/:code'>, offer: Offer, refused?: RefusedRecord): Promise<Response> {
  const { db, by, access, today } = context;
  const near = await listOffers(db, offer.topic ? { topic: offer.topic.code } : {}, today);
  const mayEdit = reaches(access.reach(by, 'directory.record.edit'), scopesOfOffer(offer));
  const mayAsk = reaches(access.reach(by, 'directory.confirmation.ask'), scopesOfOffer(offer));
  return context.page({
    title: `${offer.code} ${offer.title}`,
    ...(refused && { status: 422 }),
    body: (
      <OfferShow
        offer={offer}
        today={today}
        mayEdit={mayEdit}
        mayAsk={mayAsk}
        refused={refused}
        resembling={near.filter((other) => other.state !== 'ended' && offersResemble(offer, other))}
        history={await listHistory(db, { kind: 'offer', id: offer.id })}
        more={await askSlot(onOfferPage, { db, by, access, id: offer.id, code: offer.code, today })}
      />
    ),
  });
}

async function choicesOf({ db, reach }: Context) {
  const owners = ownersWithin(await listOwners(db), withinOf(reach));
  return { owners, municipalities: await listMunicipalities(db), topics: await listTopics(db) };
}

/** What was typed, or the form again with what is wrong. Ids that were not on offer are refused, wherever they come from. */
async function readFacts(
  context: Context,
  result: FormResult<OfferFields>,
  before?: Offer,
): Promise<{ facts: OfferFacts } | { again: FormResult<OfferFields> }> {
  if (!result.ok) return { again: result };
  const read = offerFactsOf(result.value);
  if ('fault' in read) return { again: refuse(result, read.fault) };
  const { facts } = read;
  const { owners, municipalities, topics } = await choicesOf(context);
  const isOwner = facts.ownerId === before?.ownerId || owners.some(({ id }) => id === facts.ownerId);
  if (!isOwner) return { again: refuse(result, { field: 'ownerId', key: 'platform.form.not-a-choice' }) };
  if (facts.topicId && !topics.some(({ id }) => id === facts.topicId))
    return { again: refuse(result, { field: 'topicId', key: 'platform.form.not-a-choice' }) };
  const known = facts.municipalityIds.every((id) => municipalities.some((place) => place.id === id));
  if (!known) return { again: refuse(result, { field: 'municipalityIds', key: 'platform.form.not-a-choice' }) };
  const outcome = factsAgree(facts);
  if (!outcome.ok) return { again: refuse(result, outcome) };
  if (before?.state === 'published' && facts.targetGroups.length === 0)
    return { again: refuse(result, { field: 'targetGroups', key: 'directory.refuse.no-target-group' }) };
  return { facts };
}

async function drawForm(
  context: Context,
  offer: Offer | undefined,
  state: FormResult<OfferFields> | ReturnType<typeof prefilledOffer>,
  status?: number,
): Promise<Response> {
  const { t } = context;
  const action = offer ? routes.editOffer.href({ code: offer.code }) : routes.newOffer.href({});
  const backHref = offer ? routes.offerPage.href({ code: offer.code }) : routes.offerList.href({});
  const body = (
    <OfferEdit
      code={offer?.code}
      action={action}
      backHref={backHref}
      form={bind(offerForm, state)}
      {...(await choicesOf(context))}
    />
  );
  return context.page({
    title: offer ? `${offer.code} ${t('directory.offer.edit')}` : t('directory.offer.new'),
    body,
    ...(status && { status }),
  });
}

export const offerPages: readonly Page[] = [blank, create, show, edit, change, publish, withdraw, end];

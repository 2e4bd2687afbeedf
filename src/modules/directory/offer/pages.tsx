import { canAgree } from '#platform/forms/agreed.ts';
import { canShareName } from '#platform/forms/anyway.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import { type FieldTexts, type FormResult, type FormValue, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { changeable, visible } from '#platform/http/visible.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type RefusedRecord, reasonForm } from '../form.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { ownersWithin, withinOf } from '../rules.ts';
import { fieldsOfAction, onOfferPage } from '../slots.ts';
import { listOwners } from '../stakeholder/data.ts';
import { offersResemble } from '../stakeholder/likeness.rules.ts';
import { refusedAt } from '../stakeholder/record.pages.tsx';
import { findOffer, listOffers } from './data.ts';
import { OfferEdit } from './edit.views.tsx';
import { newOfferForm, type OfferFields, offerFactsOf, offerForm, prefilledOffer } from './form.ts';
import { canWriteOffer, isShown, type Offer, type OfferFacts, scopesOfOffer, scopesOfReaders } from './rules.ts';
import { listTopics } from './topic.data.ts';
import { changeOffer, confirmOffer, draftOffer, endOffer, publishOffer, withdrawOffer } from './verbs.ts';
import { OfferShow } from './views.tsx';

const show = get(routes.offerPage, {
  help: 'directory.help.offer',
  may: 'directory.record.read',
  example: { code: 'O-014' },
  handle: async (context) => drawOffer(context, await visibleOffer(context)),
});

const blank = get(routes.newOffer, {
  help: 'directory.help.offer-form',
  may: 'directory.record.edit',
  example: {},
  handle: async (context) => {
    // From the page of an organisation one comes with its code; whoever has one owner only need not choose.
    const { owners } = await choicesOf(context);
    const owner = owners.length === 1 ? owners[0] : owners.find(({ code }) => code === context.query.get('von'));
    return drawForm(context, undefined, prefill({ id: crypto.randomUUID(), ownerId: owner?.id }));
  },
});

const create = post(routes.newOffer, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const result = context.read(newOfferForm);
    if (!result.ok) return drawForm(context, undefined, result);
    const { id, ...fields } = result.value;
    const read = await readFacts(context, fields, undefined);
    if (!read.ok) return drawForm(context, undefined, refuse(result, read));
    const known = await listOffers(context.db, { ownerId: read.facts.ownerId }, context.today);
    const alone = canShareName(context.sent, { id, title: read.facts.title }, known);
    if (!alone.ok) return drawForm(context, undefined, refuse(result, alone));
    const { code } = await draftOffer(context.db, context.by, context.now, read.facts, { id });
    return seeOther(routes.offerPage.href({ code }), 'directory.notice.offer-created');
  },
});

const edit = get(routes.editOffer, {
  help: 'directory.help.offer-form',
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
    const result = context.read(offerForm, prefilledOffer(offer));
    if (!result.ok) return drawForm(context, offer, result);
    const read = await readFacts(context, result.value, offer);
    if (!read.ok) return drawForm(context, offer, refuse(result, read));
    await changeOffer(context.db, context.by, context.now, offer, read.facts);
    return seeOther(routes.offerPage.href({ code: offer.code }), 'directory.notice.saved');
  },
});

const publish = post(routes.offerPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const offer = await changeableOffer(context);
    const agreed = canAgree(context.sent, prefilledOffer(offer));
    const outcome = agreed.ok ? await publishOffer(context.db, context.by, context.now, offer) : agreed;
    if (!outcome.ok)
      return drawOffer(context, offer, refusedAt(context, routes.editOffer.href({ code: offer.code }), outcome));
    return seeOther(routes.offerPage.href({ code: offer.code }), 'directory.notice.published');
  },
});

const confirm = post(routes.offerConfirmation, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const offer = await changeableOffer(context);
    const agreed = canAgree(context.sent, prefilledOffer(offer));
    const outcome = agreed.ok ? await confirmOffer(context.db, context.by, context.now, offer) : agreed;
    if (!outcome.ok) return drawOffer(context, offer, { text: context.t(outcome.key, outcome.values) });
    return seeOther(routes.offerPage.href({ code: offer.code }), 'directory.notice.confirmed');
  },
});

const withdraw = remove(routes.offerPublication, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const offer = await changeableOffer(context);
    if (offer.state === 'ended') throw new NotFound();
    // A draft already: pressed twice.
    if (offer.state === 'published') await withdrawOffer(context.db, context.by, context.now, offer);
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

async function visibleOffer({ db, params, by, access }: Context<'/:code'>): Promise<Offer> {
  const reach = access.reach(by, 'directory.record.read');
  return visible(reach, await findOffer(db, params.code), scopesOfReaders);
}

async function changeableOffer(context: Context<'/:code'>): Promise<Offer> {
  return changeable(context.reach, await visibleOffer(context), scopesOfOffer);
}

async function drawOffer(context: Context<'/:code'>, offer: Offer, refused?: RefusedRecord): Promise<Response> {
  const { db, by, access, today } = context;
  const reach = access.reach(by, 'directory.record.read');
  const sameTopic = await listOffers(db, offer.topic ? { topic: offer.topic.code } : {}, today);
  const near = sameTopic.filter((other) => isShown(other, today) || reaches(reach, scopesOfReaders(other)));
  const mayEdit = reaches(access.reach(by, 'directory.record.edit'), scopesOfOffer(offer));
  const mayAsk = reaches(access.reach(by, 'directory.confirmation.ask'), scopesOfOffer(offer));
  const history = await listHistory(db, { kind: 'offer', id: offer.id });
  const field = (await askSlot(fieldsOfAction, { db })).flat().find(({ id }) => id === offer.fieldCode);
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
        history={history}
        field={field?.name ?? offer.fieldCode}
        confirmedBy={history.find(({ action }) => action === 'confirmed')?.byLabel}
        more={await askSlot(onOfferPage, { db, by, access, id: offer.id, code: offer.code, today })}
      />
    ),
  });
}

async function choicesOf({ db, reach }: Context) {
  const owners = ownersWithin(await listOwners(db), withinOf(reach));
  const fields = (await askSlot(fieldsOfAction, { db })).flat();
  return { owners, municipalities: await listMunicipalities(db), topics: await listTopics(db), fields };
}

async function readFacts(
  context: Context,
  fields: FormValue<OfferFields>,
  before: Offer | undefined,
): Promise<Outcome<{ facts: OfferFacts }>> {
  const read = offerFactsOf(fields);
  if (!read.ok) return read;
  const allowed = canWriteOffer(read.facts, before, await choicesOf(context));
  return allowed.ok ? read : allowed;
}

async function drawForm(
  context: Context,
  offer: Offer | undefined,
  state: FormResult<OfferFields> | FieldTexts,
): Promise<Response> {
  const { t } = context;
  const body = (
    <OfferEdit
      code={offer?.code}
      action={offer ? routes.editOffer.href({ code: offer.code }) : routes.newOffer.href({})}
      backHref={offer ? routes.offerPage.href({ code: offer.code }) : routes.offerList.href({})}
      form={bind(newOfferForm, state)}
      keep={offer}
      {...(await choicesOf(context))}
    />
  );
  return context.page({
    title: offer ? `${offer.code} ${t('directory.offer.edit')}` : t('directory.offer.new'),
    body,
    ...('ok' in state && { status: 422 }),
  });
}

export const offerPages: readonly Page[] = [blank, create, show, edit, change, publish, confirm, withdraw, end];

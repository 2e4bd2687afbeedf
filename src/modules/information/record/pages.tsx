import { readSettings } from '#modules/accounts/index.ts';
import {
  directoryRoutes,
  joinedHours,
  listContactPoints,
  listOffers,
  listTopics,
  offerState,
  openState,
} from '#modules/directory/index.ts';
import { hiddenSince } from '#modules/thread/index.ts';
import { type Context, get, movedTo, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { topicTitle } from '../entry/card.views.tsx';
import { contactPointEntry, offerEntry } from '../entry/data.ts';
import { EndedRecord } from '../entry/ended.views.tsx';
import type { Entry } from '../entry/rules.ts';
import { onOffer, onOrganisation } from '../slots.ts';
import { weekOf } from './rules.ts';
import { ContactPointRecord, HiddenRecord, OfferRecord, OrganisationRecord } from './views.tsx';
import { visibleContactPoint, visibleOffer, visibleOrganisation } from './visible.pages.tsx';

/** The way back to the directory. */
const crumbsOf = ({ t, language }: Context) => [
  { label: t('information.entry.title'), href: directoryRoutes.offers.href({ lang: language.tag }) },
];

/** Where this page is found from other devices, without what an address may carry along. */
const addressOf = ({ county, url }: Context) => new URL(url.pathname, county.origin).href;

const weekday = (today: string) => new Date(`${today}T00:00:00Z`).getUTCDay() || 7;

const offerPage = get(directoryRoutes.offer, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'O-018' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, now, today, language } = context;
    const { offer, state } = await visibleOffer(context);
    const crumbs = crumbsOf(context);
    if (state === 'ended') return drawEnded(context, { ...offer, kind: 'offer', endedOn: offer.endsOn });
    if (state === 'hidden')
      return context.page({ title: offer.title, crumbs, body: <HiddenRecord title={offer.title} /> });
    const { profile } = await readSettings(db);
    const topic = (await listTopics(db)).find((one) => one.id === offer.topicId);
    const open = openState(offer.hours, now, profile, offer.endsOn, offer.pauses);
    const more = await askSlot(onOffer, { db, id: offer.id, code: offer.code, lang: language.tag });
    return context.page({
      title: offer.title,
      crumbs,
      description: offer.description,
      body: (
        <OfferRecord
          address={addressOf(context)}
          offer={offer}
          open={open}
          week={weekOf(joinedHours(offer.hours ?? []), weekday(today))}
          state={state}
          today={today}
          more={more}
          topic={topic ? { slug: topic.slug, title: topicTitle(topic, language.tag) } : null}
        />
      ),
    });
  },
});

const contactPointPage = get(directoryRoutes.contactPoint, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'AS-03' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, now, today } = context;
    const { point, state } = await visibleContactPoint(context);
    const crumbs = crumbsOf(context);
    if (state === 'ended')
      return drawEnded(context, { ...point, kind: 'contact-point', title: point.name, endedOn: null });
    if (state === 'hidden')
      return context.page({ title: point.name, crumbs, body: <HiddenRecord title={point.name} /> });
    const { profile } = await readSettings(db);
    const open = openState(point.hours, now, profile, null, point.pauses);
    return context.page({
      title: point.name,
      crumbs,
      description: point.description,
      body: (
        <ContactPointRecord
          address={addressOf(context)}
          point={point}
          open={open}
          week={weekOf(joinedHours(point.hours ?? []), weekday(today))}
          state={state}
          today={today}
        />
      ),
    });
  },
});

const organisationPage = get(directoryRoutes.organisation, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'A04' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, today, language } = context;
    const { organisation, state, into } = await visibleOrganisation(context);
    if (into) return movedTo(directoryRoutes.organisation.href({ lang: language.tag, code: into.code }));
    const crumbs = crumbsOf(context);
    if (state === 'ended')
      return drawEnded(context, {
        kind: 'organisation',
        id: organisation.id,
        title: organisation.name,
        endedOn: null,
        owner: null,
      });
    if (state === 'hidden')
      return context.page({ title: organisation.name, crumbs, body: <HiddenRecord title={organisation.name} /> });
    const entries = await entriesOf(context, organisation.id);
    const shown = entries.filter((entry) => entry.freshness !== 'hidden');
    const more = await askSlot(onOrganisation, {
      db,
      id: organisation.id,
      code: organisation.code,
      lang: language.tag,
    });
    return context.page({
      title: organisation.name,
      crumbs,
      description: organisation.description,
      body: (
        <OrganisationRecord
          address={addressOf(context)}
          organisation={organisation}
          state={state}
          entries={shown}
          hidden={entries.length - shown.length}
          today={today}
          more={more}
        />
      ),
    });
  },
});

/** What somebody offers and where one can go, as readers see it. */
async function entriesOf({ db, now, today }: Context, ownerId: string): Promise<Entry[]> {
  const { profile } = await readSettings(db);
  const offers = (await listOffers(db, { ownerId }, today)).filter(
    (one) => !['draft', 'ended'].includes(offerState(one, today)),
  );
  const points = (await listContactPoints(db, { ownerId }, today)).filter((one) => one.state === 'published');
  return [
    ...points.map((one) => contactPointEntry(one, now, profile)),
    ...offers.map((one) => offerEntry(one, [], now, profile)),
  ];
}

interface Ended {
  kind: 'offer' | 'contact-point' | 'organisation';
  id: string;
  title: string;
  /** Its last day, where it had one. */
  endedOn: string | null;
  owner: { id: string; name: string; isPublic: boolean } | null;
}

/** 410: what people wrote down or printed leads to a page that says so, and to what there is instead. */
async function drawEnded(context: Context, { kind, id, title, owner, endedOn: lastDay }: Ended) {
  const entries = owner?.isPublic ? await entriesOf(context, owner.id) : [];
  const others = entries.filter(({ freshness }) => freshness !== 'hidden');
  // Ended before the day that was planned: that day says nothing.
  const endedOn = lastDay !== null && lastDay < context.today ? lastDay : null;
  const since = await hiddenSince(context.db, { kind, id });
  const body = (
    <EndedRecord {...{ kind, title, endedOn, since, others }} owner={owner?.name ?? ''} today={context.today} />
  );
  return context.page({ title, crumbs: crumbsOf(context), status: 410, body });
}

export const pages: readonly Page[] = [offerPage, contactPointPage, organisationPage];

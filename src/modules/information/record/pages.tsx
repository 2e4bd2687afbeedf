import { readSettings } from '#modules/accounts/index.ts';
import {
  directoryRoutes,
  listContactPoints,
  listOffers,
  listTopics,
  offerState,
  openState,
} from '#modules/directory/index.ts';
import { type Context, get, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { topicTitle } from '../entry/card.views.tsx';
import { contactPointEntry, offerEntry } from '../entry/data.ts';
import { onOffer, onOrganisation } from '../slots.ts';
import { weekOf } from './rules.ts';
import { ContactPointRecord, HiddenRecord, OfferRecord, OrganisationRecord } from './views.tsx';
import { visibleContactPoint, visibleOffer, visibleOrganisation } from './visible.pages.tsx';

/** The way back to the directory. */
const crumbsOf = ({ t, language }: Context) => [
  { label: t('information.entry.title'), href: directoryRoutes.offers.href({ lang: language.tag }) },
];

const weekday = (today: string) => new Date(`${today}T00:00:00Z`).getUTCDay() || 7;

const offerPage = get(directoryRoutes.offer, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'O-018' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, now, today, language } = context;
    const { offer, state } = await visibleOffer(context);
    const crumbs = crumbsOf(context);
    if (state === 'hidden')
      return context.page({ title: offer.title, crumbs, body: <HiddenRecord title={offer.title} /> });
    const { profile } = await readSettings(db);
    const topic = (await listTopics(db)).find((one) => one.id === offer.topicId);
    const open = openState(offer.hours, now, profile, offer.endsOn);
    const more = await askSlot(onOffer, { db, id: offer.id, code: offer.code, lang: language.tag });
    return context.page({
      title: offer.title,
      crumbs,
      description: offer.description,
      body: (
        <OfferRecord
          offer={offer}
          open={open}
          week={weekOf(offer.hours ?? [], weekday(today))}
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
    if (state === 'hidden')
      return context.page({ title: point.name, crumbs, body: <HiddenRecord title={point.name} /> });
    const { profile } = await readSettings(db);
    const open = openState(point.hours, now, profile);
    return context.page({
      title: point.name,
      crumbs,
      description: point.description,
      body: (
        <ContactPointRecord
          point={point}
          open={open}
          week={weekOf(point.hours ?? [], weekday(today))}
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
    const { db, now, today, language } = context;
    const { organisation, state } = await visibleOrganisation(context);
    const crumbs = crumbsOf(context);
    if (state === 'hidden')
      return context.page({ title: organisation.name, crumbs, body: <HiddenRecord title={organisation.name} /> });
    const { profile } = await readSettings(db);
    const offers = (await listOffers(db, { ownerId: organisation.id }, today)).filter(
      (one) => !['draft', 'ended'].includes(offerState(one, today)),
    );
    const points = (await listContactPoints(db, { ownerId: organisation.id }, today)).filter(
      (one) => one.state === 'published',
    );
    const entries = [
      ...points.map((one) => contactPointEntry(one, now, profile)),
      ...offers.map((one) => offerEntry(one, [], now, profile)),
    ];
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

export const pages: readonly Page[] = [offerPage, contactPointPage, organisationPage];

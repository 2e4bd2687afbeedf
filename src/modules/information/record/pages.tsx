import { readSettings } from '#modules/accounts/index.ts';
import {
  contactPointState,
  directoryRoutes,
  findContactPoint,
  findOffer,
  findOrganisation,
  listContactPoints,
  listOffers,
  listTopics,
  offerState,
  openState,
  organisationState,
} from '#modules/directory/index.ts';
import { get, NotFound, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { topicTitle } from '../entry/card.views.tsx';
import { contactPointEntry, offerEntry } from '../entry/data.ts';
import { onOffer, onOrganisation } from '../slots.ts';
import { weekOf } from './rules.ts';
import { ContactPointRecord, HiddenRecord, OfferRecord, OrganisationRecord } from './views.tsx';

const weekday = (today: string) => new Date(`${today}T00:00:00Z`).getUTCDay() || 7;

const offer = get(directoryRoutes.offer, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'O-018' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, now, today, language } = context;
    const found = await findOffer(db, params.code);
    if (!found) throw new NotFound();
    const state = offerState(found, today);
    if (state === 'draft' || state === 'ended') throw new NotFound();
    const crumbs = [
      { label: context.t('information.entry.title'), href: directoryRoutes.offers.href({ lang: language.tag }) },
    ];
    if (state === 'hidden')
      return context.page({ title: found.title, crumbs, body: <HiddenRecord title={found.title} /> });
    const { profile } = await readSettings(db);
    const topic = (await listTopics(db)).find((one) => one.id === found.topicId);
    const open = openState(found.hours, now, profile, found.endsOn);
    const more = await askSlot(onOffer, { db, id: found.id, code: found.code, lang: language.tag });
    return context.page({
      title: found.title,
      crumbs,
      description: found.description,
      body: (
        <OfferRecord
          offer={found}
          open={open}
          week={weekOf(found.hours ?? [], weekday(today))}
          state={state}
          today={today}
          more={more}
          topic={topic ? { slug: topic.slug, title: topicTitle(topic, language.tag) } : null}
        />
      ),
    });
  },
});

const contactPoint = get(directoryRoutes.contactPoint, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'AS-03' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, now, today, language } = context;
    const found = await findContactPoint(db, params.code);
    if (!found) throw new NotFound();
    const state = contactPointState(found, today);
    if (state === 'draft' || state === 'ended') throw new NotFound();
    const crumbs = [
      { label: context.t('information.entry.title'), href: directoryRoutes.offers.href({ lang: language.tag }) },
    ];
    if (state === 'hidden')
      return context.page({ title: found.name, crumbs, body: <HiddenRecord title={found.name} /> });
    const { profile } = await readSettings(db);
    const open = openState(found.hours, now, profile);
    return context.page({
      title: found.name,
      crumbs,
      description: found.description,
      body: (
        <ContactPointRecord
          point={found}
          open={open}
          week={weekOf(found.hours ?? [], weekday(today))}
          state={state}
          today={today}
        />
      ),
    });
  },
});

const organisation = get(directoryRoutes.organisation, {
  may: 'information.entry.read',
  example: { lang: 'de', code: 'A04' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, now, today, language } = context;
    const found = await findOrganisation(db, params.code);
    if (!found) throw new NotFound();
    const state = organisationState(found, today);
    if (state === 'archived') throw new NotFound();
    const crumbs = [
      { label: context.t('information.entry.title'), href: directoryRoutes.offers.href({ lang: language.tag }) },
    ];
    if (state === 'hidden')
      return context.page({ title: found.name, crumbs, body: <HiddenRecord title={found.name} /> });
    const { profile } = await readSettings(db);
    const offers = (await listOffers(db, { ownerId: found.id }, today)).filter(
      (one) => !['draft', 'ended'].includes(offerState(one, today)),
    );
    const points = (await listContactPoints(db, { ownerId: found.id }, today)).filter(
      (one) => one.state === 'published',
    );
    const entries = [
      ...points.map((one) => contactPointEntry(one, now, profile)),
      ...offers.map((one) => offerEntry(one, [], now, profile)),
    ];
    const shown = entries.filter((entry) => entry.freshness !== 'hidden');
    const more = await askSlot(onOrganisation, { db, id: found.id, code: found.code, lang: language.tag });
    return context.page({
      title: found.name,
      crumbs,
      description: found.description,
      body: (
        <OrganisationRecord
          organisation={found}
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

export const pages: readonly Page[] = [offer, contactPoint, organisation];

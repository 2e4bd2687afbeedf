import {
  type ContactPoint,
  comingPauses,
  contactPointState,
  type HolidayCalendar,
  listContactPoints,
  listOffers,
  listTopics,
  type Offer,
  offerState,
  openState,
  placeLine,
  type Topic,
} from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { compareNames, dayOf } from '#platform/i18n/format.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import { keywordsOf } from './keywords.data.ts';
import type { Entry } from './rules.ts';

/** All published entries as readers see them at this moment, and hidden ones, so that they can be counted. Three queries. */
export async function listEntries(
  db: Db,
  now: Date,
  calendar: HolidayCalendar,
): Promise<{ entries: Entry[]; topics: Topic[] }> {
  const today = dayOf(now);
  const topics = await listTopics(db);
  const offers = await listOffers(db, {}, today);
  const points = await listContactPoints(db, {}, today);
  const running = offers.filter((offer) => !['draft', 'ended'].includes(offerState(offer, today)));
  const open = points.filter((point) => point.state === 'published');
  return {
    topics,
    entries: [
      ...running.map((offer) => offerEntry(offer, topics, now, calendar)),
      ...open.map((point) => contactPointEntry(point, now, calendar)),
    ].sort((a, b) => compareNames(a.title, b.title) || a.code.localeCompare(b.code)),
  };
}

/** An offer as its card shows it. */
export function offerEntry(offer: Offer, topics: readonly Topic[], now: Date, calendar: HolidayCalendar): Entry {
  const topic = topics.find((one) => one.id === offer.topicId);
  const places = offer.municipalities.map(({ code, name }) => ({ code, name }));
  return {
    kind: 'offer',
    code: offer.code,
    title: offer.title,
    owner: offer.owner.name,
    places,
    where: placeLine(offer),
    topic: topic?.slug ?? null,
    groups: offer.targetGroups,
    languages: offer.languages,
    hours: offer.hours,
    schedule: offer.schedule,
    open: openState(offer.hours, now, calendar, offer.endsOn, offer.pauses),
    pauses: comingPauses(offer.pauses, dayOf(now)),
    phone: offer.owner.phone,
    cost: offer.cost,
    utilisation: offer.utilisation,
    confirmedOn: offer.confirmedOn,
    freshness: offerState(offer, dayOf(now)) as Entry['freshness'],
    words: searchable(
      [offer.title, offer.code, offer.description, offer.owner.name, ...places.map((place) => place.name)].join(' '),
    ),
    keywords: once(() => searchable(keywordsOf(offer, topic))),
  };
}

/** A contact point as its card shows it. */
export function contactPointEntry(point: ContactPoint, now: Date, calendar: HolidayCalendar): Entry {
  const forNewcomers = point.audiences.includes('newcomers') ? (['neu', 'lang', 'eu', 'gefl'] as const) : [];
  const forVolunteers = point.audiences.includes('volunteers') ? (['ehren'] as const) : [];
  const owner = point.owner?.name ?? '';
  return {
    kind: 'contact-point',
    code: point.code,
    title: point.name,
    owner: owner === point.name ? '' : owner,
    places: [{ code: point.municipality.code, name: point.municipality.name }],
    where: placeLine({ place: point.address, municipalities: [point.municipality] }),
    topic: null,
    groups: [...forNewcomers, ...forVolunteers],
    languages: point.languages,
    hours: point.hours,
    schedule: point.hoursNote,
    open: openState(point.hours, now, calendar, null, point.pauses),
    pauses: comingPauses(point.pauses, dayOf(now)),
    phone: point.phone,
    cost: '',
    utilisation: null,
    confirmedOn: point.confirmedOn,
    freshness: contactPointState(point, dayOf(now)) as Entry['freshness'],
    keywords: () => '',
    words: searchable([point.name, point.code, point.description, owner, point.municipality.name].join(' ')),
  };
}

/** What is costly to make and seldom needed: made when somebody asks, and kept. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

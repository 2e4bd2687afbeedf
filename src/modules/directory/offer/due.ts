import type { Db } from '#platform/database/database.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import type { Calculation, EndingSource, FigureSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listOffers } from './data.ts';
import { isEndless, isGoingOn, isShown, isWide, type Offer, offerState, scopesOfOffer } from './rules.ts';
import { listTopics } from './topic.data.ts';
import { isTranslated } from './topic.rules.ts';

/** Whether offers are there for everybody who lives here, not for refugees only. */
export const offerFigures: FigureSource = {
  may: 'directory.record.read',
  list: async ({ db, today, t }) => {
    const offers = (await listOffers(db, {}, today)).filter((offer) => isShown(offer, today));
    if (offers.length === 0) return [];
    const wide = offers.filter(isWide);
    const narrow = offers.filter(({ targetGroups }) => targetGroups.every((group) => group === 'gefl'));
    return [
      {
        value: `${wide.length}`,
        base: t('directory.figure.of', { count: offers.length }),
        label: t('directory.figure.wide', { count: narrow.length }),
        href: routes.offerList.href({}, { stand: 'sichtbar', gruppe: 'weit' }),
        answers: 'runs',
        share: { value: (100 * wide.length) / offers.length },
      },
    ];
  },
};

/** Offers that readers find and that end. */
export const offerEndings: EndingSource = {
  may: 'directory.record.read',
  list: async ({ db, today, t }) =>
    (await listOffers(db, {}, today)).flatMap(({ endsOn, ...offer }) =>
      endsOn === null || !isShown({ ...offer, endsOn }, today)
        ? []
        : [
            {
              key: `directory.offer-ends:${offer.code}`,
              title: t('directory.offer.ends', { title: offer.title }),
              endsOn,
              href: routes.offerPage.href({ code: offer.code }),
              about: offer.code,
              scopes: scopesOfOffer(offer),
            },
          ],
    ),
};

/** What indicators can count of the offers that go on; also of those that readers no longer see because nobody confirmed them. */
export const offerCalculations: readonly Calculation[] = [
  {
    key: 'directory.offers-confirmed',
    label: 'directory.calculation.offers-confirmed',
    kind: 'share',
    may: 'directory.record.read',
    count: (db, today) =>
      countGoingOn(db, today, (offer) => offerState(offer, today) === 'confirmed', { stand: 'confirmed' }),
  },
  {
    key: 'directory.offers-open-to-all',
    label: 'directory.calculation.offers-open-to-all',
    kind: 'share',
    may: 'directory.record.read',
    count: (db, today) =>
      countGoingOn(db, today, ({ isOpenToAll }) => isOpenToAll, { stand: 'laufend', offen: 'alle' }),
  },
  {
    key: 'directory.offers-endless',
    label: 'directory.calculation.offers-endless',
    kind: 'share',
    may: 'directory.record.read',
    count: (db, today) => countGoingOn(db, today, isEndless, { stand: 'laufend', ende: 'ohne' }),
  },
];

/** What indicators can count of the topics: those whose titles fit the German one in every language. */
export const topicCalculations: readonly Calculation[] = [
  {
    key: 'directory.topics-translated',
    label: 'directory.calculation.topics-translated',
    kind: 'share',
    may: 'directory.record.read',
    count: async (db) => {
      const topics = await listTopics(db);
      const count = topics.filter((topic) => isTranslated(topic, languageTags)).length;
      return { count, total: topics.length, href: routes.topics.href({}, { uebersetzung: 'aktuell' }) };
    },
  },
];

async function countGoingOn(
  db: Db,
  today: string,
  isCounted: (offer: Offer) => boolean,
  filter: Record<string, string>,
) {
  const goingOn = (await listOffers(db, {}, today)).filter((offer) => isGoingOn(offer, today));
  return {
    count: goingOn.filter(isCounted).length,
    total: goingOn.length,
    href: routes.offerList.href({}, filter),
  };
}

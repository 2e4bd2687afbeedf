import type { FigureSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listOffers } from './data.ts';
import { isShown, isWide } from './rules.ts';

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

import type { FigureSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listOffers } from './data.ts';
import { isShown } from './rules.ts';

/** Whether offers are there for everybody who lives here, not for refugees only. */
export const offerFigures: FigureSource = {
  may: 'directory.record.read',
  list: async ({ db, today, t }) => {
    const offers = (await listOffers(db, {}, today)).filter((offer) => isShown(offer, today));
    if (offers.length === 0) return [];
    const wide = offers.filter(({ targetGroups }) =>
      targetGroups.some((group) => ['alle', 'eu', 'lang'].includes(group)),
    );
    const narrow = offers.filter(({ targetGroups }) => targetGroups.every((group) => group === 'gefl'));
    return [
      {
        value: `${wide.length}`,
        base: t('directory.figure.of', { count: offers.length }),
        label: t('directory.figure.wide', { count: narrow.length }),
        href: routes.offerList.href({}, { gruppe: 'eu' }),
        answers: 'runs',
        share: { value: (100 * wide.length) / offers.length },
      },
    ];
  },
};

import type { DueSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listDoubts } from './meaning.data.ts';

/** What lists left open and nobody has settled: one line for all of it. */
export const dueDoubts: DueSource = {
  may: 'intake.import.take',
  list: async ({ db, t, today }) => {
    const count = (await listDoubts(db)).length;
    if (count === 0) return [];
    return [
      {
        key: 'intake.doubts',
        title: t('intake.due.doubts', { count }),
        consequence: t('intake.due.doubts-consequence'),
        dueOn: today,
        weight: 1,
        href: routes.doubts.href({}),
        action: t('intake.due.doubts-action'),
        about: t('intake.import.plural'),
        scopes: [],
      },
    ];
  },
};

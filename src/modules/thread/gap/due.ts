import type { Db } from '#platform/database/database.ts';
import { formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { Calculation, Counted, FigureSource } from '#platform/manifest/manifest.ts';
import { countNodes } from '../node/data.ts';
import { routes } from '../routes.ts';
import { gaps } from './data.ts';

/** How many measures somebody asked for: the thread's own figure for the first page of the day. */
export const threadFigures: FigureSource = {
  may: 'thread.gap.read',
  list: async ({ db, t }) => {
    const { count, total, href } = await countWithOrigin(db);
    if (total === 0) return [];
    const format = formatsOf(languageOf('de'));
    return [
      {
        value: format.number(count),
        base: t('thread.figure.of', { count: total }),
        label: t('thread.figure.label'),
        href,
        share: { value: (100 * count) / total },
      },
    ];
  },
};

/** What indicators can count of the thread. */
export const threadCalculations: readonly Calculation[] = [
  {
    key: 'thread.measures-asked-for',
    label: 'thread.calculation.measures-asked-for',
    kind: 'share',
    may: 'thread.gap.read',
    count: countWithOrigin,
  },
];

async function countWithOrigin(db: Db): Promise<Counted> {
  const total = (await countNodes(db, { currentOnly: true })).get('measure') ?? 0;
  const without = (await gaps(db, { gaps: ['measure-without-origin'] })).length;
  return { count: total - without, total, href: routes.map.href({}, { art: 'measure', herkunft: 'ja' }) };
}

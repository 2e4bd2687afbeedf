import { formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { FigureSource } from '#platform/manifest/manifest.ts';
import { countNodes } from '../node/data.ts';
import { routes } from '../routes.ts';
import { gaps } from './data.ts';

/** How many measures somebody asked for: the thread's own figure for the first page of the day. */
export const threadFigures: FigureSource = {
  may: 'thread.gap.read',
  list: async ({ db, t }) => {
    const measures = (await countNodes(db, { currentOnly: true })).get('measure') ?? 0;
    if (measures === 0) return [];
    const without = (await gaps(db, { gaps: ['measure-without-origin'] })).length;
    const format = formatsOf(languageOf('de'));
    const withOrigin = measures - without;
    return [
      {
        value: format.number(withOrigin),
        base: t('thread.figure.of', { count: measures }),
        label: t('thread.figure.label'),
        href: routes.map.href({}, { art: 'measure', herkunft: 'ja' }),
        share: { value: (100 * withOrigin) / measures },
      },
    ];
  },
};

import type { AboutEdition, EditionFigure } from '#modules/concept/index.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { DueSource, FigureSource } from '#platform/manifest/manifest.ts';
import { listReadings } from '../reading/data.ts';
import { routes } from '../routes.ts';
import { listIndicators } from './data.ts';
import { readingDue, trackIndicator } from './rules.ts';

/** How many days ahead a value is announced as due: sources need time. */
const aheadDays = 60;

/** Values that should be here by their frequency and delay, and those that are due soon. */
export const dueReadings: DueSource = {
  may: 'evaluation.indicator.read',
  list: async ({ db, today, t }) => {
    const readings = await listReadings(db);
    return (await listIndicators(db)).flatMap((indicator) => {
      const due = readingDue(indicator, readings.get(indicator.id) ?? [], today);
      if (!due || due.on > addDays(today, aheadDays)) return [];
      return {
        key: `evaluation.reading:${indicator.code}-${due.year}`,
        title: t('evaluation.due.reading.title', { code: indicator.code, title: indicator.title, year: `${due.year}` }),
        consequence: t('evaluation.due.reading.consequence', { year: `${due.year}` }),
        dueOn: due.on,
        weight: 1 as const,
        href: routes.indicator.href({ code: indicator.code }),
        action: t('evaluation.due.reading.action'),
        about: `${indicator.code} · ${indicator.source}`,
        scopes: [],
      };
    });
  },
};

/** How many indicators are getting better. */
export const indicatorFigures: FigureSource = {
  may: 'evaluation.indicator.read',
  list: async ({ db, today, t }) => {
    const readings = await listReadings(db);
    const all = (await listIndicators(db)).map((one) => trackIndicator(one, readings.get(one.id) ?? [], today));
    if (all.length === 0) return [];
    const internal = all.filter(({ indicator }) => !indicator.isPublic).length;
    const better = all.filter(({ trend }) => trend === 'better').length;
    return [
      {
        value: `${better}`,
        base:
          internal > 0
            ? t('evaluation.figure.of-some', { count: all.length, internal })
            : t('evaluation.figure.of', { count: all.length }),
        label: t('evaluation.figure.better'),
        href: routes.indicators.href({}, { verlauf: 'better' }),
        answers: 'runs',
        share: { value: (100 * better) / all.length },
      },
    ];
  },
};

/** For the page of the concept: the indicators that tell whether it works. */
export async function indicatorsOfEdition({ db, by, access, t }: AboutEdition): Promise<readonly EditionFigure[]> {
  if (!access.may(by, 'evaluation.indicator.read')) return [];
  const all = await listIndicators(db);
  const internal = all.filter(({ isPublic }) => !isPublic).length;
  const notPublic = {
    value: `${internal}`,
    label: t('evaluation.edition.not-public', { count: internal }),
    href: routes.indicators.href({}, { oeffentlich: 'nein' }),
  };
  return [
    {
      value: `${all.length}`,
      label: t('evaluation.edition.indicators', { count: all.length }),
      href: routes.indicators.href({}),
    },
    ...(internal > 0 ? [notPublic] : []),
  ];
}

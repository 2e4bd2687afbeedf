import type { AboutEdition, EditionFigure } from '#modules/concept/index.ts';
import { formatsOf } from '#platform/i18n/format.ts';
import type { OverviewSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listReports } from './data.ts';

/** The newest report that everybody may read. */
export const reportOverview: OverviewSource = async ({ db, language, t }) => {
  const newest = (await listReports(db)).find(({ state }) => state === 'published');
  if (!newest) return [];
  const { code, title, asOf } = newest;
  const note = t('evaluation.public.report.as-of', { day: formatsOf(language).longDay(asOf) });
  return [{ title: `${code} ${title}`, href: routes.publicReport.href({ lang: language.tag, code }), note }];
};

/** For the page of the concept: the reports that say how it goes. */
export async function reportsOfEdition({ db, by, access, t }: AboutEdition): Promise<readonly EditionFigure[]> {
  if (!access.may(by, 'evaluation.report.read')) return [];
  const count = (await listReports(db)).length;
  return [{ value: `${count}`, label: t('evaluation.edition.reports', { count }), href: routes.reports.href({}) }];
}

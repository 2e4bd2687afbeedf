import type { PublicInMunicipality, PublicMunicipalityPlace } from '#modules/directory/index.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { listIndicators, listMeasuredPlaces } from '../indicator/data.ts';
import { routes } from '../routes.ts';
import { InMunicipalityView, type MeasuredHere } from './municipality.views.tsx';
import { publishableOf } from './pages.tsx';
import { placeDimension } from './rules.ts';

/** On the public page of a municipality: what is measured for it, by the same protected numbers as everywhere else. */
export async function publicIndicatorsInMunicipality(
  place: PublicMunicipalityPlace,
): Promise<PublicInMunicipality | undefined> {
  const { db, lang, municipality, t } = place;
  const measured = (await listMeasuredPlaces(db)).find(({ id }) => id === municipality.id);
  const language = findLanguage(lang);
  if (!measured || !language) return undefined;
  const rows: MeasuredHere[] = [];
  for (const indicator of await listIndicators(db)) {
    if (!indicator.isPublic || !measured.indicatorIds.includes(indicator.id)) continue;
    const all = await publishableOf({ db }, indicator);
    const newest = all.find(({ dimension }) => dimension === placeDimension);
    const part = newest?.parts.find(({ label }) => label === measured.name);
    rows.push({ indicator, year: newest?.year, part });
  }
  if (rows.length === 0) return undefined;
  return {
    title: t('evaluation.public.indicators'),
    lead: t('evaluation.public.measured-here', { count: rows.length }),
    count: rows.length,
    href: routes.publicIndicators.href({ lang }, { ort: municipality.code }),
    body: <InMunicipalityView rows={rows} />,
  };
}

import {
  listMunicipalities,
  type PublicInMunicipality,
  type PublicMunicipalityPlace,
} from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { get } from '#platform/http/page.ts';
import { listAround, listSilent } from '../data.ts';
import { findCurrentEdition } from '../edition/data.ts';
import { inEdition, isPublicEdition } from '../edition/rules.ts';
import { drawNothingPublic, presentPublicEdition } from '../edition/visible.pages.tsx';
import { listFields } from '../field/data.ts';
import { listMeasures } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { routes } from '../routes.ts';
import { isPaid } from '../rules.ts';
import { PublicMeasures } from '../views.tsx';
import { PublicListView } from './public.views.tsx';
import { isWithin, placesOf, readFilter, type TracedMeasure } from './rules.ts';

/** Every measure of a public edition as everybody may see it; pages and the lists behind their figures count these. */
export async function publicMeasures(db: Db, editionId: string, today: string): Promise<TracedMeasure[]> {
  const measures = await listMeasures(db, editionId);
  const around = await listAround(
    db,
    'measure',
    measures.map(({ id }) => id),
  );
  const silent = await listSilent(db, editionId);
  const municipalities = await listMunicipalities(db);
  return measures.map((measure) => ({
    measure,
    derived: deriveMeasure(measure, today),
    hasVoice: !silent.has(measure.id),
    hasGrant: isPaid(around.get(measure.id) ?? []),
    places: placesOf(measure, municipalities),
  }));
}

const list = get(routes.publicMeasures, {
  may: 'concept.public.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, query, today, t } = context;
    const edition = await presentPublicEdition(context);
    if (!edition) return drawNothingPublic(context, t('concept.public.all-measures'));
    const rows = await publicMeasures(db, edition.id, today);
    const filter = readFilter(query);
    const shown = rows.filter((row) => isWithin(row, filter));
    const inOther = inEdition(query.get('fassung'));
    const fields = await listFields(db, edition.id);
    return context.page({
      title: t('concept.public.all-measures'),
      crumbs: [{ label: t('concept.public.concept'), href: routes.publicConcept.href({ lang: params.lang }, inOther) }],
      body: <PublicListView {...{ rows, shown, filter, fields, query, inOther }} />,
    });
  },
});

/** As many stand on the page of a municipality. */
const shownInMunicipality = 6;

/** On the public page of a municipality: the measures of the concept in force that are done there. */
export async function publicMeasuresInMunicipality(
  place: PublicMunicipalityPlace,
): Promise<PublicInMunicipality | undefined> {
  const { db, lang, today, municipality, t } = place;
  const edition = await findCurrentEdition(db);
  if (!edition || !isPublicEdition(edition)) return undefined;
  const all = await publicMeasures(db, edition.id, today);
  const here = all.filter(({ places }) => places.some(({ id }) => id === municipality.id));
  if (here.length === 0) return undefined;
  return {
    title: t('concept.public.all-measures'),
    lead: t('concept.public.measures-here', { count: here.length }),
    count: here.length,
    href: routes.publicMeasures.href({ lang }, { ort: municipality.code }),
    body: <PublicMeasures rows={here.slice(0, shownInMunicipality)} inOther={{}} />,
  };
}

export const publicListPages = [list];

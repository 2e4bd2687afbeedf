import { get, NotFound } from '#platform/http/page.ts';
import { listFields } from '../field/data.ts';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { listAround } from '../origin/data.ts';
import { countVoices } from '../origin/rules.ts';
import { routes } from '../routes.ts';
import { listStatements } from '../statement/data.ts';
import { isPublicStatement } from '../statement/rules.ts';
import { editionAsked } from './asked.pages.tsx';
import { listEditions } from './data.ts';
import { PublicConceptView } from './public.views.tsx';
import { inEdition, isPublicEdition } from './rules.ts';

const show = get(routes.publicConcept, {
  may: 'concept.public.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, query, today } = context;
    const edition = await editionAsked(context);
    if (!isPublicEdition(edition)) throw new NotFound();
    const measures = await listMeasures(db, edition.id);
    const around = await listAround(
      db,
      'measure',
      measures.map(({ id }) => id),
    );
    const props = {
      edition,
      older: (await listEditions(db)).filter((other) => other.number < edition.number && isPublicEdition(other)),
      fields: await listFields(db, edition.id),
      goals: await listGoals(db, edition.id),
      rows: measures.map((measure) => ({
        measure,
        derived: deriveMeasure(measure, today),
        hasVoice: countVoices(around.get(measure.id) ?? []) > 0,
      })),
      statements: (await listStatements(db, edition.id)).filter(isPublicStatement),
      inOther: inEdition(query.get('fassung')),
    };
    return context.page({ title: edition.title, description: edition.context, body: <PublicConceptView {...props} /> });
  },
});

export const publicConceptPages = [show];

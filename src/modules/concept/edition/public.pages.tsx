import { get, NotFound } from '#platform/http/page.ts';
import { listFields } from '../field/data.ts';
import { listGoals } from '../goal/data.ts';
import { publicMeasures } from '../measure/found.pages.tsx';
import { routes } from '../routes.ts';
import { listStatements } from '../statement/data.ts';
import { isPublicStatement } from '../statement/rules.ts';
import { listEditions } from './data.ts';
import { PublicConceptView } from './public.views.tsx';
import { inEdition, isPublicEdition } from './rules.ts';
import { visibleEdition } from './visible.pages.tsx';

const show = get(routes.publicConcept, {
  may: 'concept.public.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, query, today } = context;
    const edition = await visibleEdition(context);
    if (!isPublicEdition(edition)) throw new NotFound();
    const props = {
      edition,
      older: (await listEditions(db)).filter((other) => other.number < edition.number && isPublicEdition(other)),
      fields: await listFields(db, edition.id),
      goals: await listGoals(db, edition.id),
      rows: await publicMeasures(db, edition.id, today),
      statements: (await listStatements(db, edition.id)).filter(isPublicStatement),
      inOther: inEdition(query.get('fassung')),
    };
    return context.page({ title: edition.title, description: edition.context, body: <PublicConceptView {...props} /> });
  },
});

export const publicConceptPages = [show];

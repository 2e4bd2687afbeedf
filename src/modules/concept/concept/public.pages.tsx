import { get } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listEditions } from '../edition/data.ts';
import { noticeOf } from '../edition/notice.pages.tsx';
import { inEdition, isPublicEdition } from '../edition/rules.ts';
import { listStatements } from '../edition/statement.data.ts';
import { isPublicStatement } from '../edition/statement.rules.ts';
import { listTies } from '../edition/tie.data.ts';
import { canLead, type TiedThing } from '../edition/tie.rules.ts';
import { drawNothingPublic, presentPublicEdition } from '../edition/visible.pages.tsx';
import { listFields } from '../field/data.ts';
import { listGoals } from '../goal/data.ts';
import { publicMeasures } from '../list/public.pages.tsx';
import { routes } from '../routes.ts';
import { moreOnEdition } from '../slots.ts';
import { PublicConceptView } from './public.views.tsx';

const show = get(routes.publicConcept, {
  may: 'concept.public.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, by, access, query, today } = context;
    const edition = await presentPublicEdition(context);
    if (!edition) return drawNothingPublic(context, context.t('concept.public.concept'));
    const statements = (await listStatements(db, edition.id)).filter(isPublicStatement);
    const ties = new Map<string, readonly TiedThing[]>();
    for (const { id } of statements.filter(canLead)) ties.set(id, await listTies(db, id));
    const props = {
      edition,
      notice: await noticeOf(context, edition, { kind: 'edition', code: edition.code }),
      older: (await listEditions(db)).filter((other) => other.number < edition.number && isPublicEdition(other)),
      fields: await listFields(db, edition.id),
      goals: await listGoals(db, edition.id),
      rows: await publicMeasures(db, edition.id, today),
      more: await askSlot(moreOnEdition, { db, by, access, edition, isPublic: true, today }),
      statements,
      ties,
      inOther: inEdition(query.get('fassung')),
    };
    return context.page({ title: edition.title, description: edition.context, body: <PublicConceptView {...props} /> });
  },
});

export const publicConceptPages = [show];

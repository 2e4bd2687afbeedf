import { conceptRoutes, findEdition, inEdition, isPublicEdition } from '#modules/concept/index.ts';
import { get } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listPoints } from '../point/data.ts';
import { routes } from '../routes.ts';
import { listStatementsOn } from './data.ts';
import { PublicStatementsView } from './public.views.tsx';

const show = get(routes.publicStatements, {
  may: 'concept.public.read',
  example: { lang: 'de', code: 'K-2026' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, reach, t } = context;
    const found = await findEdition(db, params.code);
    const edition = visible(reach, found && isPublicEdition(found) ? found : undefined, 'county-wide');
    const published = (await listStatementsOn(db, edition.id)).filter(({ publishedOn }) => publishedOn !== null);
    const points = await listPoints(db, edition.id);
    const concept = conceptRoutes.publicConcept.href({ lang: params.lang }, inEdition(edition.code));
    return context.page({
      title: t('participation.public.statements'),
      crumbs: [{ label: edition.title, href: concept, lang: 'de' }],
      body: (
        <PublicStatementsView
          edition={edition}
          statements={published.filter(({ mayBeNamed }) => mayBeNamed)}
          unnamed={published.filter(({ mayBeNamed }) => !mayBeNamed).length}
          points={points}
        />
      ),
    });
  },
});

export const publicStatementPages = [show];

import { get } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { listAreas } from './data.ts';
import { PublicAreasView } from './public.views.tsx';

const show = get(routes.publicAreas, {
  may: 'responsibilities.public.read',
  example: { lang: 'de' },
  handle: async (context) => {
    const { db, t } = context;
    const areas = await listAreas(db);
    return context.page({
      title: t('responsibilities.public.title'),
      description: t('responsibilities.public.description'),
      body: <PublicAreasView areas={areas} />,
    });
  },
});

export const publicAreaPages = [show];

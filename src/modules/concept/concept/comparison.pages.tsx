import { type Context, get } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listEditions } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { routes } from '../routes.ts';
import { readComparison } from './comparison.data.ts';
import { canCompareInPublic, comparedWith } from './comparison.rules.ts';
import { ComparisonView } from './comparison.views.tsx';

const show = get(routes.comparison, {
  help: 'concept.help.comparison',
  may: 'concept.measure.read',
  example: { code: 'K-2026' },
  handle: async (context) => draw(context, await visibleEditions(context), false),
});

const showPublic = get(routes.publicComparison, {
  may: 'concept.public.read',
  example: { lang: 'de', code: 'K-2026' },
  keep: 'a-minute',
  handle: async (context) => {
    const editions = await visibleEditions(context);
    const allowed = canCompareInPublic([editions.before, editions.after]);
    return draw(context, visible(context.reach, allowed.ok ? editions : undefined, 'county-wide'), true);
  },
});

interface Compared {
  before: Edition;
  after: Edition;
}

/** The edition of the address, and the one it is compared with: the one before, or an older one (`?mit=K-2019`). */
async function visibleEditions(context: Context<'/:code'>): Promise<Compared> {
  const after = await visibleEditionByCode(context);
  const before = comparedWith(await listEditions(context.db), after, context.query.get('mit'));
  return { before: visible(context.reach, before, 'county-wide'), after };
}

async function draw(context: Context, compared: Compared, isPublic: boolean): Promise<Response> {
  const { db, t } = context;
  const props = { ...compared, ...(await readComparison(db, compared)), isPublic };
  return context.page({ title: t('concept.comparison.title'), body: <ComparisonView {...props} /> });
}

export const comparisonPages = [show, showPublic];

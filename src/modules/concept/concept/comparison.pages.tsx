import type { Db } from '#platform/database/database.ts';
import { type Context, get } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listEditions } from '../edition/data.ts';
import type { Edition } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import { routes } from '../routes.ts';
import { canCompareInPublic, compare, comparedWith, type Worded } from './comparison.rules.ts';
import { ComparisonView } from './comparison.views.tsx';
import { listHeirs, listVerdicts } from './verdict.data.ts';

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

async function draw(context: Context, { before, after }: Compared, isPublic: boolean): Promise<Response> {
  const { db, t } = context;
  const [old, fresh] = [await wordedIn(db, before), await wordedIn(db, after)];
  const heirs = await listHeirs(db, old);
  const verdicts = await listVerdicts(db, before.id);
  const compared = (kind: Worded['kind']) => {
    const own = (one: Worded) => one.kind === kind;
    return compare(old.filter(own), fresh.filter(own), heirs, verdicts);
  };
  const props = { before, after, goals: compared('goal'), measures: compared('measure'), isPublic };
  return context.page({ title: t('concept.comparison.title'), body: <ComparisonView {...props} /> });
}

async function wordedIn(db: Db, { id }: Edition): Promise<Worded[]> {
  const goals = await listGoals(db, id);
  const measures = await listMeasures(db, id);
  return [
    ...goals.map(
      (goal): Worded => ({ kind: 'goal', id: goal.id, code: goal.code, title: goal.title, text: goal.text }),
    ),
    ...measures.map(
      (measure): Worded => ({
        kind: 'measure',
        id: measure.id,
        code: measure.code,
        title: measure.title,
        text: measure.description,
      }),
    ),
  ];
}

export const comparisonPages = [show, showPublic];

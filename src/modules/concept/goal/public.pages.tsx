import { get, NotFound } from '#platform/http/page.ts';
import { editionAsked } from '../edition/asked.pages.tsx';
import { inEdition, isPublicEdition } from '../edition/rules.ts';
import { listMeasures } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { listAround } from '../origin/data.ts';
import { routes } from '../routes.ts';
import { findGoal } from './data.ts';
import { PublicGoalView } from './public.views.tsx';

const show = get(routes.publicGoal, {
  may: 'concept.public.read',
  example: { lang: 'de', code: 'Z1.2' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, query, today, t } = context;
    const edition = await editionAsked(context);
    const goal = isPublicEdition(edition) ? await findGoal(db, edition.id, params.code) : undefined;
    if (!goal) throw new NotFound();
    const inOther = inEdition(query.get('fassung'));
    const { lang } = params;
    const measures = (await listMeasures(db, edition.id)).filter((measure) => measure.goal.id === goal.id);
    const around = (await listAround(db, 'goal', [goal.id])).get(goal.id) ?? [];
    const rows = measures.map((measure) => ({ measure, derived: deriveMeasure(measure, today) }));
    return context.page({
      title: `${goal.code} ${goal.title}`,
      description: goal.text,
      crumbs: [
        { label: t('concept.public.concept'), href: routes.publicConcept.href({ lang }, inOther) },
        { label: goal.fieldTitle, href: routes.publicField.href({ lang, code: goal.fieldCode }, inOther) },
      ],
      body: <PublicGoalView goal={goal} rows={rows} around={around} inOther={inOther} />,
    });
  },
});

export const publicGoalPages = [show];

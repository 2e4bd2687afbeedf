import { get } from '#platform/http/page.ts';
import { listAround } from '../data.ts';
import { noticeOf } from '../edition/notice.pages.tsx';
import { inEdition } from '../edition/rules.ts';
import { listLeading } from '../edition/tie.data.ts';
import { drawNothingPublic, linksIn, presentPublicEdition } from '../edition/visible.pages.tsx';
import { listMeasures } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { routes } from '../routes.ts';
import { listGoals } from './data.ts';
import { PublicGoalsView, PublicGoalView } from './public.views.tsx';
import { visiblePublicGoal } from './visible.pages.tsx';

const show = get(routes.publicGoal, {
  may: 'concept.public.read',
  example: { lang: 'de', code: 'Z1.2' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, today, t } = context;
    const { edition, goal } = await visiblePublicGoal(context);
    const inOther = linksIn(context, edition);
    const { lang } = params;
    const measures = (await listMeasures(db, edition.id)).filter((measure) => measure.goal.id === goal.id);
    const around = (await listAround(db, 'goal', [goal.id])).get(goal.id) ?? [];
    const leading = await listLeading(db, { kind: 'goal', id: goal.id });
    const rows = measures.map((measure) => ({ measure, derived: deriveMeasure(measure, today) }));
    const notice = await noticeOf(context, edition, { kind: 'goal', code: goal.code });
    return context.page({
      title: `${goal.code} ${goal.title}`,
      description: goal.text,
      crumbs: [
        { label: t('concept.public.concept'), href: routes.publicConcept.href({ lang }, inOther) },
        { label: goal.fieldTitle, href: routes.publicField.href({ lang, code: goal.fieldCode }, inOther) },
      ],
      body: <PublicGoalView {...{ goal, rows, around, leading, inOther, notice }} />,
    });
  },
});

const list = get(routes.publicGoals, {
  may: 'concept.public.read',
  example: { lang: 'de' },
  keep: 'a-minute',
  handle: async (context) => {
    const { db, params, query, t } = context;
    const edition = await presentPublicEdition(context);
    if (!edition) return drawNothingPublic(context, t('concept.public.all-goals'));
    const goals = await listGoals(db, edition.id);
    const measures = await listMeasures(db, edition.id);
    const inOther = inEdition(query.get('fassung'));
    const rows = goals.map((goal) => ({
      goal,
      measures: measures.filter((measure) => measure.goal.id === goal.id).length,
    }));
    return context.page({
      title: t('concept.public.all-goals'),
      crumbs: [{ label: t('concept.public.concept'), href: routes.publicConcept.href({ lang: params.lang }, inOther) }],
      body: <PublicGoalsView rows={rows} inOther={inOther} />,
    });
  },
});

export const publicGoalPages = [show, list];

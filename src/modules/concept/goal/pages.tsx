import { threadAround } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { type Edition, inEdition, isDraft } from '../edition/rules.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { moreOnGoal } from '../slots.ts';
import { goalForm, prefilledGoal } from './form.ts';
import type { Goal } from './rules.ts';
import { changeGoal } from './verbs.ts';
import { type GoalEditProps, GoalEditView, GoalView } from './views.tsx';
import { visibleGoal } from './visible.pages.tsx';

const show = get(routes.goal, {
  may: 'concept.measure.read',
  example: { code: 'Z1.2' },
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    const rows = (await visibleMeasures(context, edition)).filter(({ measure }) => measure.goal.id === goal.id);
    const around = await threadAround(context.db, { kind: 'goal', id: goal.id });
    const mayEdit = isDraft(edition) && context.access.may(context.by, 'concept.edition.edit');
    const mayTie = context.access.may(context.by, 'concept.origin.tie');
    const { db, by, access, today } = context;
    const more = await askSlot(moreOnGoal, { db, by, access, today, goal, edition });
    const body = <GoalView {...{ edition, goal, rows, around, mayEdit, mayTie, more }} />;
    return context.page({ title: `${goal.code} ${goal.title}`, body });
  },
});

const edit = get(routes.goalEdit, {
  may: 'concept.edition.edit',
  example: { code: 'Z1.2' },
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    return draw(context, edition, goal, bind(goalForm, prefilledGoal(goal)));
  },
});

const change = post(routes.goalEdit, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    const result = context.read(goalForm);
    const again = (refused: typeof result) => draw(context, edition, goal, bind(goalForm, refused), 422);
    if (!result.ok) return again(result);
    const outcome = await changeGoal(context.db, context.by, context.now, goal, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(
      routes.goal.href({ code: goal.code }, inEdition(context.query.get('fassung'))),
      'concept.notice.goal-saved',
    );
  },
});

function draw(context: Context, edition: Edition, goal: Goal, form: GoalEditProps['form'], status = 200) {
  const body = <GoalEditView edition={edition} goal={goal} form={form} />;
  return context.page({ title: `${goal.code} · ${context.t('concept.measure.tab.edit')}`, status, body });
}

export const goalPages = [show, edit, change];

import { threadAround } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { refuse } from '#platform/forms/form.ts';
import { type Context, get, NotFound, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { type Edition, inEdition, isDraft } from '../edition/rules.ts';
import { visibleEdition } from '../edition/visible.pages.tsx';
import { listFields } from '../field/data.ts';
import { listMeasures } from '../measure/data.ts';
import { deriveMeasure } from '../measure/derived.rules.ts';
import { scopesOf } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { findGoal, listGoals } from './data.ts';
import { goalForm, goalInputOf, prefilledGoal } from './form.ts';
import type { Goal } from './rules.ts';
import { changeGoal } from './verbs.ts';
import { type GoalEditProps, GoalEditView, GoalListView, GoalView } from './views.tsx';

const list = get(routes.goals, {
  may: 'concept.measure.read',
  example: {},
  handle: async (context) => {
    const edition = await visibleEdition(context);
    const fields = await listFields(context.db, edition.id);
    const goals = await listGoals(context.db, edition.id);
    const rows = await rowsOf(context, edition);
    const body = <GoalListView edition={edition} fields={fields} goals={goals} rows={rows} />;
    return context.page({ title: context.t('concept.goal.plural'), body });
  },
});

const show = get(routes.goal, {
  may: 'concept.measure.read',
  example: { code: 'Z1.2' },
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    const rows = (await rowsOf(context, edition)).filter(({ measure }) => measure.goal.id === goal.id);
    const around = await threadAround(context.db, { kind: 'goal', id: goal.id });
    const mayEdit = isDraft(edition) && context.access.may(context.by, 'concept.edition.edit');
    const mayTie = context.access.may(context.by, 'concept.origin.tie');
    const body = <GoalView {...{ edition, goal, rows, around, mayEdit, mayTie }} />;
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
    const outcome = await changeGoal(context.db, context.by, context.now, goal, goalInputOf(result.value));
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

async function visibleGoal(context: Context<'/:code'>): Promise<{ edition: Edition; goal: Goal }> {
  const edition = await visibleEdition(context);
  const goal = await findGoal(context.db, edition.id, context.params.code);
  if (!goal) throw new NotFound();
  return { edition, goal };
}

/** The measures that the person may see, with what follows for them today. */
async function rowsOf({ db, access, by, today }: Context, edition: Edition) {
  const reach = access.reach(by, 'concept.measure.read');
  const seen = (await listMeasures(db, edition.id)).filter((measure) => reaches(reach, scopesOf(measure)));
  return seen.map((measure) => ({ measure, derived: deriveMeasure(measure, today) }));
}

export const goalPages = [list, show, edit, change];

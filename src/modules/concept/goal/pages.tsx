import { threadAround } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { anyReason, type Edition, inEdition, isDraft, linkWithin } from '../edition/rules.ts';
import { LeadingStatements } from '../edition/statement-draft.views.tsx';
import { listLeading } from '../edition/tie.data.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { listMeasures } from '../measure/data.ts';
import { visibleMeasures } from '../measure/visible.pages.tsx';
import { routes } from '../routes.ts';
import { moreOnGoal } from '../slots.ts';
import { RemovalView } from '../views.tsx';
import { listGoalFields } from './data.ts';
import { goalEditForm, prefilledGoal } from './form.ts';
import { canRemoveGoal, type Goal } from './rules.ts';
import { changeGoal, removeGoal } from './verbs.ts';
import { type GoalEditProps, GoalEditView, GoalView } from './views.tsx';
import { visibleGoal } from './visible.pages.tsx';

const show = get(routes.goal, {
  help: 'concept.help.goals',
  may: 'concept.measure.read',
  example: { code: 'Z1.2' },
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    const rows = (await visibleMeasures(context, edition)).filter(({ measure }) => measure.goal.id === goal.id);
    const around = await threadAround(context.db, { kind: 'goal', id: goal.id });
    const mayEdit = isDraft(edition) && context.access.may(context.by, 'concept.edition.edit');
    const mayTie = context.access.may(context.by, 'concept.origin.tie');
    const { db, by, access, today } = context;
    const statements = await listLeading(db, { kind: 'goal', id: goal.id });
    const leading = <LeadingStatements statements={statements} link={linkWithin(edition)} />;
    const more = await askSlot(moreOnGoal, { db, by, access, today, goal, edition });
    const body = <GoalView {...{ edition, goal, rows, around, leading, mayEdit, mayTie, more }} />;
    return context.page({ title: `${goal.code} ${goal.title}`, body });
  },
});

const edit = get(routes.goalEdit, {
  help: 'concept.help.goal-form',
  may: 'concept.edition.edit',
  example: { code: 'Z1.2' },
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    return draw(context, edition, goal, bind(goalEditForm, prefilledGoal(goal)));
  },
});

const change = post(routes.goalEdit, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    const result = context.read(goalEditForm, prefilledGoal(goal));
    const again = (refused: typeof result) => draw(context, edition, goal, bind(goalEditForm, refused), 422);
    if (!result.ok) return again(result);
    const outcome = await changeGoal(context.db, context.by, context.now, goal, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(
      routes.goal.href({ code: goal.code }, inEdition(context.query.get('fassung'))),
      'concept.notice.goal-saved',
    );
  },
});

async function draw(context: Context, edition: Edition, goal: Goal, form: GoalEditProps['form'], status = 200) {
  const fields = await listGoalFields(context.db, edition.id);
  const body = <GoalEditView {...{ edition, goal, form, fields }} />;
  return context.page({ title: `${goal.code} · ${context.t('concept.measure.tab.edit')}`, status, body });
}

const showRemoval = get(routes.goalRemoval, {
  help: 'concept.help.removal',
  may: 'concept.edition.edit',
  example: { code: 'Z1.2' },
  handle: async (context) => {
    const { edition, goal } = await visibleGoal(context);
    return drawRemoval(context, edition, goal);
  },
});

const remove = post(routes.goalRemoval, {
  may: 'concept.edition.edit',
  handle: async (context) => {
    const { db, by, now } = context;
    const { edition, goal } = await visibleGoal(context);
    const result = context.read(reasonForm);
    if (!result.ok) return drawRemoval(context, edition, goal, result);
    const { reason } = result.value;
    const outcome = await removeGoal(db, by, now, goal, { reason, measures: await countMeasures(db, goal) });
    if (!outcome.ok) return drawRemoval(context, edition, goal, refuse(result, outcome));
    return seeOther(routes.goals.href({}, inEdition(edition.code)), 'concept.notice.removed');
  },
});

async function drawRemoval(context: Context, edition: Edition, goal: Goal, refused?: FormResult<ReasonFields>) {
  const { db, t } = context;
  const allowed = canRemoveGoal(edition, anyReason, await countMeasures(db, goal));
  const address = [{ code: goal.code }, linkWithin(edition)] as const;
  const props = {
    code: goal.code,
    title: goal.title,
    lead: t('concept.removal.lead'),
    action: routes.goalRemoval.href(...address),
    back: routes.goal.href(...address),
    button: t('concept.removal.button'),
    refusal: allowed.ok ? undefined : allowed,
  };
  const body = <RemovalView {...props} form={bind(reasonForm, refused ?? {})} />;
  return context.page({ title: `${goal.code} · ${props.button}`, body, ...(refused ? { status: 422 } : {}) });
}

async function countMeasures(db: Db, goal: Goal): Promise<number> {
  return (await listMeasures(db, goal.editionId)).filter((measure) => measure.goal.id === goal.id).length;
}

export const goalPages = [show, edit, change, showRemoval, remove];

import {
  conceptRoutes,
  type Edition,
  findGoal,
  inEdition,
  listEditions,
  listGoals,
  type MoreOnGoal,
} from '#modules/concept/index.ts';
import { type Edge, edgesOf, listNeighbours } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { listReadings } from '../reading/data.ts';
import { routes } from '../routes.ts';
import { listIndicators } from './data.ts';
import { type GoalFields, type GoalIndicatorFields, goalForm, goalIndicatorForm } from './form.ts';
import { tieGoal } from './goal.verbs.ts';
import { GoalIndicatorsView, GoalMeasured, IndicatorGoalsView } from './goal.views.tsx';
import { canMeasure, type Indicator, type MeasuredGoal, trackIndicator } from './rules.ts';
import { visibleIndicator } from './visible.pages.tsx';

const may = 'evaluation.indicator.edit';

const goalsOfIndicator = get(routes.indicatorGoals, {
  help: 'evaluation.help.indicator-goals',
  may,
  example: { code: 'I03' },
  handle: async (context) => drawGoals(context, await visibleIndicator(context)),
});

const tieToGoal = post(routes.indicatorGoals, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const indicator = await visibleIndicator(context);
    const read = context.read(goalForm);
    if (!read.ok) return drawGoals(context, indicator, read);
    const goal = (await openGoals(db)).find(({ id }) => id === read.value.goalId);
    if (!goal) return drawGoals(context, indicator, refuse(read, notAChoice('goalId')));
    const outcome = await tieGoal(db, by, now, indicator, goal);
    if (!outcome.ok) return drawGoals(context, indicator, refuse(read, { ...outcome, field: 'goalId' }));
    return seeOther(routes.indicatorGoals.href({ code: indicator.code }), 'evaluation.notice.tied');
  },
});

const notAChoice = (field: string) => ({ field, key: 'platform.form.not-a-choice' }) as const;

async function drawGoals(context: Context, indicator: Indicator, failed?: FormResult<GoalFields>) {
  const { db, by, access, t } = context;
  const edges = (await edgesOf(db, { kind: 'indicator', id: indicator.id })).filter(isMeasuring);
  const tied = new Set(edges.filter(({ state }) => state === 'asserted').map(({ from }) => from.id));
  return context.page({
    title: `${indicator.code} · ${t('evaluation.goal.title')}`,
    ...(failed ? { status: 422 } : {}),
    crumbs: [
      { label: t('evaluation.public.indicators'), href: routes.indicators.href({}) },
      { label: indicator.code, href: routes.indicator.href({ code: indicator.code }) },
    ],
    body: (
      <IndicatorGoalsView
        indicator={indicator}
        edges={edges}
        goals={(await openGoals(db)).filter(({ id }) => !tied.has(id))}
        mayTakeBack={access.may(by, 'thread.edge.withdraw')}
        form={bind(goalForm, failed ?? {})}
      />
    ),
  });
}

const isMeasuring = ({ type, from }: Edge) => type === 'measured-by' && from.kind === 'goal';

/** Goals of every edition that is not over, the newest edition first: drafts, too. */
async function openGoals(db: Db): Promise<MeasuredGoal[]> {
  const goals: MeasuredGoal[] = [];
  for (const edition of (await listEditions(db)).filter((one) => canMeasure({ edition: one }, { isTied: false }).ok)) {
    goals.push(...(await listGoals(db, edition.id)).map((goal) => measuredGoal(goal, edition)));
  }
  return goals;
}

const measuredGoal = ({ id, code, title }: { id: string; code: string; title: string }, edition: Edition) => ({
  ...{ id, code, title },
  edition: { code: edition.code, state: edition.state },
});

const indicatorsOfGoal = get(routes.goalIndicators, {
  help: 'evaluation.help.indicator-goals',
  may,
  example: { edition: 'K-2026', code: 'Z1.2' },
  handle: async (context) => drawIndicators(context, await visibleGoalOf(context)),
});

const tieToIndicator = post(routes.goalIndicators, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const goal = await visibleGoalOf(context);
    const read = context.read(goalIndicatorForm);
    if (!read.ok) return drawIndicators(context, goal, read);
    const indicator = (await listIndicators(db)).find(({ id }) => id === read.value.indicatorId);
    if (!indicator) return drawIndicators(context, goal, refuse(read, notAChoice('indicatorId')));
    const outcome = await tieGoal(db, by, now, indicator, goal);
    if (!outcome.ok) return drawIndicators(context, goal, refuse(read, { ...outcome, field: 'indicatorId' }));
    return seeOther(goalHref(goal), 'evaluation.notice.tied');
  },
});

/** The goal of an address, in the edition that it names. */
async function visibleGoalOf({ db, params, reach }: Context<'/:edition/:code'>): Promise<MeasuredGoal> {
  const edition = visible(
    reach,
    (await listEditions(db)).find(({ code }) => code === params.edition),
    'county-wide',
  );
  return measuredGoal(visible(reach, await findGoal(db, edition.id, params.code), 'county-wide'), edition);
}

const goalHref = ({ code, edition }: MeasuredGoal) => conceptRoutes.goal.href({ code }, inEdition(edition.code));

async function drawIndicators(context: Context, goal: MeasuredGoal, failed?: FormResult<GoalIndicatorFields>) {
  const tied = new Set((await indicatorsTiedTo(context.db, goal.id)).map(({ id }) => id));
  const indicators = (await listIndicators(context.db)).filter(({ id }) => !tied.has(id));
  const form = bind(goalIndicatorForm, failed ?? {});
  return context.page({
    title: `${goal.code} · ${context.t('evaluation.goal.choose-indicator')}`,
    ...(failed ? { status: 422 } : {}),
    body: <GoalIndicatorsView goal={goal} indicators={indicators} back={goalHref(goal)} form={form} />,
  });
}

/** Indicators of a goal, also those that it keeps of the goal that it carries on. */
async function indicatorsTiedTo(db: Db, goalId: string): Promise<Indicator[]> {
  const around = (await listNeighbours(db, 'goal', [goalId], { withInherited: true })).get(goalId) ?? [];
  const ids = new Set(around.filter(({ type }) => type === 'measured-by').map(({ id }) => id));
  return (await listIndicators(db)).filter(({ id }) => ids.has(id));
}

/** On the page of a goal in the workspace: plan and actual state, and the way to choose one more indicator. */
export async function besideGoal({ db, by, access, today, goal, edition }: MoreOnGoal) {
  if (!access.may(by, 'evaluation.indicator.read')) return null;
  const readings = await listReadings(db);
  const rows = (await indicatorsTiedTo(db, goal.id)).map((one) =>
    trackIndicator(one, readings.get(one.id) ?? [], today),
  );
  const mayTie = access.may(by, may) && canMeasure({ edition }, { isTied: false }).ok;
  const tieHref = routes.goalIndicators.href({ edition: edition.code, code: goal.code });
  return <GoalMeasured rows={rows} tieHref={mayTie ? tieHref : undefined} mayEdit={access.may(by, may)} />;
}

export const indicatorGoalPages = [goalsOfIndicator, tieToGoal, indicatorsOfGoal, tieToIndicator];

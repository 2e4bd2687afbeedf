import { assertEdge, edgesOf } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { canMeasure, type Indicator, type MeasuredGoal } from './rules.ts';

/** Says that an indicator measures a goal, from today on. A tie that stands stays one. */
export async function tieGoal(
  db: Db,
  by: Actor,
  at: Date,
  indicator: Indicator,
  goal: MeasuredGoal,
): Promise<Decision> {
  const tied = await edgesOf(db, { kind: 'goal', id: goal.id });
  const allowed = canMeasure(goal, {
    isTied: tied.some(
      ({ type, to, state }) => type === 'measured-by' && state === 'asserted' && to.id === indicator.id,
    ),
  });
  if (!allowed.ok) return allowed;
  const ends = { from: { kind: 'goal', id: goal.id }, to: { kind: 'indicator', id: indicator.id } };
  await assertEdge(db, by, at, { type: 'measured-by', ...ends, occurredOn: dayOf(at) });
  await recordHistory(db, by, at, { kind: 'indicator', id: indicator.id }, 'tied', {
    changes: { goal: { from: null, to: `${goal.code} (${goal.edition.code})` } },
  });
  await recordHistory(db, by, at, { kind: 'goal', id: goal.id }, 'tied', {
    changes: { 'measured-by': { from: null, to: indicator.code } },
  });
  return allowed;
}

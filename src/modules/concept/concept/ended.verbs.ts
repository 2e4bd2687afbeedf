import { edgesOf } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readEdition } from '../edition/data.ts';
import { isDraft } from '../edition/rules.ts';
import { findGoalById } from '../goal/data.ts';
import { removeGoal } from '../goal/verbs.ts';
import { findMeasureById, listMeasures } from '../measure/data.ts';
import { removeMeasure } from '../measure/verbs.ts';
import type { OldThing } from './verdict.rules.ts';

/**
 * What ends is not carried over: the copy that the draft began with goes out of it, with the reason of the verdict. What
 * somebody named as a successor, and what also carries on another thing, stays. Before the ties are taken back.
 */
export async function removeCopies(db: Db, by: Actor, at: Date, old: OldThing, reason: string): Promise<Decision> {
  for (const { to } of await carriedBy(db, old)) {
    const others = await edgesOf(db, { kind: old.kind, id: to.id });
    const isShared = others.some((edge) => isCarrying(edge) && edge.to.id === to.id && edge.from.id !== old.id);
    if (to.code !== old.code || isShared) continue;
    const removed = await (old.kind === 'goal' ? goalGone : measureGone)(db, by, at, to.id, reason);
    if (!removed.ok) return removed;
  }
  return yes;
}

type Tie = Awaited<ReturnType<typeof edgesOf>>[number];

const isCarrying = ({ type, state }: Tie) => type === 'carried-over' && state === 'asserted';

async function carriedBy(db: Db, { kind, id }: OldThing): Promise<Tie[]> {
  return (await edgesOf(db, { kind, id })).filter((edge) => isCarrying(edge) && edge.from.id === id);
}

async function measureGone(db: Db, by: Actor, at: Date, id: string, reason: string): Promise<Decision> {
  const measure = await findMeasureById(db, id);
  if (!measure || !isDraft(measure.edition)) return yes;
  return removeMeasure(db, by, at, measure, reason);
}

async function goalGone(db: Db, by: Actor, at: Date, id: string, reason: string): Promise<Decision> {
  const goal = await findGoalById(db, id);
  if (!goal || !isDraft(await readEdition(db, goal.editionId))) return yes;
  const measures = (await listMeasures(db, goal.editionId)).filter((one) => one.goal.id === id).length;
  return removeGoal(db, by, at, goal, { reason, measures });
}

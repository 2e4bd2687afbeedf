import { edgesOf, findNode, reviveNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readEdition } from '../edition/data.ts';
import { type Edition, isDraft } from '../edition/rules.ts';
import { listFields } from '../field/data.ts';
import { findGoalById, listGoals } from '../goal/data.ts';
import { removeGoal } from '../goal/verbs.ts';
import { findMeasureById, listMeasures } from '../measure/data.ts';
import { removeMeasure } from '../measure/verbs.ts';
import { copyGoal, copyMeasure } from './copy.verbs.ts';
import type { OldThing } from './verdict.rules.ts';

/**
 * What ends, is done or lives on elsewhere is not carried over: the copy that the draft began with goes out of it, with the
 * reason of the verdict. What is named as a successor (`kept`), and what also carries on another thing, stays. Before the
 * ties are taken back.
 */
export async function removeCopies(
  db: Db,
  by: Actor,
  at: Date,
  old: OldThing,
  { reason, kept }: { reason: string; kept: readonly string[] },
): Promise<Decision> {
  for (const { to } of await carriedBy(db, old)) {
    const others = await edgesOf(db, { kind: old.kind, id: to.id });
    const isShared = others.some((edge) => isCarrying(edge) && edge.to.id === to.id && edge.from.id !== old.id);
    if (to.code !== old.code || isShared || kept.includes(to.id)) continue;
    const removed = await (old.kind === 'goal' ? goalGone : measureGone)(db, by, at, to.id, reason);
    if (!removed.ok) return removed;
  }
  return yes;
}

type Tie = Awaited<ReturnType<typeof edgesOf>>[number];

const isCarrying = ({ type, state }: Tie) => type === 'carried-over' && state === 'asserted';

async function carriedBy(db: Db, { kind, id }: Pick<OldThing, 'kind' | 'id'>): Promise<Tie[]> {
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

/**
 * The verdict is taken back: the copy that went out of the draft comes back, under its number and from what
 * stands in the old edition. What never had a copy, or still has it, stays as it is.
 */
export async function giveCopiesBack(db: Db, by: Actor, at: Date, old: OldThing, draft: Edition): Promise<Decision> {
  const hasCopy = (await carriedBy(db, old)).some(({ to }) => to.code === old.code);
  if (!isDraft(draft) || hasCopy) return yes;
  const id = await goneCopyOf(db, old, draft);
  if (id === undefined) return yes;
  // The row says since when it is open again; the copy comes back for the same reason.
  await reviveNode(db, by, at, { kind: old.kind, id }, old.code);
  return (old.kind === 'goal' ? goalBack : measureBack)(db, by, at, old.id, { id, draft });
}

/** The id of the copy that went out with the verdict: only what is gone is given back. */
async function goneCopyOf(db: Db, { kind, id, code }: OldThing, draft: Edition): Promise<string | undefined> {
  const ties = (await edgesOf(db, { kind, id })).filter(({ type, from }) => type === 'carried-over' && from.id === id);
  for (const { to } of ties) {
    const node = to.code === code ? await findNode(db, { kind, id: to.id }) : undefined;
    if (node?.tombstone && node.editionId === draft.id) return to.id;
  }
  return undefined;
}

interface Place {
  id: string;
  draft: Edition;
}

async function measureBack(db: Db, by: Actor, at: Date, oldId: string, { id, draft }: Place): Promise<Decision> {
  const measure = await findMeasureById(db, oldId);
  if (!measure) return yes;
  const goals = await listGoals(db, draft.id);
  const carried = (await carriedBy(db, { kind: 'goal', id: measure.goal.id })).map(({ to }) => to.id);
  const goal = goals.find((one) => carried.includes(one.id)) ?? goals.find(({ code }) => code === measure.goal.code);
  if (!goal) return no('concept.verdict.refused.goal-ended', { goal: measure.goal.code }, 'verdict');
  const fields = await listFields(db, draft.id);
  return copyMeasure(db, by, at, measure, { goal, fields, begins: draft.validFrom ?? dayOf(at), id });
}

async function goalBack(db: Db, by: Actor, at: Date, oldId: string, { id, draft }: Place): Promise<Decision> {
  const goal = await findGoalById(db, oldId);
  if (!goal) return yes;
  const code = (await listFields(db, goal.editionId)).find((one) => one.id === goal.fieldId)?.code;
  const field = (await listFields(db, draft.id)).find((one) => one.code === code);
  if (!field) return no('concept.verdict.refused.field-gone', { field: code ?? '' }, 'verdict');
  return copyGoal(db, by, at, goal, { field, id });
}

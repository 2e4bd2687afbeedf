import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readEdition } from '../edition/data.ts';
import { type Edition, isDraft, isPublicEdition } from '../edition/rules.ts';
import type { Field } from '../field/rules.ts';
import { findGoalById, insertGoal, listGoals, updateGoal } from './data.ts';
import { type Goal, type GoalInput, nextGoalCode } from './rules.ts';

export type GoalOutcome = Outcome<{ goal: Goal }>;

/** Adds a goal to a field of a draft. Without a code it gets the field's next free one. */
export async function createGoal(
  db: Db,
  by: Actor,
  at: Date,
  field: Field,
  input: GoalInput,
  given: { code?: string } = {},
): Promise<GoalOutcome> {
  const edition = await readEdition(db, field.editionId);
  if (!isDraft(edition)) return no('concept.edition.refused.resolved');
  const siblings = await listGoals(db, edition.id);
  const code =
    given.code ??
    nextGoalCode(
      field.code,
      siblings.map((goal) => goal.code),
    );
  const position = siblings.filter((goal) => goal.fieldId === field.id).length + 1;
  const id = await insertGoal(db, { editionId: edition.id, fieldId: field.id, code, position }, input, at);
  const goal = await knownGoal(db, id);
  await registerGoal(db, at, goal, edition);
  await recordHistory(db, by, at, { kind: 'goal', id }, 'created', { changes: changesBetween({}, input) });
  return { ok: true, goal };
}

/** Changes a goal of a draft. */
export async function changeGoal(db: Db, by: Actor, at: Date, goal: Goal, input: GoalInput): Promise<GoalOutcome> {
  const edition = await readEdition(db, goal.editionId);
  if (!isDraft(edition)) return no('concept.edition.refused.resolved');
  await updateGoal(db, goal.id, input);
  const after = await knownGoal(db, goal.id);
  await registerGoal(db, at, after, edition);
  await recordHistory(db, by, at, { kind: 'goal', id: goal.id }, 'changed', {
    changes: changesBetween<GoalInput>(goal, input),
  });
  return { ok: true, goal: after };
}

/** Registers a goal with the thread: code, title, visibility. */
export async function registerGoal(db: Db, at: Date, goal: Goal, edition: Edition): Promise<void> {
  const { id, code, title } = goal;
  await registerNode(db, at, {
    kind: 'goal',
    id,
    code,
    title,
    editionId: edition.id,
    isPublic: isPublicEdition(edition),
  });
}

async function knownGoal(db: Db, id: string): Promise<Goal> {
  const goal = await findGoalById(db, id);
  if (!goal) throw new Error(`no goal ${id}`);
  return goal;
}

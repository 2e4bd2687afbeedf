import { assertEdge, listCodesGiven, type NodeRef, registerNode, tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdEdition, readEdition } from '../edition/data.ts';
import { canKeepCode, type Edition, isDraft, isPublicEdition } from '../edition/rules.ts';
import { draftThingRemoved } from '../events.ts';
import type { Field } from '../field/rules.ts';
import { canName } from '../rules.ts';
import { deleteGoal, findGoalById, insertGoal, listGoalFields, listGoals, updateGoal } from './data.ts';
import { canRemoveGoal, type Goal, type GoalChange, type GoalInput, nextGoalCode } from './rules.ts';

export type GoalOutcome = Outcome<{ goal: Goal }>;

/** What is known of a new goal beside its words: its number on paper, what it was made of, the file that it came in by. */
export interface GoalBeginning {
  id?: string;
  code?: string | undefined;
  /** It was taken out of this draft and comes back under the code it had. */
  isGivenBack?: boolean;
  findingId?: string | null;
  source?: NodeRef | undefined;
  reason?: string | undefined;
}

/**
 * Adds a goal to a field of a draft. Without a code it gets the field's next free one; the same id never makes a second
 * goal. What it was made of stands before it in the thread.
 */
export async function createGoal(
  db: Db,
  by: Actor,
  at: Date,
  field: Field,
  input: GoalInput,
  given: GoalBeginning = {},
): Promise<GoalOutcome> {
  const edition = await holdEdition(db, field.editionId);
  const known = given.id && (await findGoalById(db, given.id));
  if (known) return { ok: true, goal: known };
  if (!isDraft(edition)) return no('concept.edition.refused.resolved');
  const taken = await listCodesGiven(db, 'goal', edition.id);
  const kept = given.code === undefined || given.isGivenBack ? yes : canKeepCode(given.code, taken);
  if (!kept.ok) return kept;
  const code = given.code ?? nextGoalCode(field.code, taken);
  const position = (await listGoals(db, edition.id)).filter((goal) => goal.fieldId === field.id).length + 1;
  const place = { id: given.id, editionId: edition.id, fieldId: field.id, code, position };
  const id = await insertGoal(db, place, input, at);
  const goal = await knownGoal(db, id);
  await registerGoal(db, at, goal, edition);
  const sources = [
    ...(given.findingId ? [{ kind: 'finding', id: given.findingId }] : []),
    ...(given.source ? [given.source] : []),
  ];
  for (const { kind, id: fromId } of sources) {
    const ends = { from: { kind, id: fromId }, to: { kind: 'goal', id } };
    await assertEdge(db, by, at, { type: 'became', ...ends, occurredOn: dayOf(at) });
  }
  await recordHistory(db, by, at, { kind: 'goal', id }, 'created', {
    changes: changesBetween({}, input),
    reason: given.reason ?? null,
  });
  return { ok: true, goal };
}

/** Changes a goal of a draft; in another field of the edition it keeps its code, by which it is known. */
export async function changeGoal(db: Db, by: Actor, at: Date, goal: Goal, input: GoalChange): Promise<GoalOutcome> {
  const edition = await readEdition(db, goal.editionId);
  if (!isDraft(edition)) return no('concept.edition.refused.resolved');
  const placed = canName([input.fieldId], await listGoalFields(db, edition.id), 'fieldId');
  if (!placed.ok) return placed;
  await updateGoal(db, goal.id, input);
  const after = await knownGoal(db, goal.id);
  await registerGoal(db, at, after, edition);
  await recordHistory(db, by, at, { kind: 'goal', id: goal.id }, 'changed', {
    changes: changesBetween<GoalChange>(goal, input),
  });
  return { ok: true, goal: after };
}

/** Takes a goal without measures out of a draft; the thread keeps its place and the reason. */
export async function removeGoal(
  db: Db,
  by: Actor,
  at: Date,
  goal: Goal,
  { reason, measures }: { reason: string; measures: number },
): Promise<Decision> {
  const edition = await readEdition(db, goal.editionId);
  const allowed = canRemoveGoal(edition, reason, measures);
  if (!allowed.ok) return allowed;
  const gone = { kind: 'goal', id: goal.id, code: goal.code, title: goal.title } as const;
  await happened(db, by, draftThingRemoved, gone, at);
  await deleteGoal(db, goal.id);
  const changes = { title: { from: goal.title, to: null } };
  await recordHistory(db, by, at, { kind: 'goal', id: goal.id }, 'removed', { changes, reason });
  await tombstoneNode(db, by, at, { kind: 'goal', id: goal.id }, reason);
  return yes;
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

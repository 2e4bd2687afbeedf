import type { Db } from '#platform/database/database.ts';
import { listAround } from '../data.ts';
import { countIndicators } from '../rules.ts';
import type { Goal, GoalChange, GoalInput, GoalKind } from './rules.ts';

function goals(db: Db) {
  return db
    .selectFrom('concept.goal as g')
    .innerJoin('concept.field as f', 'f.id', 'g.field_id')
    .selectAll('g')
    .select(['f.code as field_code', 'f.short_title as field_title', 'f.position as field_position']);
}

type Row = Awaited<ReturnType<ReturnType<typeof goals>['execute']>>[number];

function goalOf(row: Row): Goal {
  return {
    id: row.id,
    editionId: row.edition_id,
    fieldId: row.field_id,
    fieldCode: row.field_code,
    fieldTitle: row.field_title,
    code: row.code,
    title: row.title,
    text: row.text,
    kind: row.kind as GoalKind,
    horizonOn: row.horizon_on,
    targetGroups: row.target_groups,
  };
}

/** Those of some goals that no indicator measures, neither themselves nor by what they carry on. */
export async function withoutIndicator(db: Db, goals: readonly Goal[]): Promise<Goal[]> {
  const ids = goals.map(({ id }) => id);
  const around = await listAround(db, 'goal', ids);
  return goals.filter(({ id }) => countIndicators(around.get(id) ?? []) === 0);
}

/** The goals of an edition in the order of its fields. */
export async function listGoals(db: Db, editionId: string): Promise<Goal[]> {
  const rows = await goals(db)
    .where('g.edition_id', '=', editionId)
    .orderBy('f.position')
    .orderBy('g.position')
    .orderBy('g.code')
    .execute();
  return rows.map(goalOf);
}

/** The goal with this code in an edition, or undefined. */
export async function findGoal(db: Db, editionId: string, code: string): Promise<Goal | undefined> {
  const row = await goals(db).where('g.edition_id', '=', editionId).where('g.code', '=', code).executeTakeFirst();
  return row && goalOf(row);
}

/** The goal with this id, or undefined. */
export async function findGoalById(db: Db, id: string): Promise<Goal | undefined> {
  const row = await goals(db).where('g.id', '=', id).executeTakeFirst();
  return row && goalOf(row);
}

/** A field of action as a goal knows it: where it can stand. */
export interface GoalField {
  id: string;
  code: string;
  title: string;
}

/** The fields of an edition in their order. */
export async function listGoalFields(db: Db, editionId: string): Promise<GoalField[]> {
  return db
    .selectFrom('concept.field')
    .select(['id', 'code', 'title'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .execute();
}

/** Stores a new goal and gives its id. */
export async function insertGoal(
  db: Db,
  place: { id?: string | undefined; editionId: string; fieldId: string; code: string; position: number },
  goal: GoalInput,
  at: Date,
): Promise<string> {
  const { id: given, editionId, fieldId, code, position } = place;
  const { id } = await db
    .insertInto('concept.goal')
    .values({
      ...(given ? { id: given } : {}),
      edition_id: editionId,
      field_id: fieldId,
      code,
      position,
      ...columnsOf(goal),
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Deletes a goal of a draft; its measures are gone before. */
export async function deleteGoal(db: Db, id: string): Promise<void> {
  await db.deleteFrom('concept.goal').where('id', '=', id).execute();
}

/** Stores the new words of a goal, and the field it belongs to. */
export async function updateGoal(db: Db, id: string, goal: GoalChange): Promise<void> {
  await db
    .updateTable('concept.goal')
    .set({ ...columnsOf(goal), field_id: goal.fieldId })
    .where('id', '=', id)
    .execute();
}

function columnsOf(goal: GoalInput) {
  return {
    title: goal.title,
    text: goal.text,
    kind: goal.kind,
    horizon_on: goal.horizonOn,
    target_groups: [...goal.targetGroups],
  };
}

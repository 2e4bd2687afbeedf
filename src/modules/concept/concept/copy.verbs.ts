import { assertEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Edition } from '../edition/rules.ts';
import { listStatements } from '../edition/statement.data.ts';
import type { Statement } from '../edition/statement.rules.ts';
import { createStatement } from '../edition/statement.verbs.ts';
import { listTies } from '../edition/tie.data.ts';
import { tieStatement } from '../edition/tie.verbs.ts';
import { listDerivedUnits } from '../edition/unit.data.ts';
import { deriveUnits } from '../edition/unit.verbs.ts';
import { listFields } from '../field/data.ts';
import type { Field } from '../field/rules.ts';
import { createField, relateField } from '../field/verbs.ts';
import { listGoals } from '../goal/data.ts';
import type { Goal } from '../goal/rules.ts';
import { createGoal, type GoalOutcome } from '../goal/verbs.ts';
import { datedFrom } from '../measure/carried.rules.ts';
import { listMeasures } from '../measure/data.ts';
import { updatePart } from '../measure/involved.data.ts';
import { inputOf, type Measure } from '../measure/rules.ts';
import { createMeasure, type MeasureOutcome } from '../measure/verbs.ts';

/**
 * Copies everything of an edition that still lives into the draft of the next one, under the same codes. What is done
 * or dropped stays behind. Each copy is tied to what it was copied from, so that voices, money and indicators are read
 * through it. The copy is only a start: every old goal and measure still needs its verdict, which confirms the tie or
 * takes it back (decision 0513).
 */
export async function copyForward(db: Db, by: Actor, at: Date, from: Edition, to: Edition): Promise<void> {
  const statements = await copyStatements(db, by, at, from, to);
  const goals = await copyFields(db, by, at, from, to);
  const begins = to.validFrom ?? dayOf(at);
  const fields = await listFields(db, to.id);
  const measures = new Map<string, string>();
  for (const measure of await listMeasures(db, from.id)) {
    const goal = goals.get(measure.goal.id);
    const isOver = measure.state.state === 'done' || measure.state.state === 'dropped';
    if (!goal || isOver) continue;
    const outcome = await copyMeasure(db, by, at, measure, { goal, begins, fields });
    if (!outcome.ok) throw new Error(`${measure.code}: ${outcome.key}`);
    measures.set(measure.id, outcome.measure.id);
  }
  for (const [oldId, statement] of statements) {
    const ties = await listTies(db, oldId);
    if (ties.length === 0) continue;
    const goalIds = ties.flatMap(({ id }) => goals.get(id)?.id ?? []);
    const measureIds = ties.flatMap(({ id }) => measures.get(id) ?? []);
    await tieStatement(db, by, at, statement, { goalIds, measureIds });
  }
}

/** Copies fields with their relations, and goals; gives the new goal by the id of the old one. */
async function copyFields(db: Db, by: Actor, at: Date, from: Edition, to: Edition): Promise<Map<string, Goal>> {
  const old = await listFields(db, from.id);
  const goals = new Map<string, Goal>();
  const oldGoals = await listGoals(db, from.id);
  for (const field of old) {
    const outcome = await createField(db, by, at, to.id, field.code, field);
    if (!outcome.ok) throw new Error(`${field.code}: ${outcome.key}`);
    for (const goal of oldGoals.filter(({ fieldId }) => fieldId === field.id)) {
      const copied = await copyGoal(db, by, at, goal, { field: outcome.field });
      if (!copied.ok) throw new Error(`${goal.code}: ${copied.key}`);
      goals.set(goal.id, copied.goal);
    }
  }
  for (const field of await listFields(db, to.id)) {
    const relations = old.find(({ code }) => code === field.code)?.relations ?? [];
    if (relations.length > 0) await relateField(db, by, at, field, relations);
  }
  return goals;
}

/** The copy of an old measure under a goal of the draft, tied to it; with `id` one that had gone out and comes back. */
export async function copyMeasure(
  db: Db,
  by: Actor,
  at: Date,
  measure: Measure,
  to: { goal: Goal; begins: string; fields: readonly Field[]; id?: string },
): Promise<MeasureOutcome> {
  const state = measure.state.state === 'idea' ? 'idea' : 'planned';
  const back = to.id === undefined ? {} : { id: to.id, isGivenBack: true };
  // Fields go by their code; one that was not taken over is left out.
  const named = measure.furtherFields.flatMap(({ code }) => to.fields.find((field) => field.code === code) ?? []);
  const days = { begins: to.begins, today: dayOf(at) };
  const input = { ...datedFrom(days, inputOf(measure)), furtherFieldIds: named.map(({ id }) => id) };
  const outcome = await createMeasure(db, by, at, to.goal, input, { code: measure.code, state, ...back });
  if (!outcome.ok) return outcome;
  for (const { id, part } of measure.partners) if (part !== '') await updatePart(db, outcome.measure.id, id, part);
  await carryOver(db, by, at, 'measure', measure.id, outcome.measure.id);
  return outcome;
}

/** The copy of an old goal in a field of the draft, tied to it; with `id` one that had gone out and comes back. */
export async function copyGoal(
  db: Db,
  by: Actor,
  at: Date,
  goal: Goal,
  to: { field: Field; id?: string },
): Promise<GoalOutcome> {
  const back = to.id === undefined ? {} : { id: to.id, isGivenBack: true };
  const outcome = await createGoal(db, by, at, to.field, goal, { code: goal.code, ...back });
  if (outcome.ok) await carryOver(db, by, at, 'goal', goal.id, outcome.goal.id);
  return outcome;
}

function carryOver(db: Db, by: Actor, at: Date, kind: 'goal' | 'measure', oldId: string, newId: string) {
  const ends = { from: { kind, id: oldId }, to: { kind, id: newId } };
  return assertEdge(db, by, at, { type: 'carried-over', ...ends, mapping: 'continued', occurredOn: dayOf(at) });
}

/** Copies the texts of an edition; gives the new one by the id of the old one. */
async function copyStatements(
  db: Db,
  by: Actor,
  at: Date,
  from: Edition,
  to: Edition,
): Promise<Map<string, Statement>> {
  const copies = new Map<string, Statement>();
  for (const [index, statement] of (await listStatements(db, from.id)).entries()) {
    // An area derives its own statement from the new mission; the old one is not copied.
    if (statement.kind === 'area') continue;
    const { kind, code, title, claim, text } = statement;
    const place = { editionId: to.id, kind, code, position: index + 1, unitId: null };
    const outcome = await createStatement(db, by, at, place, { title, claim, text });
    if (!outcome.ok) continue;
    copies.set(statement.id, outcome.statement);
    const unitIds = (await listDerivedUnits(db, statement.id)).map((unit) => unit.id);
    if (unitIds.length > 0) await deriveUnits(db, by, at, outcome.statement, { unitIds });
  }
  return copies;
}

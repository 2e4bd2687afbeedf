import { tombstoneNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { all, type Decision, no, yes } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { recordHistory } from '#platform/history/history.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteEdition, listEditionStates, listEditions } from '../edition/data.ts';
import { canDiscard, type Edition } from '../edition/rules.ts';
import { deleteStatement, listStatements } from '../edition/statement.data.ts';
import { canLetGo, type Despite, type StepConcern } from '../edition/step.rules.ts';
import { editionDiscarded } from '../events.ts';
import { deleteField, listFields } from '../field/data.ts';
import { deleteGoal, listGoals } from '../goal/data.ts';
import { deleteMeasure, listMeasures } from '../measure/data.ts';
import { goesWithEdition } from '../slots.ts';
import { deleteApprovals } from './approval.data.ts';
import { deleteVerdicts } from './verdict.data.ts';

/**
 * Throws a draft away that was never public. Its rows go; the history keeps who did it and why, and the thread keeps a
 * place for each goal and measure. Verdicts passed for it are owed to the next draft again.
 */
export async function discardEdition(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  { reason, isAware }: Despite,
): Promise<Decision> {
  const states = await listEditionStates(db, edition.id);
  const allowed = all(
    canDiscard(
      states.map(({ state }) => state),
      reason,
    ),
    canLetGo(await listGoingWith(db, edition), isAware),
  );
  if (!allowed.ok) return allowed;
  await happened(db, by, editionDiscarded, { editionId: edition.id, reason }, at);
  const goals = await listGoals(db, edition.id);
  const measures = await listMeasures(db, edition.id);
  if (!(await clearEdition(db, edition, { goals, measures }))) return no('concept.refused.in-use');
  for (const { id } of measures) await tombstoneNode(db, by, at, { kind: 'measure', id }, reason);
  for (const { id } of goals) await tombstoneNode(db, by, at, { kind: 'goal', id }, reason);
  await tombstoneNode(db, by, at, { kind: 'edition', id: edition.id }, reason);
  const changes = { code: { from: edition.code, to: null }, title: { from: edition.title, to: null } };
  await recordHistory(db, by, at, { kind: 'edition', id: edition.id }, 'dropped', { changes, reason });
  return yes;
}

/** What goes with the draft, from every module that keeps something on it. */
export async function listGoingWith(db: Db, edition: Edition): Promise<StepConcern[]> {
  return (await askSlot(goesWithEdition, { db, edition })).flat();
}

interface Parts {
  goals: readonly { id: string }[];
  measures: readonly { id: string }[];
}

/** Deletes a draft from its leaves to its root; false, and nothing gone, where something outside hangs on a part. */
async function clearEdition(db: Db, edition: Edition, { goals, measures }: Parts): Promise<boolean> {
  const before = (await listEditions(db)).find((other) => other.number < edition.number);
  return inTransaction(db, {}, async (inner) => {
    for (const { id } of await listStatements(inner, edition.id)) await deleteStatement(inner, id);
    for (const { id } of measures) if (!(await deleteMeasure(inner, id))) throw new InUse();
    for (const { id } of goals) await deleteGoal(inner, id);
    for (const { id } of await listFields(inner, edition.id)) if (!(await deleteField(inner, id))) throw new InUse();
    if (before) await deleteVerdicts(inner, before.id);
    await deleteApprovals(inner, edition.id);
    await deleteEdition(inner, edition.id);
    return true;
  }).catch((error: unknown) => {
    if (error instanceof InUse) return false;
    else throw error;
  });
}

/** Something outside the concept hangs on a part of the draft: money, a room of a conference. */
class InUse extends Error {
  override name = 'InUse';
}

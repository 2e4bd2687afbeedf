import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Conference, canRework } from '../rules.ts';
import { deleteStep, insertStep, updateStep, updateStepDone } from './data.ts';
import { canAddStep, canDropStep, type Step, type StepInput } from './rules.ts';

/**
 * Adds what follows from the conference, and by when; an import may add it as done already. Sent twice under
 * one id it is one.
 */
export async function addStep(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  step: { id: string; title: string; dueOn: string; doneOn?: string | null },
): Promise<Decision> {
  const open = canRework(conference);
  if (!open.ok) return open;
  const allowed = canAddStep(conference, step.dueOn);
  if (!allowed.ok) return allowed;
  const { id, title, dueOn, doneOn = null } = step;
  if (!(await insertStep(db, conference.id, { id, title, dueOn, doneOn }))) return allowed;
  const changes = { step: { from: null, to: title }, dueOn: { from: null, to: dueOn } };
  await recordHistory(db, by, at, thing(conference), 'step-added', { changes });
  return allowed;
}

/** Rewords a step or moves its day. */
export async function changeStep(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  step: Step,
  { title, dueOn }: StepInput,
): Promise<Decision> {
  const open = canRework(conference);
  if (!open.ok) return open;
  const allowed = canAddStep(conference, dueOn);
  if (!allowed.ok) return allowed;
  await updateStep(db, step.id, { title, dueOn });
  const changes = changesBetween({ step: step.title, dueOn: step.dueOn }, { step: title, dueOn });
  if (Object.keys(changes).length > 0) {
    await recordHistory(db, by, at, thing(conference), 'step-changed', { changes });
  }
  return allowed;
}

/** Takes a step out, with the reason: its day was public. */
export async function dropStep(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  step: Step,
  reason: string,
): Promise<Decision> {
  const open = canRework(conference);
  if (!open.ok) return open;
  const allowed = canDropStep(reason);
  if (!allowed.ok) return allowed;
  await deleteStep(db, step.id);
  const changes = { step: { from: step.title, to: null } };
  await recordHistory(db, by, at, thing(conference), 'step-dropped', { changes, reason: reason.trim() });
  return allowed;
}

/** The step is done, as of today. */
export async function completeStep(db: Db, by: Actor, at: Date, conference: Conference, step: Step): Promise<Decision> {
  const allowed = canRework(conference);
  if (!allowed.ok) return allowed;
  await updateStepDone(db, step.id, dayOf(at));
  await recordHistory(db, by, at, thing(conference), 'step-completed', {
    changes: { step: { from: null, to: step.title } },
  });
  return allowed;
}

/** Takes it back: the step is not done yet. */
export async function reopenStep(db: Db, by: Actor, at: Date, conference: Conference, step: Step): Promise<Decision> {
  const allowed = canRework(conference);
  if (!allowed.ok) return allowed;
  await updateStepDone(db, step.id, null);
  await recordHistory(db, by, at, thing(conference), 'step-reopened', {
    changes: { step: { from: step.title, to: null } },
  });
  return allowed;
}

const thing = ({ id }: Conference) => ({ kind: 'conference', id });

import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Conference } from '../rules.ts';
import { insertStep, updateStepDone } from './data.ts';
import { canAddStep, type Step } from './rules.ts';

/** Adds what follows from the conference, and by when; an import may add it as done already. */
export async function addStep(
  db: Db,
  by: Actor,
  at: Date,
  conference: Conference,
  step: { title: string; dueOn: string; doneOn?: string | null },
): Promise<Decision> {
  const allowed = canAddStep(conference, step.dueOn);
  if (!allowed.ok) return allowed;
  const { title, dueOn, doneOn = null } = step;
  await insertStep(db, conference.id, { title, dueOn, doneOn });
  const changes = { step: { from: null, to: title }, dueOn: { from: null, to: dueOn } };
  await recordHistory(db, by, at, thing(conference), 'step-added', { changes });
  return allowed;
}

/** The step is done, as of today. */
export async function completeStep(db: Db, by: Actor, at: Date, conference: Conference, step: Step): Promise<void> {
  await updateStepDone(db, step.id, dayOf(at));
  await recordHistory(db, by, at, thing(conference), 'step-completed', {
    changes: { step: { from: null, to: step.title } },
  });
}

/** Takes it back: the step is not done yet. */
export async function reopenStep(db: Db, by: Actor, at: Date, conference: Conference, step: Step): Promise<void> {
  await updateStepDone(db, step.id, null);
  await recordHistory(db, by, at, thing(conference), 'step-reopened', {
    changes: { step: { from: step.title, to: null } },
  });
}

const thing = ({ id }: Conference) => ({ kind: 'conference', id });

import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteSkip, insertSkip } from './data.ts';
import { canSkip, type StepShown } from './rules.ts';

/** Leaves a step out. Twice is once. */
export async function skipStep(db: Db, by: Actor, at: Date, step: Pick<StepShown, 'key' | 'state'>): Promise<Decision> {
  const allowed = canSkip(step);
  if (!allowed.ok) return allowed;
  const id = await insertSkip(db, step.key, by, at);
  if (id) await recordHistory(db, by, at, { kind: 'first-step', id }, 'skipped', { reason: step.key });
  return allowed;
}

/** Puts a step back among those to be done. */
export async function resumeStep(db: Db, by: Actor, at: Date, step: Pick<StepShown, 'key'>): Promise<void> {
  const id = await deleteSkip(db, step.key);
  if (id) await recordHistory(db, by, at, { kind: 'first-step', id }, 'resumed', { reason: step.key });
}

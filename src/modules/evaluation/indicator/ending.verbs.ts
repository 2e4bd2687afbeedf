import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { updateIndicatorEnding } from './data.ts';
import { canEndIndicator, type Indicator } from './rules.ts';

/** Measures something no longer, from a day on, and says why. What was measured stays; nobody is asked for values any more. */
export async function endIndicator(
  db: Db,
  by: Actor,
  at: Date,
  indicator: Indicator,
  input: { on: string; reason: string },
): Promise<Decision> {
  if (indicator.ending) return yes;
  const ending = { on: input.on, reason: input.reason.trim() };
  const allowed = canEndIndicator(ending, dayOf(at));
  if (!allowed.ok) return allowed;
  await updateIndicatorEnding(db, indicator.id, ending);
  const changes = { endedOn: { from: null, to: ending.on } };
  const { reason } = ending;
  await recordHistory(db, by, at, { kind: 'indicator', id: indicator.id }, 'ended', { changes, reason });
  return allowed;
}

/** Measures it again: values are expected as before. */
export async function resumeIndicator(db: Db, by: Actor, at: Date, indicator: Indicator): Promise<Decision> {
  if (!indicator.ending) return yes;
  await updateIndicatorEnding(db, indicator.id, null);
  const changes = { endedOn: { from: indicator.ending.on, to: null } };
  await recordHistory(db, by, at, { kind: 'indicator', id: indicator.id }, 'resumed', { changes });
  return yes;
}

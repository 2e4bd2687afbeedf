import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deletePause, insertPause, type PausedThing } from '../contact-point/pause.data.ts';
import { canPause, type Pause, type PauseFacts } from '../contact-point/pause.rules.ts';

/** Writes down that an offer or a contact point pauses. Sent twice under one id it is one pause. */
export async function addPause(
  db: Db,
  by: Actor,
  at: Date,
  { kind, id }: PausedThing,
  { id: pauseId, ...facts }: PauseFacts & { id: string },
): Promise<Decision> {
  const allowed = canPause(facts, dayOf(at));
  if (!allowed.ok) return allowed;
  if (await insertPause(db, { kind, id }, { id: pauseId, ...facts }, at))
    await recordHistory(db, by, at, { kind, id }, 'pause-added', { changes: changesBetween({}, facts) });
  return allowed;
}

/** Takes a pause away, before or while it lasts. */
export async function removePause(
  db: Db,
  by: Actor,
  at: Date,
  { kind, id }: PausedThing,
  { id: pauseId, ...facts }: Pause,
): Promise<void> {
  if (!(await deletePause(db, pauseId))) return;
  const gone = Object.entries(facts).map(([name, from]) => [name, { from, to: null }]);
  await recordHistory(db, by, at, { kind, id }, 'pause-removed', { changes: Object.fromEntries(gone) });
}

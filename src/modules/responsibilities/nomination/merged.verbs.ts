import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { countAreasOf, moveResponsibilities } from './merged.data.ts';

/** May two go together? Not while both are an area with somebody named: one of them has to end first. */
export async function canFollow({ db, merged }: { db: Db; merged: Merged }): Promise<Decision> {
  return (await countAreasOf(db, merged)) > 1 ? no('responsibilities.nomination.refused.merge', {}, 'intoId') : yes;
}

/** Area, profiles and tasks of somebody who went into another one go along: their histories say so. */
export async function followMerged(db: Db, by: Actor, at: Date, merged: Merged): Promise<void> {
  const { fromId, intoId, reason } = merged;
  const { tasks, profiles, hasArea } = await moveResponsibilities(db, merged);
  if (hasArea) await recordHistory(db, by, at, { kind: 'responsibility', id: intoId }, 'took-over', { reason });
  for (const id of profiles) await recordHistory(db, by, at, { kind: 'profile', id }, 'changed', { reason });
  const changes = { ownerId: { from: fromId, to: intoId } };
  for (const id of tasks) await recordHistory(db, by, at, { kind: 'task', id }, 'changed', { changes, reason });
}

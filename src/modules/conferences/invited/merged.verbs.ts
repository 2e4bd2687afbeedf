import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listConferencesNaming, moveInConferences } from './merged.data.ts';

/** Whom a conference invited, or who does something there, went into another one: its history says so. */
export async function followMerged(db: Db, by: Actor, at: Date, merged: Merged): Promise<void> {
  const ids = await listConferencesNaming(db, merged.fromId);
  await moveInConferences(db, merged);
  const changes = { partyId: { from: merged.fromId, to: merged.intoId } };
  for (const id of ids)
    await recordHistory(db, by, at, { kind: 'conference', id }, 'changed', { changes, reason: merged.reason });
}

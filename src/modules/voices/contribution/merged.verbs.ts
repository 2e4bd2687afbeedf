import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { moveToMunicipality } from './merged.data.ts';

/** Voices of a municipality that went into another one are voices of that one: their histories say so. */
export async function followMerged(
  db: Db,
  by: Actor,
  at: Date,
  { kind, fromId, intoId, reason }: Merged,
): Promise<void> {
  if (kind !== 'municipality') return;
  for (const id of await moveToMunicipality(db, fromId, intoId))
    await recordHistory(db, by, at, { kind: 'contribution', id }, 'changed', { reason });
}

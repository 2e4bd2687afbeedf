import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { declineOpen, moveStatements } from './merged.data.ts';

/** What somebody who went into another one said on drafts is said by that one: the histories say so. */
export async function followMerged(db: Db, by: Actor, at: Date, merged: Merged): Promise<void> {
  const { reason, fromId } = merged;
  for (const id of await moveStatements(db, merged))
    await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'changed', { reason });
  for (const id of await declineOpen(db, fromId, dayOf(at)))
    await recordHistory(db, by, at, { kind: 'draft-statement', id }, 'declined', { reason });
}

import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from './data.ts';
import { listCardsBefore, updateOriginal } from './originals.data.ts';
import { hasOriginal, oldBefore, remainsOf } from './originals.rules.ts';

/** Cards whose originals are old enough to be offered to the archive, or came in before another moment; the oldest first. */
export async function listOldOriginals(db: Db, at: Date, before = oldBefore(at)): Promise<Card[]> {
  return (await listCardsBefore(db, before)).filter(hasOriginal);
}

/**
 * Erases originals that the archive took or did not want: only what readers were shown stays. The history says that it
 * happened, not what was there. Gives how many.
 */
export async function eraseOldOriginals(db: Db, by: Actor, at: Date, before = oldBefore(at)): Promise<number> {
  return inTransaction(db, {}, async (inner) => {
    const cards = await listOldOriginals(inner, at, before);
    for (const card of cards) {
      await updateOriginal(inner, card.id, remainsOf(card));
      await recordHistory(inner, by, at, { kind: 'contribution', id: card.id }, 'original-erased');
    }
    return cards.length;
  });
}

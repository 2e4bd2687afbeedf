import type { Db } from '#platform/database/database.ts';
import { type Card, cardOf, cards } from './data.ts';

/** Cards that came in before a moment, the oldest first. */
export async function listCardsBefore(db: Db, before: Date): Promise<Card[]> {
  const rows = await cards(db).where('received_at', '<', before).orderBy('received_at').orderBy('code').execute();
  return rows.map(cardOf);
}

/** Leaves of a card only these words; its translation goes with the original where anything of it is taken away. */
export async function updateOriginal(db: Db, id: string, text: string): Promise<void> {
  const nothing = { translation: '', translation_state: null };
  await db
    .updateTable('voices.contribution')
    .set({ text, about_words: '', ...nothing })
    .where('id', '=', id)
    .execute();
}

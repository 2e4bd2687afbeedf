import type { Selectable } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';

/** "That is not what I meant": what the owner of a receipt wrote, and the answer to it. */
export interface Misreading {
  id: string;
  contributionId: string;
  text: string;
  language: string;
  at: Date;
  answer: string;
  answeredAt: Date | null;
}

/** A misreading with the card it is about, for whoever answers it. */
export interface MisreadingToCard extends Misreading {
  code: string;
  occasionId: string;
  occasionTitle: string;
}

/**
 * Adds what the owner of a receipt wants to say against the answer; changes no text. False where the same words wait for
 * their answer already.
 */
export async function insertMisreading(
  db: Db,
  misreading: { contributionId: string; text: string; language: string; at: Date },
): Promise<boolean> {
  const stored = await db
    .insertInto('voices.misreading')
    .values({
      contribution_id: misreading.contributionId,
      text: misreading.text,
      language: misreading.language,
      at: misreading.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return stored.numInsertedOrUpdatedRows === 1n;
}

/** The misreadings of one contribution, the oldest first. */
export async function listMisreadings(db: Db, contributionId: string): Promise<Misreading[]> {
  const rows = await db
    .selectFrom('voices.misreading')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(misreadingOf);
}

/** Those misreadings that wait for their answer, the oldest first; only of these cards where they are given. */
export async function listOpenMisreadings(db: Db, cardIds?: readonly string[]): Promise<MisreadingToCard[]> {
  const open = (await listMisreadingsToCards(db)).filter(({ answeredAt }) => answeredAt === null);
  return cardIds === undefined ? open : open.filter(({ contributionId }) => cardIds.includes(contributionId));
}

/** All misreadings with their cards: those without an answer first, the oldest of them first. */
export async function listMisreadingsToCards(db: Db): Promise<MisreadingToCard[]> {
  const rows = await db
    .selectFrom('voices.misreading as o')
    .innerJoin('voices.contribution as c', 'c.id', 'o.contribution_id')
    .innerJoin('voices.occasion as place', 'place.id', 'c.occasion_id')
    .selectAll('o')
    .select(['c.code', 'c.occasion_id', 'place.title as occasion_title'])
    .orderBy('o.answered_at', (order) => order.desc().nullsFirst())
    .orderBy('o.at')
    .execute();
  return rows.map((row) => ({
    ...misreadingOf(row),
    code: row.code,
    occasionId: row.occasion_id,
    occasionTitle: row.occasion_title,
  }));
}

function misreadingOf(row: Selectable<Schema['voices.misreading']>): Misreading {
  return {
    id: row.id,
    contributionId: row.contribution_id,
    text: row.text,
    language: row.language,
    at: row.at,
    answer: row.answer,
    answeredAt: row.answered_at,
  };
}

/** Stores the answer to a misreading that has none yet; false where it has one. */
export async function updateAnswer(db: Db, by: Actor, at: Date, id: string, answer: string): Promise<boolean> {
  const { by_label, by_id } = signed(by);
  const result = await db
    .updateTable('voices.misreading')
    .set({ answer, answered_at: at, answered_by: by_label, answered_by_id: by_id })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

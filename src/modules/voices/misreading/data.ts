import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';

/** "That is not what I meant": what the owner of a receipt wrote, and what they were answered. */
export interface Objection {
  id: string;
  contributionId: string;
  text: string;
  language: string;
  at: Date;
  answer: string;
  answeredAt: Date | null;
}

/** An objection with the card it speaks of, for whoever answers it. */
export interface ObjectionToCard extends Objection {
  code: string;
  occasionId: string;
  occasionTitle: string;
}

/** Adds what the owner of a receipt wants to say against the answer; changes no text. */
export async function insertObjection(
  db: Db,
  objection: { contributionId: string; text: string; language: string; at: Date },
): Promise<void> {
  await db
    .insertInto('voices.objection')
    .values({
      contribution_id: objection.contributionId,
      text: objection.text,
      language: objection.language,
      at: objection.at,
    })
    .execute();
}

/** What was objected to one contribution, the oldest first. */
export async function listObjections(db: Db, contributionId: string): Promise<Objection[]> {
  const rows = await db
    .selectFrom('voices.objection')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contributionId: row.contribution_id,
    text: row.text,
    language: row.language,
    at: row.at,
    answer: row.answer,
    answeredAt: row.answered_at,
  }));
}

/** All objections with their cards: those without an answer first, the oldest of them first. */
export async function listObjectionsToCards(db: Db): Promise<ObjectionToCard[]> {
  const rows = await db
    .selectFrom('voices.objection as o')
    .innerJoin('voices.contribution as c', 'c.id', 'o.contribution_id')
    .innerJoin('voices.occasion as place', 'place.id', 'c.occasion_id')
    .selectAll('o')
    .select(['c.code', 'c.occasion_id', 'place.title as occasion_title'])
    .orderBy('o.answered_at', (order) => order.desc().nullsFirst())
    .orderBy('o.at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contributionId: row.contribution_id,
    text: row.text,
    language: row.language,
    at: row.at,
    answer: row.answer,
    answeredAt: row.answered_at,
    code: row.code,
    occasionId: row.occasion_id,
    occasionTitle: row.occasion_title,
  }));
}

/** Stores the answer to an objection that has none yet; false where it has one. */
export async function updateAnswer(db: Db, by: Actor, at: Date, id: string, answer: string): Promise<boolean> {
  const { by_label, by_id } = signed(by);
  const result = await db
    .updateTable('voices.objection')
    .set({ answer, answered_at: at, answered_by: by_label, answered_by_id: by_id })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

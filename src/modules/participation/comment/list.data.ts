import { type Card, findOccasion, listCards } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { findPeriod } from '../period/data.ts';
import type { Period } from '../period/rules.ts';

/** All comments on the draft of a period, in the order in which they came. */
export async function listComments(db: Db, period: Period): Promise<Card[]> {
  const occasion = await findOccasion(db, period.occasionId);
  const cards = occasion ? await listCards(db, { occasionCode: occasion.code }) : [];
  return cards.toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || a.code.localeCompare(b.code));
}

/** How many comments on an edition nobody has answered yet. */
export async function countUnanswered(db: Db, editionId: string): Promise<number> {
  const period = await findPeriod(db, editionId);
  const comments = period ? await listComments(db, period) : [];
  return comments.filter(({ isAnswered }) => !isAnswered).length;
}

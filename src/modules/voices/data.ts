import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { ReviewState } from './contribution/rules.ts';

/** Adds a review; the newest one counts. */
export async function insertReview(
  db: Db,
  review: { contributionId: string; state: ReviewState; reason: string; by: Actor; at: Date },
): Promise<void> {
  await db
    .insertInto('voices.review')
    .values({
      contribution_id: review.contributionId,
      state: review.state,
      reason: review.reason,
      ...signed(review.by),
      at: review.at,
    })
    .execute();
}

/** How far a contribution has come towards readers; undefined where nobody has noted it. */
export async function findReviewState(db: Db, contributionId: string): Promise<ReviewState | undefined> {
  const row = await db
    .selectFrom('voices.review')
    .select('state')
    .where('contribution_id', '=', contributionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.state as ReviewState | undefined;
}

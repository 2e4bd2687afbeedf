import type { Db } from '#platform/database/database.ts';
import { type EffectAnswer, type EffectCounts, effectAnswers } from './effect.rules.ts';

/** Stores whether it has become better for somebody; one answer for each receipt, the newest counts. */
export async function upsertEffectAnswer(
  db: Db,
  contributionId: string,
  answer: EffectAnswer,
  at: Date,
): Promise<void> {
  await db
    .insertInto('voices.effect_answer')
    .values({ contribution_id: contributionId, answer, at })
    .onConflict((conflict) => conflict.column('contribution_id').doUpdateSet({ answer, at }))
    .execute();
}

/** How the owner of this contribution answered last, or undefined. */
export async function findEffectAnswer(db: Db, contributionId: string): Promise<EffectAnswer | undefined> {
  const row = await db
    .selectFrom('voices.effect_answer')
    .select('answer')
    .where('contribution_id', '=', contributionId)
    .executeTakeFirst();
  return row?.answer as EffectAnswer | undefined;
}

/** How the owners of these contributions answered. Exact figures: the public sees `livedEffect` of them. */
export async function countEffectAnswers(db: Db, contributionIds: readonly string[]): Promise<EffectCounts> {
  const none = Object.fromEntries(effectAnswers.map((answer) => [answer, 0])) as Record<EffectAnswer, number>;
  if (contributionIds.length === 0) return none;
  const rows = await db
    .selectFrom('voices.effect_answer')
    .select((eb) => ['answer', eb.fn.countAll<number>().as('count')])
    .where('contribution_id', 'in', [...contributionIds])
    .groupBy('answer')
    .execute();
  return { ...none, ...Object.fromEntries(rows.map(({ answer, count }) => [answer, count])) };
}

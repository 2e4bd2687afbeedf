import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { upsertEffectAnswer } from './effect.data.ts';
import type { EffectAnswer } from './effect.rules.ts';

/** Whether it has become better for the owner of a receipt. The history says that they answered, not how. */
export async function answerEffect(
  db: Db,
  by: Actor,
  at: Date,
  contributionId: string,
  answer: EffectAnswer,
): Promise<void> {
  await upsertEffectAnswer(db, contributionId, answer, at);
  await recordHistory(db, by, at, { kind: 'contribution', id: contributionId }, 'effect-answered');
}

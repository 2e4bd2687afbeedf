import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Objection, updateAnswer } from './data.ts';

/** Answers an objection, once; its author reads the answer on the receipt. */
export async function answerObjection(
  db: Db,
  by: Actor,
  at: Date,
  objection: Pick<Objection, 'id' | 'contributionId'>,
  answer: string,
): Promise<Decision> {
  const isFirst = await updateAnswer(db, by, at, objection.id, answer.trim());
  if (!isFirst) return no('voices.objection.refused.answered', {}, 'answer');
  await recordHistory(db, by, at, { kind: 'contribution', id: objection.contributionId }, 'objection-answered');
  return yes;
}

import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insertMisreading, type Misreading, updateAnswer } from './misreading.data.ts';

/** "That is not what I meant": goes to staff, changes no text. The history says that it came, not what it says. */
export async function reportMisreading(
  db: Db,
  by: Actor,
  at: Date,
  contributionId: string,
  { text, language }: Pick<Misreading, 'text' | 'language'>,
): Promise<void> {
  if (!(await insertMisreading(db, { contributionId, text, language, at }))) return;
  await recordHistory(db, by, at, { kind: 'contribution', id: contributionId }, 'misreading-reported');
}

/** Answers a misreading, once; its author reads the answer on the receipt. */
export async function answerMisreading(
  db: Db,
  by: Actor,
  at: Date,
  misreading: Pick<Misreading, 'id' | 'contributionId'>,
  answer: string,
): Promise<Decision> {
  const isFirst = await updateAnswer(db, by, at, misreading.id, answer.trim());
  if (!isFirst) return no('voices.misreading.refused.answered', {}, 'answer');
  await recordHistory(db, by, at, { kind: 'contribution', id: misreading.contributionId }, 'misreading-answered');
  return yes;
}

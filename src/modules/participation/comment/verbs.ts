import { answerContribution, type Card, giveFate, noFate, reviewContribution } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { saveAgreement, withdrawAgreement } from './data.ts';
import { type CommentOutcome, canAgree, canAnswer, canPublish } from './rules.ts';

/** One answer for the chosen comments. */
export interface CommentsAnswer {
  text: string;
  /** What becomes of those that have no result yet. */
  outcome: CommentOutcome | null;
  /** How many comments were ticked. */
  chosen: number;
  /** They become public with it. */
  publish: boolean;
}

/**
 * Gives comments on a draft the same answer, all of them or none. Each keeps its own history, the period's says how many.
 * What was taken into the draft came of the voice: the thread ties it to the goal or measure that it is about.
 */
export async function answerComments(
  db: Db,
  by: Actor,
  at: Date,
  editionId: string,
  comments: readonly Card[],
  { text, outcome, chosen, publish }: CommentsAnswer,
): Promise<Decision> {
  const allowed = canAnswer(comments, { chosen, outcome });
  if (!allowed.ok) return allowed;
  const answered: string[] = [];
  for (const comment of comments) {
    if (comment.fate === null && outcome !== null) {
      const fate = { ...noFate, kind: outcome, reason: outcome === 'not-pursued' ? text : '' };
      const given = await giveFate(db, by, at, comment, fate, { changeReason: '' });
      if (!given.ok) return { ...given, field: 'outcome' };
    }
    if (await answerContribution(db, by, at, comment, text)) answered.push(comment.code);
    // Whoever gives a result has read the comment, and with that it is checked.
    const isRead = comment.fate === null && comment.state === 'received';
    const read = isRead ? { ...comment, state: 'checked' as const } : comment;
    const published = publish ? await publishComment(db, by, at, read) : yes;
    if (!published.ok) return published;
  }
  if (answered.length === 0) return yes;
  const changes = { answered: { from: null, to: answered.join(', ') } };
  await recordHistory(db, by, at, { kind: 'participation', id: editionId }, 'comments-answered', { changes });
  return yes;
}

/** Lets everybody read a comment that somebody has read before. */
export async function publishComment(db: Db, by: Actor, at: Date, comment: Card): Promise<Decision> {
  const allowed = canPublish(comment);
  if (!allowed.ok || comment.state === 'public') return allowed;
  if (comment.state === 'received') {
    const read = await reviewContribution(db, by, at, comment, 'checked', '');
    if (!read.ok) return read;
  }
  return reviewContribution(db, by, at, { ...comment, state: 'checked' }, 'public', '');
}

/** Somebody sees it that way, too. Nothing is recorded about who; one id counts once. */
export async function agree(
  db: Db,
  at: Date,
  comment: Pick<Card, 'id'>,
  given: { id: string; isOpen: boolean; secondsToWait: number },
): Promise<Decision> {
  const allowed = canAgree(given.isOpen, given.secondsToWait);
  if (!allowed.ok) return allowed;
  await saveAgreement(db, given.id, comment.id, dayOf(at));
  return allowed;
}

/** Whoever has the id of an agreement takes it back. */
export async function takeBack(db: Db, id: string): Promise<void> {
  await withdrawAgreement(db, id);
}

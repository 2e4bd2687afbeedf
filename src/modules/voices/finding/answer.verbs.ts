import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { reviewContribution } from '../contribution/verbs.ts';
import { answerContribution } from '../fate/verbs.ts';
import type { Finding } from './data.ts';
import { canAnswerCards } from './rules.ts';

/** One answer for the chosen cards of a finding. */
export interface CardsAnswer {
  text: string;
  /** How many cards were ticked; all of them must be cards of the finding that this person may answer. */
  chosen: number;
  /** Those that were checked become public with it. */
  publish: boolean;
}

/**
 * Gives several cards of a finding the same answer, all of them or none; each keeps its own history, and the finding's
 * says how many. Whoever needs an answer of their own was left out.
 */
export async function answerCards(
  db: Db,
  by: Actor,
  at: Date,
  finding: Finding,
  cards: readonly Card[],
  { text, chosen, publish }: CardsAnswer,
): Promise<Decision> {
  const own = cards.filter((card) => card.findingId === finding.id);
  const allowed = canAnswerCards(chosen, own.length, text);
  if (!allowed.ok) return allowed;
  const answered: string[] = [];
  for (const card of own) {
    if (await answerContribution(db, by, at, card, text)) answered.push(card.code);
    const published = publish ? await publishCard(db, by, at, card) : yes;
    if (!published.ok) return published;
  }
  if (answered.length === 0) return yes;
  const changes = { answered: { from: null, to: answered.join(', ') } };
  await recordHistory(db, by, at, { kind: 'finding', id: finding.id }, 'cards-answered', { changes });
  return yes;
}

/** A card that nobody may read yet does not become public in a heap. */
async function publishCard(db: Db, by: Actor, at: Date, card: Card): Promise<Decision> {
  if (card.state === 'public') return yes;
  if (card.state !== 'checked') return no('voices.finding.refused.publish-flagged', { code: card.code }, 'publish');
  return reviewContribution(db, by, at, card, 'public', '');
}

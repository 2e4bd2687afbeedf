import type { Db } from '#platform/database/database.ts';
import { type Outcome, yes } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { noFate } from '../fate/rules.ts';
import { giveFate, withdrawFate } from '../fate/verbs.ts';
import { type Finding, listFindings } from './data.ts';
import { canTake, type Place, type Step } from './rules.ts';

/** What was moved, from where and where to: everything that one step back needs. Cards that lay there already are left out. */
export interface Moved {
  steps: Step[];
  to: Place;
}

/**
 * Puts cards into a finding, or back to those that are not sorted. What a card was before stays in its history with the
 * reason; all of them move or none.
 */
export async function moveCards(
  db: Db,
  by: Actor,
  at: Date,
  cards: readonly Card[],
  to: Finding | 'open',
  reason: string,
): Promise<Outcome<Moved>> {
  const allowed = to === 'open' ? yes : canTake(to);
  if (!allowed.ok) return allowed;
  const codes = new Map((await listFindings(db)).map(({ id, code }) => [id, code]));
  const steps: Step[] = [];
  for (const card of cards) {
    const isThere = to === 'open' ? card.fate === null : card.findingId === to.id;
    if (isThere) continue;
    const outcome =
      to === 'open'
        ? await withdrawFate(db, by, at, card, reason)
        : await giveFate(db, by, at, card, { ...noFate, findingId: to.id }, { changeReason: reason });
    if (!outcome.ok) return { ...outcome, values: { ...outcome.values, code: card.code }, field: 'reason' };
    const from = placeOf(card, codes);
    if (from) steps.push({ card: card.code, from });
  }
  return { ok: true, steps, to: to === 'open' ? { kind: 'open' } : { kind: 'finding', code: to.code } };
}

/** A card that was parked or refused has no place on the board to go back to. */
function placeOf(card: Card, codes: ReadonlyMap<string, string>): Place | undefined {
  if (card.fate === null) return { kind: 'open' };
  const code = card.findingId ? codes.get(card.findingId) : undefined;
  return code ? { kind: 'finding', code } : undefined;
}

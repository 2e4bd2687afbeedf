import type { Db } from '#platform/database/database.ts';
import { type Outcome, yes } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { listFates } from '../fate/data.ts';
import { type FateInput, noFate } from '../fate/rules.ts';
import { giveFate, withdrawFate } from '../fate/verbs.ts';
import { type Finding, listFindings } from './data.ts';
import { canTake, type Place, type Step } from './rules.ts';

/** What was moved, from where and where to: everything that one step back needs. Cards that lay there already are left out. */
export interface Moved {
  steps: Step[];
  to: Place;
}

/**
 * Puts cards into a finding, or back to those that are not sorted. Only the finding changes: what was said of a card in
 * its finding is said of it in the next one. What a card was before stays in its history with the reason; all of them
 * move or none. `isUndo`: a card that was taken out comes back with what was said of it there.
 */
export async function moveCards(
  db: Db,
  by: Actor,
  at: Date,
  cards: readonly Card[],
  to: Finding | 'open',
  reason: string,
  { isUndo = false } = {},
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
        : await giveFate(db, by, at, card, await fateIn(db, to, card, isUndo), { changeReason: reason });
    if (!outcome.ok) return { ...outcome, values: { ...outcome.values, code: card.code }, field: 'reason' };
    const from = placeOf(card, codes);
    if (from) steps.push({ card: card.code, from });
  }
  return { ok: true, steps, to: to === 'open' ? { kind: 'open' } : { kind: 'finding', code: to.code } };
}

/** The fate of a card in another finding; one that was parked or refused has to be answered anew there. */
async function fateIn(db: Db, to: Finding, card: Card, isUndo: boolean): Promise<FateInput> {
  const [last] = await listFates(db, card.id);
  const isKept = last?.kind === 'in-finding' && (last.replacedAt === null || (isUndo && last.findingId === to.id));
  const kept = isKept ? { isExisting: last.isExisting, reason: last.reason } : {};
  return { ...noFate, ...kept, findingId: to.id };
}

/** A card that was parked or refused has no place on the board to go back to. */
function placeOf(card: Card, codes: ReadonlyMap<string, string>): Place | undefined {
  if (card.fate === null) return { kind: 'open' };
  const code = card.findingId ? codes.get(card.findingId) : undefined;
  return code ? { kind: 'finding', code } : undefined;
}

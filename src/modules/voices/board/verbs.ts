import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { noFate } from '../fate/rules.ts';
import { giveFate, withdrawFate } from '../fate/verbs.ts';
import { type Finding, findFindingByCode, listFindings } from '../finding/data.ts';
import { draftFinding } from '../finding/verbs.ts';
import { listCardsByCode } from './data.ts';
import { findingKindOf, type Place, type Step } from './rules.ts';

/** What was moved, from where and where to: everything that one step back needs. Cards that lay there already are left out. */
export type Moved = Outcome<{ steps: Step[]; to: Place }>;

/**
 * Puts cards into a finding, or back to those that are not sorted. What a card was before stays in its history with the
 * reason; all of them move or none.
 */
export async function moveCards(
  db: Db,
  by: Actor,
  cards: readonly Card[],
  to: Finding | 'open',
  { reason, now }: { reason: string; now: Date },
): Promise<Moved> {
  if (to !== 'open' && to.state === 'merged') return no('voices.finding.refused.merged', {}, 'target');
  const codes = new Map((await listFindings(db)).map(({ id, code }) => [id, code]));
  const steps: Step[] = [];
  for (const card of cards) {
    const isThere = to === 'open' ? card.fate === null : card.findingId === to.id;
    if (isThere) continue;
    const done =
      to === 'open'
        ? await withdrawFate(db, by, now, card, reason)
        : await giveFate(db, by, card, { ...noFate, findingId: to.id }, { changeReason: reason, now });
    if (!done.ok) return { ...done, values: { ...done.values, code: card.code }, field: 'reason' };
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

/** Begins a finding with these cards in it. */
export async function clusterCards(
  db: Db,
  by: Actor,
  cards: readonly Card[],
  title: string,
  { reason, now }: { reason: string; now: Date },
): Promise<Moved> {
  if (title.trim() === '') return no('voices.board.refused.title', {}, 'title');
  if (cards.length === 0) return no('voices.board.refused.nothing-chosen', {}, 'card');
  const gatherings = new Set(cards.map((card) => card.gatheringId));
  const gatheringId = gatherings.size === 1 ? ([...gatherings][0] ?? null) : null;
  const kind = findingKindOf(cards.map((card) => card.kind));
  const fields = { gatheringId, kind, title: title.trim(), text: '', evidence: '', dissent: '' };
  const made = await draftFinding(db, by, now, fields);
  const finding = (await findFindingByCode(db, made.code)) as Finding;
  return moveCards(db, by, cards, finding, { reason, now });
}

/** Takes one step back: every card goes where it lay, with the reason in its history. Nothing is deleted. */
export async function undoSteps(
  db: Db,
  by: Actor,
  steps: readonly Step[],
  { reason, now, rooms }: { reason: string; now: Date; rooms: readonly string[] | undefined },
): Promise<Decision> {
  for (const { card: code, from } of steps) {
    const [card] = await listCardsByCode(db, [code], rooms && { rooms, municipalities: [] });
    const to = from.kind === 'open' ? 'open' : await findFindingByCode(db, from.code);
    if (!card || !to) return no('voices.board.refused.gone', { code });
    const done = await moveCards(db, by, [card], to, { reason, now });
    if (!done.ok) return done;
  }
  return yes;
}

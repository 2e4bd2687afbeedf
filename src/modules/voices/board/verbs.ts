import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { listCardsByCode } from '../contribution/list.data.ts';
import { type Finding, findFindingByCode } from '../finding/data.ts';
import { type Moved, moveCards } from '../finding/move.verbs.ts';
import type { Step } from '../finding/rules.ts';
import { draftFinding } from '../finding/verbs.ts';
import { canCluster, findingKindOf } from './rules.ts';

/** Begins a finding with these cards in it. */
export async function clusterCards(
  db: Db,
  by: Actor,
  at: Date,
  cards: readonly Card[],
  { title, reason }: { title: string; reason: string },
): Promise<Outcome<Moved>> {
  const allowed = canCluster(title, cards.length);
  if (!allowed.ok) return allowed;
  const gatherings = new Set(cards.map((card) => card.gatheringId));
  const gatheringId = gatherings.size === 1 ? ([...gatherings][0] ?? null) : null;
  const kind = findingKindOf(cards.map((card) => card.kind));
  const fields = { gatheringId, kind, title: title.trim(), text: '', evidence: '', dissent: '' };
  const draft = await draftFinding(db, by, at, fields);
  const finding = (await findFindingByCode(db, draft.code)) as Finding;
  return moveCards(db, by, at, cards, finding, reason);
}

/**
 * Takes one step back: every card goes where it lay, with the reason in its history. Nothing is deleted. A card that no
 * longer lies where that step put it was moved on by somebody else, and stays.
 *
 * @param put code of the finding into which the cards were put, `offen`, or empty where nobody says
 */
export async function undoSteps(
  db: Db,
  by: Actor,
  at: Date,
  steps: readonly Step[],
  { reason, rooms, put = '' }: { reason: string; rooms: readonly string[] | undefined; put?: string },
): Promise<Decision> {
  const there = put === '' || put === 'offen' ? undefined : await findFindingByCode(db, put);
  for (const { card: code, from } of steps) {
    const [card] = await listCardsByCode(db, [code], rooms && { rooms, municipalities: [] });
    const to = from.kind === 'open' ? 'open' : await findFindingByCode(db, from.code);
    if (!card || !to) return no('voices.board.refused.gone', { code });
    if (put !== '' && card.findingId !== (there?.id ?? null)) return no('voices.board.refused.moved-on', { code });
    const outcome = await moveCards(db, by, at, [card], to, reason, { isUndo: true });
    if (!outcome.ok) return outcome;
  }
  return yes;
}

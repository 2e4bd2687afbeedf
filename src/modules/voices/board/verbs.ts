import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { listCardsByCode } from '../contribution/list.data.ts';
import { type Finding, findFindingByCode } from '../finding/data.ts';
import { type Moved, moveCards } from '../finding/move.verbs.ts';
import type { Step } from '../finding/rules.ts';
import { draftFinding } from '../finding/verbs.ts';
import { findingKindOf } from './rules.ts';

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

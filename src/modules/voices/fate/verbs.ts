import { assertEdge, withdrawEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { all, type Decision, yes } from '#platform/forms/decision.ts';
import { type Changes, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Card } from '../contribution/data.ts';
import { findReviewState, insertReview } from '../data.ts';
import { findOccasion } from '../occasion/data.ts';
import { beforeFateIsTakenBack } from '../slots.ts';
import {
  findAnswer,
  findStandingFate,
  holdAnswer,
  insertAnswer,
  insertFate,
  listTargets,
  listTwinIds,
  replaceFate,
  sameAsChain,
} from './data.ts';
import { mayHaveChangedDraft } from './draft.data.ts';
import { canGiveFate, canWithdrawFate, type FateInput } from './rules.ts';

/**
 * Gives a contribution its fate. The former one, if any, is kept with the reason of the change, and its edge is
 * withdrawn, not deleted. `occurredOn` is the day it really happened; imports give an earlier one.
 */
export async function giveFate(
  db: Db,
  by: Actor,
  at: Date,
  card: Card,
  input: FateInput,
  more: { changeReason: string; occurredOn?: string; precision?: 'day' | 'month' | 'year' },
): Promise<Decision> {
  const { changeReason } = more;
  const standing = await findStandingFate(db, card.id);
  const allowed = canGiveFate(input, {
    today: by.kind === 'system' ? (more.occurredOn ?? dayOf(at)) : dayOf(at),
    contributionId: card.id,
    standing: standing?.kind ?? null,
    changeReason,
    findingIds: (await listTargets(db)).filter(({ isOpen }) => isOpen).map(({ id }) => id),
    sameAsChain: input.sameAsId ? await sameAsChain(db, input.sameAsId) : [],
    isAboutDraft: (await findOccasion(db, card.occasionId))?.kind === 'draft',
    canHaveChanged: input.kind === 'in-draft' && (await mayHaveChangedDraft({ db, card })),
  });
  if (!allowed.ok) return allowed;
  if (standing) {
    await replaceFate(db, standing.id, at, changeReason.trim());
    if (standing.edgeId) await withdrawEdge(db, by, at, standing.edgeId, changeReason);
  }
  const occurred = { occurredOn: more.occurredOn ?? dayOf(at), precision: more.precision ?? 'day' };
  const edgeId = await assertFateEdge(db, by, at, card, input, occurred);
  await insertFate(db, { ...input, contributionId: card.id, edgeId, by, givenAt: at });
  const read = await markAsRead(db, by, at, card);
  if (input.sameAsId) await answerLike(db, by, at, card.id, input.sameAsId);
  const changes = { fate: { from: standing?.kind ?? null, to: input.kind }, ...read };
  await recordHistory(db, by, at, { kind: 'contribution', id: card.id }, 'fate-given', {
    changes,
    reason: changeReason || input.reason || null,
  });
  return allowed;
}

/**
 * Whoever gives a card its fate has read it; one that may name a person still waits to be looked at for that, unless it is
 * held back for good: then nobody will read it, and nothing is left to check.
 */
async function markAsRead(db: Db, by: Actor, at: Date, { id }: Card): Promise<Changes> {
  const from = await findReviewState(db, id);
  const fate = await findStandingFate(db, id);
  const isHeldBack = from === 'flagged' && fate?.kind === 'withheld';
  const to = from === 'received' ? 'checked' : isHeldBack ? 'withheld' : undefined;
  if (to === undefined) return {};
  const reason = isHeldBack ? fate.reason.trim() : '';
  await insertReview(db, { contributionId: id, state: to, reason, by, at });
  return { state: { from, to } };
}

/** The fates that lead somewhere are edges of the thread: what a comment changed in a goal or measure came of it; parked, refused and withheld ones end here, with their reason. */
async function assertFateEdge(
  db: Db,
  by: Actor,
  at: Date,
  card: Card,
  input: FateInput,
  occurred: { occurredOn: string; precision: 'day' | 'month' | 'year' },
): Promise<string | null> {
  const from = { kind: 'contribution', id: card.id };
  if (input.findingId) {
    return assertEdge(db, by, at, { type: 'became', from, to: { kind: 'finding', id: input.findingId }, ...occurred });
  }
  if (input.kind === 'in-draft' && (card.about?.kind === 'goal' || card.about?.kind === 'measure')) {
    return assertEdge(db, by, at, { type: 'became', from, to: card.about, ...occurred });
  }
  if (input.sameAsId) {
    return assertEdge(db, by, at, {
      type: 'same-as',
      from,
      to: { kind: 'contribution', id: input.sameAsId },
      ...occurred,
    });
  }
  return null;
}

/** Takes a fate back: the card is open again. The former fate stays with the reason, its edge is struck through. */
export async function withdrawFate(db: Db, by: Actor, at: Date, card: Card, reason: string): Promise<Decision> {
  const standing = await findStandingFate(db, card.id);
  const stays = await askSlot(beforeFateIsTakenBack, { db, card });
  const allowed = all(canWithdrawFate(standing, card.code, reason), ...stays);
  if (!allowed.ok || !standing) return allowed;
  await replaceFate(db, standing.id, at, reason.trim());
  if (standing.edgeId) await withdrawEdge(db, by, at, standing.edgeId, reason);
  const changes = { fate: { from: standing.kind, to: null } };
  await recordHistory(db, by, at, { kind: 'contribution', id: card.id }, 'fate-withdrawn', {
    changes,
    reason: reason.trim(),
  });
  return yes;
}

/**
 * Gives several cards one fate, all of them or none: a refusal names the card that does not go along. Cards that have
 * a fate already need the reason of the change.
 */
export async function giveFates(
  db: Db,
  by: Actor,
  at: Date,
  cards: readonly Card[],
  input: FateInput,
  changeReason: string,
): Promise<Decision> {
  for (const card of cards) {
    const outcome = await giveFate(db, by, at, card, input, { changeReason });
    if (!outcome.ok) return { ...outcome, values: { ...outcome.values, code: card.code } };
  }
  return yes;
}

/** Answers the person who spoke; they read it on their receipt. False where this answer stands there already. */
export async function answerContribution(db: Db, by: Actor, at: Date, card: Card, text: string): Promise<boolean> {
  const before = await holdAnswer(db, card.id);
  if (before === text.trim()) return false;
  await storeAnswer(db, by, at, { id: card.id, before, text: text.trim() });
  return true;
}

/** Whoever said the same reads the same answer, also a new one; a card with an answer of its own keeps it. */
async function storeAnswer(
  db: Db,
  by: Actor,
  at: Date,
  { id, before, text }: { id: string; before: string | undefined; text: string },
): Promise<void> {
  await insertAnswer(db, { contributionId: id, text, by, at });
  await recordHistory(db, by, at, { kind: 'contribution', id }, 'answered');
  for (const twin of await listTwinIds(db, id)) {
    const answer = await holdAnswer(db, twin);
    if (answer === undefined || answer === before) await storeAnswer(db, by, at, { id: twin, before: answer, text });
  }
}

/** A card that says the same as one that was answered already has its answer with that. */
async function answerLike(db: Db, by: Actor, at: Date, id: string, sameAsId: string): Promise<void> {
  const text = await findAnswer(db, sameAsId);
  if (text === undefined || (await holdAnswer(db, id)) !== undefined) return;
  await storeAnswer(db, by, at, { id, before: undefined, text });
}

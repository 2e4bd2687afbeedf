import { listMunicipalities } from '#modules/directory/index.ts';
import { registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { all, type Decision, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory, withoutValues } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insertReview } from '../data.ts';
import { holdOccasion, type Occasion } from '../occasion/data.ts';
import { asOf } from '../occasion/rules.ts';
import { recheckQuotes } from '../quote/verbs.ts';
import { issueReceipt } from '../receipt/verbs.ts';
import { numberIn } from '../rules.ts';
import {
  type Card,
  findCard,
  insertContribution,
  moveContributionNumber,
  type NewContribution,
  updateFacts,
  updateRedaction,
  updateTranslation,
} from './data.ts';
import {
  type CardFacts,
  canComeFrom,
  canContribute,
  canCorrect,
  canRedact,
  canRepeat,
  canReview,
  directionOf,
  firstState,
  type ReviewState,
} from './rules.ts';

/** A contribution as it comes in, before it has a code. */
export type ContributionInput = Omit<NewContribution, 'code' | 'direction' | 'receivedAt' | 'occasionId'> & {
  /** The code it has already, in an import. */
  code?: string;
  /** When it came in, in an import. */
  receivedAt?: Date;
};

/** What a speaker gets for a card; `isNew` is false where the same card had come before. */
export interface Acknowledgement {
  code: string;
  receipt: string;
  isNew: boolean;
}

/**
 * Takes a contribution in: stores the original, marks what looks like personal data, gives a receipt. A device that
 * sends the same card again gets the same answer and no second card (invariant 4); another text under the same id is
 * refused.
 */
export async function submitContribution(
  db: Db,
  by: Actor,
  at: Date,
  occasion: Occasion,
  input: ContributionInput,
  secrets: Secrets,
): Promise<Outcome<Acknowledgement>> {
  const before = await findCard(db, input.id);
  if (before) return repeatContribution(db, at, before, input, secrets);
  return takeContribution(db, by, at, occasion, input, secrets);
}

/** Takes in a card that was not there a moment ago; one that came at the same time counts as a repetition. */
export async function takeContribution(
  db: Db,
  by: Actor,
  at: Date,
  occasion: Occasion,
  input: ContributionInput,
  secrets: Secrets,
): Promise<Outcome<Acknowledgement>> {
  // Papers are carried over later; everybody else speaks while the place is open, also if it closes this very moment.
  const allowed =
    input.source === 'import'
      ? yes
      : all(
          canContribute(asOf(await holdOccasion(db, occasion.id), at)),
          canComeFrom(input.municipalityId, await listMunicipalities(db)),
        );
  if (!allowed.ok) return allowed;
  const { code: given, receivedAt, ...contribution } = input;
  const direction = directionOf(contribution.text, contribution.language);
  const place = { occasionId: occasion.id, direction, receivedAt: receivedAt ?? at };
  if (given !== undefined) await moveContributionNumber(db, numberIn(given));
  const code = await insertContribution(db, { ...contribution, ...place }, given);
  if (!code) return repeatContribution(db, at, (await findCard(db, input.id)) as Card, input, secrets);
  const state = firstState(input.text);
  await insertReview(db, { contributionId: input.id, state, reason: '', by, at });
  await registerContribution(db, { id: input.id, code, state }, at);
  await recordHistory(db, by, at, { kind: 'contribution', id: input.id }, 'submitted');
  return { ok: true, code, receipt: await issueReceipt(db, at, input.id, secrets), isNew: true };
}

/** The same card once more: the same answer. Another text under its id is refused. */
export async function repeatContribution(
  db: Db,
  at: Date,
  before: Card,
  input: ContributionInput,
  secrets: Secrets,
): Promise<Outcome<Acknowledgement>> {
  const allowed = canRepeat(before, input, at);
  if (!allowed.ok) return allowed;
  return { ok: true, code: before.code, receipt: await issueReceipt(db, at, before.id, secrets), isNew: false };
}

/** The thread knows a voice by its code alone: no title ever carries a person's words. */
async function registerContribution(
  db: Db,
  card: { id: string; code: string; state: ReviewState },
  at: Date,
): Promise<void> {
  await registerNode(db, at, {
    kind: 'contribution',
    id: card.id,
    code: card.code,
    title: card.code,
    isPublic: card.state === 'public',
  });
}

/** Moves a contribution on: checked, published, withheld. */
export async function reviewContribution(
  db: Db,
  by: Actor,
  at: Date,
  card: Card,
  to: ReviewState,
  reason: string,
): Promise<Decision> {
  const allowed = canReview(card.state, to, reason);
  if (!allowed.ok) return allowed;
  await insertReview(db, { contributionId: card.id, state: to, reason: reason.trim(), by, at });
  await registerContribution(db, { id: card.id, code: card.code, state: to }, at);
  await recheckQuotes(db, { ...card, state: to });
  const changes = { state: { from: card.state, to } };
  await recordHistory(db, by, at, { kind: 'contribution', id: card.id }, 'reviewed', {
    changes,
    reason: reason.trim() || null,
  });
  return allowed;
}

/**
 * Takes personal data out of what others read; that something was taken out stays visible, the original stays with the
 * county. The history says that and why, not what.
 */
export async function redactContribution(
  db: Db,
  by: Actor,
  at: Date,
  card: Card,
  text: string,
  reason: string,
): Promise<Decision> {
  const allowed = canRedact(reason);
  if (!allowed.ok) return allowed;
  await updateRedaction(db, card.id, text.trim(), reason.trim());
  await recheckQuotes(db, { ...card, redactedText: text.trim() });
  await recordHistory(db, by, at, { kind: 'contribution', id: card.id }, 'redacted', { reason: reason.trim() });
  return allowed;
}

/**
 * Puts right what was carried over wrongly of a paper card. Where somebody lives and who they are stands in no history:
 * there it only says that it was changed.
 */
export async function correctFacts(
  db: Db,
  by: Actor,
  at: Date,
  card: Card,
  facts: CardFacts,
  places: readonly { id: string }[],
): Promise<Decision> {
  const allowed = canCorrect(card, facts, places);
  const changes = changesBetween<CardFacts>(card, facts);
  if (!allowed.ok || Object.keys(changes).length === 0) return allowed;
  await updateFacts(db, card.id, facts);
  await recheckQuotes(db, { ...card, ...facts });
  await recordHistory(db, by, at, { kind: 'contribution', id: card.id }, 'changed', {
    changes: withoutValues(changes, ['municipalityId', 'speakerGroup']),
  });
  return allowed;
}

/** Puts a card into German for those who sort it. Never shown as a quote, and never in place of the original. */
export async function translateContribution(
  db: Db,
  by: Actor,
  at: Date,
  card: Pick<Card, 'id'>,
  translation: string,
): Promise<void> {
  await updateTranslation(db, card.id, translation.trim());
  await recordHistory(db, by, at, { kind: 'contribution', id: card.id }, 'translated');
}

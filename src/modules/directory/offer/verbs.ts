import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { announce, confirmEntries } from '../stakeholder/verbs.ts';
import { insertOffer, updateOffer, updateOfferState } from './data.ts';
import { canConfirmOffer, canPublish, type Offer, type OfferFacts } from './rules.ts';

/** Writes a new offer down, as a draft that only the workspace sees. With the id of one that is there, it is that one. */
export async function draftOffer(
  db: Db,
  by: Actor,
  at: Date,
  facts: OfferFacts,
  given: { id?: string; code?: string; confirmedOn?: string | null } = {},
): Promise<{ id: string; code: string }> {
  const { isNew, ...made } = await insertOffer(db, facts, at, given);
  if (!isNew) return made;
  await announce(db, at, { kind: 'offer', ...made, title: facts.title, isPublic: false });
  const changes = changesBetween<OfferFacts & { confirmedOn: string | null }>(
    {},
    { ...facts, confirmedOn: given.confirmedOn ?? null },
  );
  await recordHistory(db, by, at, { kind: 'offer', id: made.id }, 'created', { changes });
  return made;
}

/** Writes down what changed; false where nothing did. */
export async function changeOffer(db: Db, by: Actor, at: Date, offer: Offer, facts: OfferFacts): Promise<boolean> {
  const before = { ...offer, municipalityIds: [...offer.municipalityIds].sort() };
  const after = { ...facts, municipalityIds: [...facts.municipalityIds].sort() };
  const changes = changesBetween<OfferFacts>(before, after);
  if (Object.keys(changes).length === 0) return false;
  await updateOffer(db, offer.id, facts);
  await announce(db, at, {
    kind: 'offer',
    id: offer.id,
    code: offer.code,
    title: facts.title,
    isPublic: offer.state === 'published',
  });
  await recordHistory(db, by, at, { kind: 'offer', id: offer.id }, 'changed', { changes });
  return true;
}

/**
 * Shows an offer to the public. This says nothing about whether it is true: only whoever offers it confirms that, unless
 * an older confirmation is known and given (an import from another system).
 */
export async function publishOffer(
  db: Db,
  by: Actor,
  at: Date,
  offer: Offer,
  options: { confirmedOn?: string } = {},
): Promise<Decision> {
  const allowed = canPublish(offer, dayOf(at));
  if (!allowed.ok) return allowed;
  const confirmedOn = options.confirmedOn ?? offer.confirmedOn;
  await updateOfferState(db, offer.id, 'published', options.confirmedOn);
  await announce(db, at, { kind: 'offer', id: offer.id, code: offer.code, title: offer.title, isPublic: true });
  await recordHistory(db, by, at, { kind: 'offer', id: offer.id }, 'published', {
    changes: changesBetween(
      { state: offer.state, confirmedOn: offer.confirmedOn },
      { state: 'published', confirmedOn },
    ),
  });
  return allowed;
}

/** Writes down that an offer is true as it stands, because whoever offers it said so. */
export async function confirmOffer(db: Db, by: Actor, at: Date, offer: Offer): Promise<Decision> {
  const allowed = canConfirmOffer(offer, dayOf(at));
  if (allowed.ok) await confirmEntries(db, by, at, [{ kind: 'offer', id: offer.id, confirmedOn: offer.confirmedOn }]);
  return allowed;
}

/** Takes a published offer back to being a draft. */
export async function withdrawOffer(db: Db, by: Actor, at: Date, offer: Offer): Promise<void> {
  await updateOfferState(db, offer.id, 'draft');
  await announce(db, at, { kind: 'offer', id: offer.id, code: offer.code, title: offer.title, isPublic: false });
  await recordHistory(db, by, at, { kind: 'offer', id: offer.id }, 'withdrawn', {
    changes: { state: { from: offer.state, to: 'draft' } },
  });
}

/** Ends an offer, with the reason. It stays in the list of ended ones: nothing ends silently. */
export async function endOffer(db: Db, by: Actor, at: Date, offer: Offer, reason: string): Promise<void> {
  await updateOfferState(db, offer.id, 'ended');
  await announce(db, at, { kind: 'offer', id: offer.id, code: offer.code, title: offer.title, isPublic: false });
  await recordHistory(db, by, at, { kind: 'offer', id: offer.id }, 'ended', {
    changes: { state: { from: offer.state, to: 'ended' } },
    reason,
  });
}

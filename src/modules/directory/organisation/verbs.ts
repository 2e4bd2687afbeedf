import { assertEdge } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory, withoutValues } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { countPublishedContactPoints } from '../contact-point/data.ts';
import { countPublishedOffers } from '../offer/data.ts';
import { deleteArchival, insertArchival } from '../stakeholder/archival.data.ts';
import { storedStakeholder } from '../stakeholder/data.ts';
import { passOn, unlessOpposed } from '../stakeholder/merge.verbs.ts';
import { personalFields } from '../stakeholder/rules.ts';
import { announce } from '../stakeholder/verbs.ts';
import {
  insertOrganisation,
  moveBelongings,
  type OrganisationOrigin,
  updateOrganisation,
  updatePublicSince,
} from './data.ts';
import {
  canArchive,
  canMerge,
  canPublishOrganisation,
  canWithdrawOrganisation,
  isPublicOrganisation,
  type Organisation,
  type OrganisationFacts,
} from './rules.ts';

/**
 * Writes a new organisation down, unconfirmed unless `given` has the day on which it was, public unless it is internal. With the id of one that is there,
 * it is that one.
 */
export async function addOrganisation(
  db: Db,
  by: Actor,
  at: Date,
  facts: OrganisationFacts,
  given: OrganisationOrigin = {},
): Promise<{ id: string; code: string }> {
  const known = await storedStakeholder(db, 'organisation', given.id);
  if (known) return known;
  const organisation = await insertOrganisation(db, facts, at, given);
  await announce(db, at, {
    kind: 'organisation',
    ...organisation,
    title: facts.name,
    isPublic: given.isInternal !== true,
  });
  const after = { ...facts, confirmedOn: given.confirmedOn ?? null };
  const changes = withoutValues(changesBetween({}, after), personalFields);
  await recordHistory(db, by, at, { kind: 'organisation', id: organisation.id }, 'created', { changes });
  return organisation;
}

/** Writes down what changed; false where nothing did. */
export async function changeOrganisation(
  db: Db,
  by: Actor,
  at: Date,
  organisation: Organisation,
  facts: OrganisationFacts,
): Promise<boolean> {
  const changes = withoutValues(changesBetween<OrganisationFacts>(organisation, facts), personalFields);
  if (Object.keys(changes).length === 0) return false;
  await updateOrganisation(db, organisation.id, facts);
  await announce(db, at, {
    kind: 'organisation',
    id: organisation.id,
    code: organisation.code,
    title: facts.name,
    isPublic: isPublicOrganisation(organisation),
  });
  await recordHistory(db, by, at, { kind: 'organisation', id: organisation.id }, 'changed', { changes });
  return true;
}

/** Shows an organisation to the readers. That somebody confirmed what it says is another matter. */
export async function publishOrganisation(db: Db, by: Actor, at: Date, organisation: Organisation): Promise<Decision> {
  const allowed = canPublishOrganisation(organisation);
  if (allowed.ok) await showSince(db, by, at, organisation, dayOf(at));
  return allowed;
}

/** Takes an organisation from the readers again, with the reason. The workspace keeps it. */
export async function withdrawOrganisation(
  db: Db,
  by: Actor,
  at: Date,
  organisation: Organisation,
  reason: string,
): Promise<Decision> {
  const allowed = canWithdrawOrganisation(organisation, await countPublished(db, organisation.id));
  if (allowed.ok) await showSince(db, by, at, organisation, null, reason);
  return allowed;
}

/** How many entries of an organisation readers see. */
async function countPublished(db: Db, id: string): Promise<number> {
  return (await countPublishedOffers(db, id)) + (await countPublishedContactPoints(db, id));
}

async function showSince(
  db: Db,
  by: Actor,
  at: Date,
  organisation: Organisation,
  on: string | null,
  reason: string | null = null,
): Promise<void> {
  const { id, code, name } = organisation;
  await updatePublicSince(db, id, on);
  await announce(db, at, { kind: 'organisation', id, code, title: name, isPublic: on !== null });
  const changes = { publicSince: { from: organisation.publicSince, to: on } };
  const action = on === null ? 'hidden-from-readers' : 'published';
  await recordHistory(db, by, at, { kind: 'organisation', id }, action, { changes, reason });
}

/** Ends an organisation's part in the work: it keeps its page and its past, and is offered nowhere any more. */
export async function archiveOrganisation(
  db: Db,
  by: Actor,
  at: Date,
  organisation: Organisation,
  reason: string,
): Promise<Decision> {
  const allowed = canArchive(organisation, await countPublished(db, organisation.id));
  if (!allowed.ok) return allowed;
  await insertArchival(db, organisation.id, { at, by, reason });
  await announce(db, at, {
    kind: 'organisation',
    id: organisation.id,
    code: organisation.code,
    title: organisation.name,
    isPublic: false,
  });
  await recordHistory(db, by, at, { kind: 'organisation', id: organisation.id }, 'archived', { reason });
  return allowed;
}

/** Brings an archived organisation back. A merged one stays merged: its belongings are elsewhere now. */
export async function restoreOrganisation(db: Db, by: Actor, at: Date, organisation: Organisation): Promise<void> {
  await deleteArchival(db, organisation.id);
  await announce(db, at, {
    kind: 'organisation',
    id: organisation.id,
    code: organisation.code,
    title: organisation.name,
    isPublic: isPublicOrganisation({ ...organisation, archival: null }),
  });
  await recordHistory(db, by, at, { kind: 'organisation', id: organisation.id }, 'restored');
}

/**
 * Says that two entries are the same organisation. Whatever belongs to the other or names it goes to the one that
 * stays; the other is archived with a pointer, and the thread remembers. Only a person decides this, never a likeness.
 */
export async function mergeOrganisations(
  db: Db,
  by: Actor,
  at: Date,
  from: Organisation,
  input: { into: Organisation | undefined; reason: string },
): Promise<Outcome<{ into: Organisation }>> {
  const allowed = canMerge(from, input.into);
  if (!allowed.ok) return allowed;
  const { into } = allowed;
  const { reason } = input;
  const unopposed = await unlessOpposed(db, { kind: 'organisation', fromId: from.id, intoId: into.id, reason });
  if (!unopposed.ok) return unopposed;
  const moved = await moveBelongings(db, from.id, into.id);
  await passOn(db, by, at, { kind: 'organisation', fromId: from.id, intoId: into.id, reason });
  await insertArchival(db, from.id, { at, by, reason, mergedInto: into.id });
  await announce(db, at, { kind: 'organisation', id: from.id, code: from.code, title: from.name, isPublic: false });
  await assertEdge(db, by, at, {
    type: 'merged-into',
    from: { kind: 'organisation', id: from.id },
    to: { kind: 'organisation', id: into.id },
    occurredOn: dayOf(at),
    reason,
  });
  const changes = { mergedInto: { from: null, to: into.code }, ...changesBetween({}, moved) };
  await recordHistory(db, by, at, { kind: 'organisation', id: from.id }, 'merged', { changes, reason });
  await recordHistory(db, by, at, { kind: 'organisation', id: into.id }, 'took-over', {
    changes: { from: { from: null, to: from.code }, ...changesBetween({}, moved) },
    reason,
  });
  return allowed;
}

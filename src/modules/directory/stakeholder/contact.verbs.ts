import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteContact, deleteEndedContacts, insertContact, updateContact } from './contact.data.ts';
import { type Contact, type ContactFacts, canKeep } from './contact.rules.ts';
import { canListContact } from './private.rules.ts';
import type { Stakeholder } from './rules.ts';

type Owner = Pick<Stakeholder, 'id' | 'kind'>;

/**
 * Writes a further contact down. The history says which function; addresses stay out of it, so that they can go.
 * Sent twice under one id it is one.
 */
export async function addContact(
  db: Db,
  by: Actor,
  at: Date,
  owner: Owner,
  { id, ...facts }: ContactFacts & { id: string },
): Promise<Decision> {
  const allowed = canKeepContact(facts, at);
  if (!allowed.ok) return allowed;
  if (!(await insertContact(db, owner.id, { id, ...facts }, at))) return allowed;
  await recordHistory(db, by, at, owner, 'contact-added', { changes: { contact: { from: null, to: facts.function } } });
  return allowed;
}

/** Changes a further contact. */
export async function changeContact(
  db: Db,
  by: Actor,
  at: Date,
  owner: Owner,
  contact: Contact,
  facts: ContactFacts,
): Promise<Decision> {
  const allowed = canKeepContact(facts, at);
  if (!allowed.ok) return allowed;
  await updateContact(db, contact.id, facts);
  const changes = { contact: { from: contact.function, to: facts.function } };
  await recordHistory(db, by, at, owner, 'contact-changed', { changes });
  return allowed;
}

/** Takes a further contact away for good. */
export async function removeContact(db: Db, by: Actor, at: Date, owner: Owner, contact: Contact): Promise<void> {
  await deleteContact(db, contact.id);
  const changes = { contact: { from: contact.function, to: null } };
  await recordHistory(db, by, at, owner, 'contact-removed', { changes });
}

/** Deletes contacts whose last day has passed, and says so at whoever they belonged to. */
export async function forgetContacts(db: Db, by: Actor, at: Date): Promise<number> {
  const gone = await deleteEndedContacts(db, dayOf(at));
  for (const { stakeholderId, stakeholderKind } of gone)
    await recordHistory(db, by, at, { kind: stakeholderKind, id: stakeholderId }, 'contact-ended');
  return gone.length;
}

/** A contact of a function: private addresses and numbers are refused, whatever they are for. */
function canKeepContact(facts: ContactFacts, at: Date): Decision {
  const listable = canListContact(facts);
  return listable.ok ? canKeep(facts, dayOf(at)) : listable;
}

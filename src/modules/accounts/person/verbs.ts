import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import { recordHistory } from '#platform/history/history.ts';
import { forgetInHistory, forgetPerson } from '#platform/history/signatures.ts';
import { deleteMailAbout } from '#platform/mail/data.ts';
import type { Actor, RoleHeld } from '#platform/permissions/actor.ts';
import { personDeleted, personHandedOver } from '../events.ts';
import { countHolders, listRoles } from '../role/data.ts';
import { canHold, canLoseRole } from '../role/rules.ts';
import { giveRole } from '../role/verbs.ts';
import { deleteSessions } from '../session/data.ts';
import {
  deleteBlock,
  deletePerson,
  findPerson,
  findPersonByEmail,
  insertBlock,
  insertPerson,
  updatePerson,
} from './data.ts';
import { canBlock, canHandOver, type Person, tidyEmail, type WorkspaceLanguage } from './rules.ts';

export interface PersonInput {
  name: string;
  email: string;
  language: WorkspaceLanguage;
}

const thing = (id: string) => ({ kind: 'person', id });
const idOf = (by: Actor) => (by.kind === 'person' ? by.id : undefined);

/** Puts a person on the list, with a first role; they come in once they accept the invitation. */
export async function addPerson(
  db: Db,
  by: Actor,
  at: Date,
  input: PersonInput & { held: RoleHeld },
): Promise<Outcome<{ person: Person }>> {
  const email = tidyEmail(input.email);
  if (await findPersonByEmail(db, email)) return no('accounts.refused.email-taken', {}, 'email');
  const allowed = canHold(input.held);
  if (!allowed.ok) return allowed;
  const { name, language } = input;
  const added = { name, email, language, invitedAt: at, activatedAt: null };
  const id = await insertPerson(db, added);
  await recordHistory(db, by, at, thing(id), 'added');
  await giveRole(db, by, at, id, input.held);
  return { ok: true, person: { ...added, id, lastSeenOn: null, block: null } };
}

/** Changes name, address or language. The history says that it was changed, not from what: it must not outlive people. */
export async function changePerson(db: Db, by: Actor, at: Date, person: Person, input: PersonInput): Promise<Decision> {
  const email = tidyEmail(input.email);
  const other = await findPersonByEmail(db, email);
  if (other && other.id !== person.id) return no('accounts.refused.email-taken', {}, 'email');
  const isSame = input.name === person.name && email === person.email && input.language === person.language;
  if (isSame) return yes;
  await updatePerson(db, person.id, { name: input.name, email, language: input.language });
  await recordHistory(db, by, at, thing(person.id), 'changed');
  return yes;
}

/** Keeps a person out from now on; their sessions end. */
export async function blockPerson(db: Db, by: Actor, at: Date, person: Person, reason: string): Promise<Decision> {
  const allowed = await canGo(db, by, person);
  if (!allowed.ok) return allowed;
  await insertBlock(db, by, person.id, { at, reason });
  await deleteSessions(db, person.id);
  await recordHistory(db, by, at, thing(person.id), 'blocked', { reason });
  return yes;
}

/** Lets a person in again. */
export async function unblockPerson(db: Db, by: Actor, at: Date, person: Person): Promise<void> {
  await deleteBlock(db, person.id);
  await recordHistory(db, by, at, thing(person.id), 'unblocked');
}

/** Nobody blocks themselves, and the last one who can give roles stays. */
async function canGo(db: Db, by: Actor, person: Person): Promise<Decision> {
  const allowed = canBlock(person, idOf(by));
  if (!allowed.ok) return allowed;
  const isAdmin = (await listRoles(db, person.id)).some(({ role }) => role === 'admin');
  const holders = await countHolders(db, 'admin');
  return isAdmin && person.activatedAt ? canLoseRole('admin', holders) : yes;
}

/**
 * Somebody leaves: the successor gets every role they do not hold yet, what carries the person's name passes on (other
 * modules hear of it), and the account is closed.
 */
export async function handOver(
  db: Db,
  by: Actor,
  at: Date,
  leaving: Person,
  { toId, reason }: { toId: string; reason: string },
): Promise<Decision> {
  const successor = await findPerson(db, toId);
  const allowed = canHandOver(leaving, successor, idOf(by));
  if (!allowed.ok || !successor) return allowed;
  for (const { role, scope } of await listRoles(db, leaving.id)) {
    await giveRole(db, by, at, successor.id, { role, scope });
  }
  await happened(db, by, personHandedOver, { fromId: leaving.id, toId: successor.id }, at);
  await recordHistory(db, by, at, thing(leaving.id), 'handed-over', { reason });
  return leaving.block ? yes : blockPerson(db, by, at, leaving, reason);
}

/**
 * Deletes a person with roles, sessions, credentials and the mails they got. What they did stays in all modules under
 * `label`, a word for what they were here; their name and address also go from old values and reasons of the history.
 * `keepsName`: the account was called after an office, whose name is nobody's and stays in them.
 */
export async function removePerson(
  db: Db,
  by: Actor,
  at: Date,
  person: Person,
  { label, keepsName }: { label: string; keepsName: boolean },
): Promise<Decision> {
  const allowed = await canGo(db, by, { ...person, block: null });
  if (!allowed.ok) return allowed;
  await deletePerson(db, person.id);
  await forgetPerson(db, person.id, label);
  await forgetInHistory(db, [...(person.email ? [person.email] : []), ...(keepsName ? [] : [person.name])], label);
  if (person.email) await deleteMailAbout(db, person.email, person.name);
  await happened(db, by, personDeleted, { id: person.id, name: person.name, label }, at);
  await recordHistory(db, by, at, thing(person.id), 'deleted');
  return yes;
}

import type { Directory, DirectoryPerson, Journey } from '#platform/auth/directory.ts';
import { seal, unseal } from '#platform/auth/sealed.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Outcome } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteInvitation } from '../link/data.ts';
import { activatePerson, findPerson, findPersonByEmail } from '../person/data.ts';
import { type Person, tidyEmail } from '../person/rules.ts';
import { canSignIn, stateOf } from '../rules.ts';
import { readSettings, saveSetting } from '../settings/data.ts';
import type { DirectorySettings } from '../settings/rules.ts';
import { settingsThing } from '../settings/verbs.ts';
import { findIdentity, insertIdentity } from './data.ts';
import { trustedEmail } from './rules.ts';

const purpose = 'directory';
const system: Actor = { kind: 'system', name: 'directory' };

/** Where somebody was going when they left for the directory. */
export interface Departure {
  journey: Journey;
  next: string;
  again: boolean;
}

/** A departure as text for a cookie that nobody can read or change, bound to the county. */
export function sealDeparture(secrets: Secrets, county: string, departure: Departure): string {
  return seal(secrets, purpose, `${county}/way`, Buffer.from(JSON.stringify(departure)));
}

export function readDeparture(secrets: Secrets, county: string, cookie: string | undefined): Departure | undefined {
  const opened = cookie ? unseal(secrets, purpose, `${county}/way`, cookie) : undefined;
  return opened && (JSON.parse(opened.toString()) as Departure);
}

/** The county's directory with its secret opened; undefined where none is connected. */
export async function connectedDirectory(db: Db, secrets: Secrets, county: string): Promise<Directory | undefined> {
  const { directory } = await readSettings(db);
  if (!directory) return undefined;
  const secret = unseal(secrets, purpose, `${county}/secret`, directory.sealedSecret);
  const { issuer, clientId } = directory;
  return secret ? { issuer, clientId, clientSecret: secret.toString() } : undefined;
}

/** Connects a directory in place of the one before. */
export async function connectDirectory(
  db: Db,
  by: Actor,
  at: Date,
  secrets: Secrets,
  county: string,
  { directory, trustsEmail }: { directory: Directory; trustsEmail: boolean },
): Promise<void> {
  const sealedSecret = seal(secrets, purpose, `${county}/secret`, Buffer.from(directory.clientSecret));
  const { issuer, clientId } = directory;
  const settings: DirectorySettings = { issuer, clientId, sealedSecret, trustsEmail };
  await saveSetting(db, 'directory', settings, at);
  await recordHistory(db, by, at, settingsThing, 'directory-connected', {
    changes: { issuer: { from: null, to: issuer } },
  });
}

export async function disconnectDirectory(db: Db, by: Actor, at: Date): Promise<void> {
  await saveSetting(db, 'directory', null, at);
  await recordHistory(db, by, at, settingsThing, 'directory-disconnected');
}

/**
 * Who is this here? Known by their identity over there, or, the first time, by a checked address. An open invitation is
 * accepted by it: the directory has proved what the mailbox would have proved. Refused where nobody was invited, or who
 * was may not come in.
 */
export async function personOfDirectory(
  db: Db,
  at: Date,
  found: DirectoryPerson,
): Promise<Outcome<{ person: Person }>> {
  const person = await knownPerson(db, at, found);
  return person && canSignIn(person).ok ? { ok: true, person } : no('accounts.door.refused.no-account-here');
}

async function knownPerson(db: Db, at: Date, found: DirectoryPerson): Promise<Person | undefined> {
  const personId = await findIdentity(db, found.issuer, found.subject);
  if (personId) return findPerson(db, personId);
  const { directory } = await readSettings(db);
  const email = trustedEmail(found, directory?.trustsEmail ?? false);
  const person = email ? await findPersonByEmail(db, tidyEmail(email)) : undefined;
  if (!person || stateOf(person) === 'blocked') return undefined;
  await insertIdentity(db, { issuer: found.issuer, subject: found.subject, personId: person.id }, at);
  await recordHistory(db, system, at, { kind: 'person', id: person.id }, 'directory-linked');
  if (!person.activatedAt) {
    await activatePerson(db, person.id, at);
    await deleteInvitation(db, person.id);
    await recordHistory(db, system, at, { kind: 'person', id: person.id }, 'invitation-accepted');
  }
  return findPerson(db, person.id);
}

import type { StoredPasskey } from '#platform/auth/passkey.ts';
import { hashPassword, isEasyToGuess, isPassword } from '#platform/auth/password.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from '#platform/auth/recovery.ts';
import { seal, unseal } from '#platform/auth/sealed.ts';
import { matchTotp } from '#platform/auth/totp.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Person } from '../person/rules.ts';
import { listRoles } from '../role/data.ts';
import { needsSecondFactor } from '../role/rules.ts';
import { deleteSessions } from '../session/data.ts';
import { deleteKnownDevices } from '../session/device.data.ts';
import {
  deletePasskey,
  deleteTotp,
  findPasswordHash,
  findTotp,
  insertPasskey,
  listPasskeys,
  putPassword,
  putRecoveryCodes,
  putTotp,
  takeRecoveryCode,
  useTotpStep,
} from './data.ts';
import { canAddPasskey, canLoseSecondFactor, type Proofs, wrongCode } from './rules.ts';

/** What a person can prove who they are with. */
export async function proofsOf(db: Db, personId: string): Promise<Proofs> {
  const hash = await findPasswordHash(db, personId);
  const totp = await findTotp(db, personId);
  const passkeys = await listPasskeys(db, personId);
  return { hasPassword: hash !== undefined, hasTotp: totp !== undefined, passkeys: passkeys.length };
}

export interface PasswordInput {
  password: string;
  /** Passwords made of it are the first to be guessed. */
  countyName: string;
  keepSessionId?: string;
}

/**
 * Sets a password. All other sessions end and no device is known any more: whoever changes a password because somebody
 * else knew it is rid of them.
 */
export async function setPassword(
  db: Db,
  by: Actor,
  at: Date,
  person: Person,
  { password, countyName, keepSessionId }: PasswordInput,
): Promise<Decision> {
  const about = [countyName, ...countyName.split(/\s+/), person.name, ...(person.email?.split(/[@.]/) ?? [])];
  if (isEasyToGuess(password, about)) return no('accounts.door.refused.easy-password', {}, 'password');
  await putPassword(db, person.id, await hashPassword(password), at);
  await deleteSessions(db, person.id, keepSessionId);
  await deleteKnownDevices(db, { personId: person.id });
  await record(db, by, at, person.id, 'password-set');
  return yes;
}

/** Is this the person's password? For whoever is signed in; counting guesses is up to the page. */
export async function showPassword(db: Db, personId: string, password: string): Promise<Decision> {
  const isRight = await isPassword(password, await findPasswordHash(db, personId));
  return isRight ? yes : no('accounts.confirm.wrong-password', {}, 'password');
}

/** Whose app it is. */
export interface TotpOwner {
  personId: string;
  /** Slug of the county. */
  county: string;
}

/** Goes into the encryption, so that a row moved to another person or county does not open. */
const sealOwner = ({ county, personId }: TotpOwner) => `${county}/${personId}`;

/**
 * Sets up the app; a `code` from it shows that it works, so that nobody locks themselves out. Gives ten recovery codes, to
 * be shown this once.
 */
export async function setUpTotp(
  db: Db,
  by: Actor,
  at: Date,
  secrets: Secrets,
  owner: TotpOwner,
  { secret, code }: { secret: Buffer; code: string },
): Promise<Outcome<{ codes: string[] }>> {
  const step = matchTotp(secret, code, at, 0);
  if (step === undefined) return wrongCode;
  const sealedSecret = seal(secrets, 'totp', sealOwner(owner), secret);
  await putTotp(db, owner.personId, { sealedSecret, lastStep: step }, at);
  await record(db, by, at, owner.personId, 'second-factor-set');
  return { ok: true, codes: await renewRecoveryCodes(db, by, at, owner.personId) };
}

/** Ten new recovery codes in place of the old ones. */
export async function renewRecoveryCodes(db: Db, by: Actor, at: Date, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await putRecoveryCodes(db, personId, codes.map(hashOfRecoveryCode));
  await record(db, by, at, personId, 'recovery-codes-renewed');
  return codes;
}

/** Is this a code of the person's app, or one of their recovery codes? Either counts once. */
export async function showSecondFactor(
  db: Db,
  at: Date,
  secrets: Secrets,
  owner: TotpOwner,
  code: string,
): Promise<Decision> {
  const totp = await findTotp(db, owner.personId);
  const secret = totp && unseal(secrets, 'totp', sealOwner(owner), totp.sealedSecret);
  const step = secret && totp ? matchTotp(secret, code, at, totp.lastStep) : undefined;
  const isRight =
    step === undefined
      ? await takeRecoveryCode(db, owner.personId, hashOfRecoveryCode(code))
      : await useTotpStep(db, owner.personId, step);
  return isRight ? yes : wrongCode;
}

async function roleNeedsSecondFactor(db: Db, personId: string): Promise<boolean> {
  return (await listRoles(db, personId)).some(({ role }) => needsSecondFactor(role));
}

/** Takes the app and the recovery codes away. */
export async function removeTotp(db: Db, by: Actor, at: Date, personId: string): Promise<Decision> {
  const allowed = canLoseSecondFactor(await proofsOf(db, personId), 'totp', await roleNeedsSecondFactor(db, personId));
  if (!allowed.ok) return allowed;
  await deleteTotp(db, personId);
  await record(db, by, at, personId, 'second-factor-removed');
  return yes;
}

/** Adds a passkey that was checked before. */
export async function addPasskey(
  db: Db,
  by: Actor,
  at: Date,
  personId: string,
  passkey: StoredPasskey & { label: string },
): Promise<Decision> {
  const allowed = canAddPasskey(await proofsOf(db, personId));
  if (!allowed.ok) return allowed;
  await insertPasskey(db, personId, passkey, at);
  await record(db, by, at, personId, 'passkey-added');
  return yes;
}

/** Takes a passkey of a person away; undefined where they have none of this id. */
export async function removePasskey(
  db: Db,
  by: Actor,
  at: Date,
  personId: string,
  id: string,
): Promise<Decision | undefined> {
  const allowed = canLoseSecondFactor(
    await proofsOf(db, personId),
    'passkey',
    await roleNeedsSecondFactor(db, personId),
  );
  if (!allowed.ok) return allowed;
  if ((await deletePasskey(db, personId, id)) === undefined) return undefined;
  await record(db, by, at, personId, 'passkey-removed');
  return yes;
}

async function record(db: Db, by: Actor, at: Date, personId: string, action: string): Promise<void> {
  await recordHistory(db, by, at, { kind: 'person', id: personId }, action);
}

import {
  claimedPasskey,
  type PasskeyPlace,
  readRegistration,
  readSignIn,
  registrationOptions,
  type StoredPasskey,
  signInOptions,
} from '#platform/auth/passkey.ts';
import { hashPassword, isEasyToGuess } from '#platform/auth/password.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from '#platform/auth/recovery.ts';
import { seal, unseal } from '#platform/auth/sealed.ts';
import { readLink, signLink } from '#platform/auth/signature.ts';
import { matchTotp } from '#platform/auth/totp.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Refusal, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insertUsedLink } from '../link/data.ts';
import type { Person } from '../person/rules.ts';
import { listRoles } from '../role/data.ts';
import { needsSecondFactor } from '../role/rules.ts';
import { deleteSessions } from '../session/data.ts';
import { deleteKnownDevices } from '../sign-in/data.ts';
import {
  deletePasskey,
  deleteTotp,
  findPasskey,
  findPasswordHash,
  findTotp,
  insertPasskey,
  listPasskeys,
  notePasskeyUse,
  putPassword,
  putRecoveryCodes,
  putTotp,
  takeRecoveryCode,
  useTotpStep,
} from './data.ts';
import { canLoseSecondFactor, type Proofs, passkeysMost } from './rules.ts';

/** What a person can prove who they are with. */
export async function proofsOf(db: Db, personId: string): Promise<Proofs> {
  const hash = await findPasswordHash(db, personId);
  const totp = await findTotp(db, personId);
  const passkeys = await listPasskeys(db, personId);
  return { hasPassword: hash !== undefined, hasTotp: totp !== undefined, passkeys: passkeys.length };
}

/**
 * Sets a password. All other sessions end and no device is known any more: whoever changes a password because somebody
 * else knew it is rid of them.
 */
export async function setPassword(
  db: Db,
  by: Actor,
  at: Date,
  change: { person: Person; password: string; countyName: string; keepSessionId?: string },
): Promise<Decision> {
  const { person, password, countyName, keepSessionId } = change;
  const about = [countyName, ...countyName.split(/\s+/), person.name, ...(person.email?.split(/[@.]/) ?? [])];
  if (isEasyToGuess(password, about)) return no('accounts.door.refused.easy-password', undefined, 'password');
  await putPassword(db, person.id, await hashPassword(password), at);
  await deleteSessions(db, person.id, keepSessionId);
  await deleteKnownDevices(db, { personId: person.id });
  await record(db, by, person.id, 'password-set', at);
  return yes;
}

/** Whose secret it is; goes into the encryption, so that a row moved to another person or county does not open. */
function ownerOf(county: string, personId: string): string {
  return `${county}/${personId}`;
}

export interface SetUpTotp {
  personId: string;
  county: string;
  secret: Buffer;
  /** A code from the app, so that nobody locks themselves out with an app that was never set up. */
  code: string;
}

/** Sets up the app: gives ten recovery codes, to be shown this once, or a refusal. */
export async function setUpTotp(
  db: Db,
  by: Actor,
  at: Date,
  secrets: Secrets,
  { personId, county, secret, code }: SetUpTotp,
): Promise<string[] | Refusal> {
  const step = matchTotp(secret, code, at, 0);
  if (step === undefined) return no('accounts.door.refused.wrong-code', undefined, 'code');
  const sealedSecret = seal(secrets, 'totp', ownerOf(county, personId), secret);
  await putTotp(db, personId, { sealedSecret, lastStep: step }, at);
  await record(db, by, personId, 'second-factor-set', at);
  return renewRecoveryCodes(db, by, at, personId);
}

/** Ten new recovery codes in place of the old ones. */
export async function renewRecoveryCodes(db: Db, by: Actor, at: Date, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await putRecoveryCodes(db, personId, codes.map(hashOfRecoveryCode));
  await record(db, by, personId, 'recovery-codes-renewed', at);
  return codes;
}

/** Is this a code of the person's app, or one of their recovery codes? Either counts once. */
export async function showSecondFactor(
  db: Db,
  at: Date,
  secrets: Secrets,
  shown: { personId: string; county: string; code: string },
): Promise<boolean> {
  const { personId, county, code } = shown;
  const totp = await findTotp(db, personId);
  const secret = totp && unseal(secrets, 'totp', ownerOf(county, personId), totp.sealedSecret);
  const step = secret && totp ? matchTotp(secret, code, at, totp.lastStep) : undefined;
  if (step !== undefined) return useTotpStep(db, personId, step);
  return takeRecoveryCode(db, personId, hashOfRecoveryCode(code));
}

async function roleNeedsSecondFactor(db: Db, personId: string): Promise<boolean> {
  return (await listRoles(db, personId)).some(({ role }) => needsSecondFactor(role));
}

/** Takes the app and the recovery codes away. */
export async function removeTotp(db: Db, by: Actor, at: Date, personId: string): Promise<Decision> {
  const allowed = canLoseSecondFactor(await proofsOf(db, personId), 'totp', await roleNeedsSecondFactor(db, personId));
  if (!allowed.ok) return allowed;
  await deleteTotp(db, personId);
  await record(db, by, personId, 'second-factor-removed', at);
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
  const { passkeys } = await proofsOf(db, personId);
  if (passkeys >= passkeysMost) return no('accounts.refused.too-many-passkeys', { most: passkeysMost });
  await insertPasskey(db, personId, passkey, at);
  await record(db, by, personId, 'passkey-added', at);
  return yes;
}

/** Takes a passkey of a person away; undefined where they have no such key. */
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
  await record(db, by, personId, 'passkey-removed', at);
  return yes;
}

async function record(db: Db, by: Actor, personId: string, action: string, at: Date): Promise<void> {
  await recordHistory(db, by, at, { kind: 'person', id: personId }, action);
}

/** A question to the browser's passkeys and, signed, the challenge in it. */
export interface PasskeyAsked {
  options: unknown;
  signed: string;
}

/** Where a passkey question is asked and answered. */
export interface PasskeyScene {
  secrets: Secrets;
  county: { slug: string; name: string };
  place: PasskeyPlace;
  now: Date;
}

const questionPurpose = 'accounts.passkey';
/** A sign-in page may lie open over a meeting. */
const questionLasts = 60 * 60_000;

function signQuestion({ secrets, county, now }: PasskeyScene, options: { challenge: string }): PasskeyAsked {
  const until = new Date(now.getTime() + questionLasts);
  return { options, signed: signLink(secrets, county.slug, questionPurpose, options.challenge, until) };
}

/** Asks for any passkey of this place. */
export async function askPasskey(scene: PasskeyScene): Promise<PasskeyAsked> {
  return signQuestion(scene, await signInOptions(scene.place));
}

/** Asks for a new passkey for a person. */
export async function askNewPasskey(db: Db, scene: PasskeyScene, person: Person): Promise<PasskeyAsked> {
  const known = await listPasskeys(db, person.id);
  const named = { id: person.id, name: person.name, account: person.email ?? person.name };
  return signQuestion(scene, await registrationOptions(scene.place, named, scene.county.name, known));
}

/** The challenge of a question of ours, once; undefined for any other, an old one or a second time. */
async function challengeOf(db: Db, scene: PasskeyScene, signed: string): Promise<string | undefined> {
  const read = readLink(scene.secrets, scene.county.slug, questionPurpose, signed, scene.now);
  if (!read.ok || !(await insertUsedLink(db, read, scene.now))) return undefined;
  return String(read.payload);
}

/** Whose passkey answered? Its use is noted. Undefined where the answer does not hold. */
export async function usePasskey(
  db: Db,
  scene: PasskeyScene,
  given: { answer: string; question: string },
): Promise<{ personId: string } | undefined> {
  const challenge = await challengeOf(db, scene, given.question);
  const passkey = await findPasskey(db, claimedPasskey(given.answer) ?? '');
  if (challenge === undefined || !passkey) return undefined;
  const uses = await readSignIn(scene.place, challenge, given.answer, passkey);
  if (uses === undefined) return undefined;
  await notePasskeyUse(db, passkey.id, uses, scene.now);
  return { personId: passkey.personId };
}

/** Reads a new passkey; undefined where the answer does not fit a question of ours. */
export async function readNewPasskey(
  db: Db,
  scene: PasskeyScene,
  given: { answer: string; question: string },
): Promise<StoredPasskey | undefined> {
  const challenge = await challengeOf(db, scene, given.question);
  return challenge === undefined ? undefined : readRegistration(scene.place, challenge, given.answer);
}

import {
  claimedPasskey,
  type PasskeyPlace,
  passkeyPlace,
  readRegistration,
  readSignIn,
  registrationOptions,
  type StoredPasskey,
  signInOptions,
} from '#platform/auth/passkey.ts';
import { readLink, signLink } from '#platform/auth/signature.ts';
import type { Db } from '#platform/database/database.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import type { Context, Secrets } from '#platform/http/page.ts';
import { insertUsedLink } from '../data.ts';
import type { Person } from '../person/rules.ts';
import { findPasskey, listPasskeys, notePasskeyUse } from './data.ts';
import { noPasskey, type PasskeyQuestion } from './rules.ts';

/** Where a passkey question is put and answered. */
export interface PasskeyScene {
  secrets: Secrets;
  county: { slug: string; name: string };
  place: PasskeyPlace;
}

/** What passkeys need to know of a request. */
export function passkeyScene({ request, installation, county }: Context): PasskeyScene {
  return { secrets: installation.secrets, county, place: passkeyPlace(request, county, installation.mode) };
}

const questionPurpose = 'accounts.passkey';
/** A sign-in page may lie open over a meeting. */
const questionLasts = 60 * 60_000;

function signQuestion(at: Date, { secrets, county }: PasskeyScene, options: { challenge: string }): PasskeyQuestion {
  const until = new Date(at.getTime() + questionLasts);
  return { options, signed: signLink(secrets, county.slug, questionPurpose, options.challenge, until) };
}

/** Asks for any passkey of this place. */
export async function askPasskey(at: Date, scene: PasskeyScene): Promise<PasskeyQuestion> {
  return signQuestion(at, scene, await signInOptions(scene.place));
}

/** Asks for a new passkey for a person. */
export async function askNewPasskey(db: Db, at: Date, scene: PasskeyScene, person: Person): Promise<PasskeyQuestion> {
  const known = await listPasskeys(db, person.id);
  const owner = { id: person.id, name: person.name, account: person.email ?? person.name };
  return signQuestion(at, scene, await registrationOptions(scene.place, owner, scene.county.name, known));
}

/** The challenge of a question of ours, once; undefined for any other, an old one or a second time. */
async function challengeOf(db: Db, at: Date, scene: PasskeyScene, signed: string): Promise<string | undefined> {
  const read = readLink(scene.secrets, scene.county.slug, questionPurpose, signed, at);
  if (!read.ok || !(await insertUsedLink(db, read, at))) return undefined;
  return String(read.payload);
}

/** What a browser sends back: the answer of the passkey, and the question as we signed it. */
export interface PasskeyAnswer {
  answer: string;
  question: string;
}

/** Whose passkey answered? Its use is noted. Refused where the answer does not hold. */
export async function usePasskey(
  db: Db,
  at: Date,
  scene: PasskeyScene,
  { answer, question }: PasskeyAnswer,
): Promise<Outcome<{ personId: string }>> {
  const challenge = await challengeOf(db, at, scene, question);
  const passkey = await findPasskey(db, claimedPasskey(answer) ?? '');
  if (challenge === undefined || !passkey) return noPasskey;
  const uses = await readSignIn(scene.place, challenge, answer, passkey);
  if (uses === undefined) return noPasskey;
  await notePasskeyUse(db, passkey.id, uses, at);
  return { ok: true, personId: passkey.personId };
}

/** Reads a new passkey; refused where the answer does not fit a question of ours. */
export async function readNewPasskey(
  db: Db,
  at: Date,
  scene: PasskeyScene,
  { answer, question }: PasskeyAnswer,
): Promise<Outcome<{ passkey: StoredPasskey }>> {
  const challenge = await challengeOf(db, at, scene, question);
  const passkey = challenge === undefined ? undefined : await readRegistration(scene.place, challenge, answer);
  return passkey ? { ok: true, passkey } : noPasskey;
}

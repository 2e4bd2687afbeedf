import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { hostOf, placeOf } from '../http/headers.ts';
import type { Installation } from '../http/page.ts';

/** Where a passkey is good: the host name, and the origins a browser may have used it on. */
export interface PasskeyPlace {
  host: string;
  origins: string[];
}

/**
 * The place of this request. In production the one scheme counts under which the county is reached; http beside https
 * only in demo and development (browsers themselves allow it on localhost alone).
 */
export function passkeyPlace(request: Request, county: { origin: string }, mode: Installation['mode']): PasskeyPlace {
  const host = hostOf(request);
  const origins = mode === 'production' ? [placeOf(request, county)] : [`https://${host}`, `http://${host}`];
  return { host: host.replace(/:\d+$/, ''), origins };
}

export interface StoredPasskey {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  uses: number;
  transports: string[];
}

/** What the browser needs to make a new passkey, as JSON; the challenge in it goes back to us signed. */
export async function registrationOptions(
  place: PasskeyPlace,
  person: { id: string; name: string; account: string },
  countyName: string,
  known: readonly Pick<StoredPasskey, 'credentialId' | 'transports'>[],
) {
  return generateRegistrationOptions({
    rpName: countyName,
    rpID: place.host,
    userName: person.account,
    userDisplayName: person.name,
    userID: new Uint8Array(Buffer.from(person.id)),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Checks what the browser answered; undefined where it is not a passkey made for this place and challenge. */
export async function readRegistration(
  place: PasskeyPlace,
  challenge: string,
  answer: string,
): Promise<StoredPasskey | undefined> {
  const response = parsed<RegistrationResponseJSON>(answer);
  if (!response) return undefined;
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: place.origins,
    expectedRPID: place.host,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!result?.verified) return undefined;
  const { credential } = result.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    uses: credential.counter,
    transports: credential.transports ?? [],
  };
}

/** What the browser needs to use a passkey of this place, whoever's it is. */
export async function signInOptions(place: PasskeyPlace) {
  return generateAuthenticationOptions({ rpID: place.host, userVerification: 'required' });
}

/** The id of the passkey an answer claims to come from; to be looked up before it is checked. */
export function claimedPasskey(answer: string): string | undefined {
  const id: unknown = parsed<AuthenticationResponseJSON>(answer)?.id;
  return typeof id === 'string' && id.length <= 1_400 ? id : undefined;
}

/**
 * Checks an answer against the stored key; gives the new count of uses, or undefined where it does not hold. The browser
 * has asked for fingerprint, face or PIN (`requireUserVerification`), so a passkey is two factors at once.
 */
export async function readSignIn(
  place: PasskeyPlace,
  challenge: string,
  answer: string,
  stored: StoredPasskey,
): Promise<number | undefined> {
  const response = parsed<AuthenticationResponseJSON>(answer);
  if (!response) return undefined;
  const { credentialId: id, publicKey, uses: counter } = stored;
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: place.origins,
    expectedRPID: place.host,
    credential: { id, publicKey, counter },
    requireUserVerification: true,
  }).catch(() => undefined);
  return result?.verified ? result.authenticationInfo.newCounter : undefined;
}

function parsed<T>(answer: string): T | undefined {
  if (answer.length > 20_000) return undefined;
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

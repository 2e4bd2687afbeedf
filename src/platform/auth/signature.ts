import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../http/page.ts';

const keyPurpose = 'link';
/** Longer ones are none of ours and are not even looked at. */
const longest = 2_000;

/** What a link of ours carries, or why it counts for nothing. */
export type ReadLink =
  | {
      ok: true;
      payload: unknown;
      /** Names this one link, for use once only. */
      id: string;
      expiresAt: Date;
    }
  | { ok: false; reason: 'broken' | 'expired' };

/**
 * Makes the secret part of an address that proves we sent it: `keyId.expires.payload.mac`. `purpose` says what it is
 * for (`accounts.invitation`), so that a link for one thing opens no other; the county goes into the signature, so that
 * a link of one county is nothing in another. The payload can be read by whoever holds the link: ids only, no
 * personal data.
 */
export function signLink(secrets: Secrets, county: string, purpose: string, payload: unknown, expiresAt: Date): string {
  const { id, key } = secrets.current(keyPurpose);
  const expires = Math.floor(expiresAt.getTime() / 1000).toString(36);
  const content = Buffer.from(JSON.stringify(payload)).toString('base64url');
  const signed = `${id}.${expires}.${content}`;
  return `${signed}.${macOf(key, county, purpose, signed).toString('base64url')}`;
}

/** Reads a link of this county for this purpose. Everything that is not exactly ours is `broken`. */
export function readLink(secrets: Secrets, county: string, purpose: string, token: string, now: Date): ReadLink {
  const [keyId = '', expires = '', content = '', mac = '', ...more] = token.slice(0, longest).split('.');
  const key = secrets.byId(keyPurpose, keyId);
  if (!key || more.length > 0) return { ok: false, reason: 'broken' };
  const expected = macOf(key, county, purpose, `${keyId}.${expires}.${content}`);
  const given = Buffer.from(mac, 'base64url');
  // Decoding ignores stray characters; writing it back must give the same text, so that a link has one spelling only.
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isOurs || given.toString('base64url') !== mac) return { ok: false, reason: 'broken' };
  const expiresAt = new Date(Number.parseInt(expires, 36) * 1000);
  if (now >= expiresAt) return { ok: false, reason: 'expired' };
  const id = createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');
  return { ok: true, payload: JSON.parse(Buffer.from(content, 'base64url').toString()), id, expiresAt };
}

function macOf(key: Buffer, county: string, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${county}\n${purpose}\n${text}`).digest();
}

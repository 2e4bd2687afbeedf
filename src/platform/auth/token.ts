import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits for a cookie, as 43 characters of base64url. It is never stored, only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token (32 bytes). A plain hash is enough: 256 random bits cannot be guessed or looked up. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const form = /^[A-Za-z0-9_-]{43}$/;

/** True where a text could be a token of ours; anything else need not be looked up. */
export function looksLikeToken(text: string): boolean {
  return form.test(text);
}

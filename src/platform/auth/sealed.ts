import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from '../http/page.ts';

/**
 * Encrypts a small secret that must be readable again (the shared secret of an authenticator app), with AES-256-GCM.
 * `owner` is bound to it: the same text beside another person or county does not open. Gives text for a column.
 */
export function seal(secrets: Secrets, purpose: string, owner: string, secret: Uint8Array): string {
  const { id, key } = secrets.current(purpose);
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(Buffer.from(owner));
  const hidden = Buffer.concat([cipher.update(secret), cipher.final()]);
  return [id, ...[start, cipher.getAuthTag(), hidden].map((part) => part.toString('base64url'))].join('.');
}

/** Opens what `seal` made; undefined where the key is gone, the owner is another one or a sign was changed. */
export function unseal(secrets: Secrets, purpose: string, owner: string, sealed: string): Buffer | undefined {
  const [keyId = '', ...parts] = sealed.split('.');
  const key = secrets.byId(purpose, keyId);
  const [start, tag, hidden] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (!key || !start || tag?.length !== 16 || !hidden) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, start, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(hidden), decipher.final()]);
  } catch {
    return undefined;
  }
}

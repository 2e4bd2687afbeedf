import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../http/page.ts';

/** Seconds per step and the step's number for a moment (RFC 6238, T0 = 0). */
const stepSeconds = 30;

/** One code for a moment (RFC 6238 over RFC 4226). Authenticator apps expect SHA-1 and six digits. */
export function totpCode(
  secret: Uint8Array,
  at: Date,
  { algorithm = 'sha1', digits = 6 }: { algorithm?: 'sha1' | 'sha256' | 'sha512'; digits?: number } = {},
): string {
  return codeOfStep(secret, stepOf(at), algorithm, digits);
}

function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

function codeOfStep(secret: Uint8Array, step: number, algorithm: string, digits: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(algorithm, secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/**
 * The step a code belongs to, or undefined where it is wrong. The step before and after count too (clocks differ, people
 * type slowly); a step up to `lastStep` was used already and does not count again (RFC 6238, 5.2).
 */
export function matchTotp(secret: Uint8Array, submitted: string, at: Date, lastStep: number): number | undefined {
  const code = submitted.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return undefined;
  const now = stepOf(at);
  return [now - 1, now, now + 1].find(
    (step) => step > lastStep && timingSafeEqual(Buffer.from(codeOfStep(secret, step, 'sha1', 6)), Buffer.from(code)),
  );
}

/**
 * The shared secret that is offered while an app is being set up: 160 bits, as RFC 4226 recommends. It follows from a key
 * of the installation and from `occasion` (who, in which session, since when), so that it is the same after a reload
 * without being stored, and another one the next time.
 */
export function offeredTotpSecret(secrets: Secrets, occasion: string): Buffer {
  const { key } = secrets.current('totp');
  return Buffer.from(hkdfSync('sha256', key, '', `totp set-up ${occasion}`, 20));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding (RFC 4648), as it is typed into an app where no camera is at hand. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The address an app reads from the picture (key URI format). */
export function totpAddress(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}

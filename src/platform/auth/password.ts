import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters OWASP names first for servers: 19 MiB, two passes, one lane (about 60 ms here). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is stored of a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

let dummy: Promise<string> | undefined;

/**
 * Is this the password? Where there is none (no such person, no password set) the same work is done against a hash
 * nobody knows the password of, so that the time of the answer does not tell who has an account.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  dummy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await dummy), password.normalize('NFC'));
  return matches && stored !== undefined;
}

/** The start of sequences people type when they are asked for many characters. */
const sequences = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertzuiopasdfghjkl', 'qwertyuiopasdfghjkl'];

/**
 * Is this password among the first that anybody would try? Length is checked by the form (12 and more); beyond that no
 * rules of signs, which only make passwords worse (NIST SP 800-63B, BSI ORP.4). `about` are words of the person and
 * the county.
 */
export function isEasyToGuess(password: string, about: readonly string[]): boolean {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(plain).size < 5) return true;
  if (sequences.some((sequence) => sequence.includes(plain.slice(0, 10)) || plain.includes(sequence.slice(0, 9))))
    return true;
  const known = ['passwort', 'password', 'kennwort', 'hallo', 'willkommen', 'integration', 'querschnitt', ...about];
  const rest = known
    .map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word.length >= 4)
    .reduce((left, word) => left.replaceAll(word, ''), plain);
  // Known words with a few signs around them ("Passwort2026!!") are no password.
  return rest.length < 6;
}

import { createHash, randomInt } from 'node:crypto';

/** Without 0/O, 1/I/L and U: can be read aloud and copied by hand. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const count = 10;

/** Ten codes of 78 random bits, `ABCD-EFGH-JKMN-PQRS`, each good for one sign-in without the phone. Shown once. */
export function newRecoveryCodes(): string[] {
  const sign = () => alphabet[randomInt(alphabet.length)];
  const group = () => Array.from({ length: 4 }, sign).join('');
  return Array.from({ length: count }, () => Array.from({ length: 4 }, group).join('-'));
}

/** What is stored of a code; enough random bits that a plain hash will do. Blanks, hyphens and case do not matter. */
export function hashOfRecoveryCode(code: string): Buffer {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(plain).digest();
}

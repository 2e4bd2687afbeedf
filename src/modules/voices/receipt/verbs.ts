import { createHmac } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';
import type { Secrets } from '#platform/http/page.ts';
import { findByReceipt, insertReceipt, listReceiptKeys } from './data.ts';
import { newCode, readCode } from './rules.ts';

/** Two purposes, two keys: one makes the code from the card's id, the other hashes it for the database. */
const makes = 'receipt-code';
const hashes = 'receipt-hash';

/**
 * The receipt of a contribution. It follows from the card's random id and a key outside the database, so that a device
 * that sends again after a broken connection gets the same code although only its hash is stored.
 */
export async function issueReceipt(db: Db, at: Date, contributionId: string, secrets: Secrets): Promise<string> {
  const key = secrets.current(hashes);
  for (let attempt = 0; ; attempt += 1) {
    const code = codeFrom(contributionId, attempt, secrets);
    const owner = await insertReceipt(db, { hash: hashCode(code, key.key), keyId: key.id, contributionId, at });
    if (owner === contributionId) return code;
  }
}

function codeFrom(contributionId: string, attempt: number, secrets: Secrets): string {
  const bytes = createHmac('sha256', secrets.current(makes).key).update(`${contributionId} ${attempt}`).digest();
  let at = 0;
  return newCode((below) => (bytes[at++] ?? 0) % below);
}

/** The id of the contribution behind a submitted code, under any key that was ever used; undefined where there is none. */
export async function openReceipt(db: Db, text: string, secrets: Secrets): Promise<string | undefined> {
  const code = readCode(text);
  if (code === undefined) return undefined;
  const keys = (await listReceiptKeys(db)).flatMap((id) => secrets.byId(hashes, id) ?? []);
  return findByReceipt(
    db,
    keys.map((key) => hashCode(code, key)),
  );
}

/** The only thing that is stored of a code. Keyed, because plain hashes of short codes can be guessed offline. */
export function hashCode(code: string, key: Buffer): Buffer {
  const bare = readCode(code);
  if (bare === undefined) throw new Error('not a receipt code');
  return createHmac('sha256', key).update(`receipt ${bare}`).digest();
}

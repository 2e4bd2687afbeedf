import { type Bucket, bucketsOf, limits, secondsToWait } from '#platform/auth/attempts.ts';
import { isPassword } from '#platform/auth/password.ts';
import { hashOfToken, looksLikeToken } from '#platform/auth/token.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Refusal } from '#platform/forms/decision.ts';
import type { Secrets } from '#platform/http/page.ts';
import { findPasswordHash } from '../credential/data.ts';
import { findPersonByEmail } from '../person/data.ts';
import { type Person, tidyEmail } from '../person/rules.ts';
import { isKnownDevice } from '../session/device.data.ts';
import { countAttempt, deleteCounts, listCounts } from './data.ts';
import { canTry } from './rules.ts';

/** Who tries what, from where. */
export interface Attempt {
  email: string;
  client: string;
  /** The device cookie, if one came along. */
  device: string | undefined;
}

/** What came of a try: whose password it is, or why not. Whether this person may come in is another question. */
export type Tried =
  | { ok: true; person: Person }
  | (Refusal & {
      /** Until the next try, where it is too soon. */
      waitSeconds: number;
      /** Where this failure is still to be counted. */
      uncounted: readonly Bucket[];
    });

/** Where an attempt is counted; see platform/auth/attempts.ts. */
export async function bucketsFor(db: Db, secrets: Secrets, attempt: Attempt): Promise<readonly Bucket[]> {
  const account = tidyEmail(attempt.email);
  const person = await findPersonByEmail(db, account);
  const token = attempt.device && looksLikeToken(attempt.device) ? hashOfToken(attempt.device) : undefined;
  const isKnown = person !== undefined && token !== undefined && (await isKnownDevice(db, person.id, token));
  return bucketsOf(secrets, { client: attempt.client, account, device: isKnown ? token : undefined });
}

/** Seconds until the next attempt may be made. */
export async function waitFor(db: Db, at: Date, buckets: readonly Bucket[]): Promise<number> {
  return secondsToWait(await listCounts(db, buckets), at);
}

/**
 * Tries a password. A wrong address and a wrong password look the same and take as long. Nothing is counted here: see `countFailure`.
 */
export async function tryPassword(
  db: Db,
  at: Date,
  secrets: Secrets,
  attempt: Attempt & { password: string },
): Promise<Tried> {
  const buckets = await bucketsFor(db, secrets, attempt);
  const waitSeconds = await waitFor(db, at, buckets);
  const allowed = canTry(waitSeconds);
  if (!allowed.ok) return { ...allowed, waitSeconds, uncounted: [] };
  const person = await findPersonByEmail(db, tidyEmail(attempt.email));
  const hash = person && (await findPasswordHash(db, person.id));
  const isRight = await isPassword(attempt.password, hash);
  if (!person || !isRight) return { ...no('accounts.door.refused.wrong'), waitSeconds, uncounted: buckets };
  return { ok: true, person };
}

/** Counts a failure; runs after the refused request was rolled back. */
export async function countFailure(db: Db, at: Date, buckets: readonly Bucket[]): Promise<void> {
  await countAttempt(
    db,
    buckets.map((bucket) => ({ ...bucket, forgetsSeconds: limits[bucket.kind].forgets })),
    at,
  );
}

/** After a sign-in that went well, one's own failures are forgotten; those of others at one's account are not. */
export async function forgetFailures(db: Db, buckets: readonly Bucket[]): Promise<void> {
  await deleteCounts(
    db,
    buckets.filter(({ kind }) => kind === 'device' || kind === 'pair'),
  );
}

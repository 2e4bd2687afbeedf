import { type Bucket, bucketsOf } from '#platform/auth/attempts.ts';
import { isPassword } from '#platform/auth/password.ts';
import { hashOfToken, looksLikeToken } from '#platform/auth/token.ts';
import type { Db } from '#platform/database/database.ts';
import { no, type Refusal } from '#platform/forms/decision.ts';
import type { Secrets } from '#platform/http/page.ts';
import { findPasswordHash } from '../credential/data.ts';
import { findPersonByEmail } from '../person/data.ts';
import { type Person, tidyEmail } from '../person/rules.ts';
import { isKnownDevice } from '../session/device.data.ts';
import { countGuess, takeBack } from './guess.verbs.ts';

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
    });

/** Where an attempt is counted; see platform/auth/attempts.ts. */
export async function bucketsFor(db: Db, secrets: Secrets, attempt: Attempt): Promise<readonly Bucket[]> {
  const account = tidyEmail(attempt.email);
  const person = await findPersonByEmail(db, account);
  const token = attempt.device && looksLikeToken(attempt.device) ? hashOfToken(attempt.device) : undefined;
  const isKnown = person !== undefined && token !== undefined && (await isKnownDevice(db, person.id, token));
  return bucketsOf(secrets, { client: attempt.client, account, device: isKnown ? token : undefined });
}

/** Tries a password, counted before it is looked at. A wrong address and a wrong password look the same and take as long. */
export async function tryPassword(
  db: Db,
  at: Date,
  secrets: Secrets,
  attempt: Attempt & { password: string },
): Promise<Tried> {
  const guess = await countGuess(db, at, await bucketsFor(db, secrets, attempt));
  if (!guess.ok) return guess;
  const person = await findPersonByEmail(db, tidyEmail(attempt.email));
  const hash = person && (await findPasswordHash(db, person.id));
  const isRight = await isPassword(attempt.password, hash);
  if (!person || !isRight) return { ...no('accounts.door.refused.wrong'), waitSeconds: 0 };
  await takeBack(db, at, guess);
  return { ok: true, person };
}

import { setTimeout as pause } from 'node:timers/promises';
import { type Bucket, limits, secondsToWait } from '#platform/auth/attempts.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type Counted, deleteCounts, moveCount, reserveCount, takeCountBack } from './data.ts';
import { canTry } from './rules.ts';

/** A guess that was counted before anybody looks at it, or why it must wait. */
export type Guess =
  | { ok: true; counted: readonly Counted[] }
  | (Refusal & {
      /** Until the next try. */
      waitSeconds: number;
      /** Only because of what others tried a moment ago at the same address, account or county. */
      isCrowd: boolean;
    });

/** Guesses that are being looked at are taken back a moment later where they are right; older ones were wrong. */
const crowd = { looks: 20, milliseconds: 150, momentMilliseconds: 3_000 };

/**
 * Counts a guess in a transaction of its own, before it is looked at: of many at the same moment only as many are looked
 * at as are free. A right one is taken back (`takeBack`); so a hall of people who come in through one address at once
 * stands in a short line instead of being sent away.
 */
export async function countGuess(db: Db, at: Date, buckets: readonly Bucket[]): Promise<Guess> {
  let guess = await countNow(db, at, buckets);
  for (let looks = 1; !guess.ok && guess.isCrowd && looks < crowd.looks; looks += 1) {
    await pause(crowd.milliseconds);
    guess = await countNow(db, at, buckets);
  }
  return guess;
}

/** The same without standing in line, for whoever is in a transaction already: its rows stay locked until that ends. */
export async function countNow(db: Db, at: Date, buckets: readonly Bucket[]): Promise<Guess> {
  const refused = new RefusedGuess();
  const counting = inTransaction(db, {}, async (inner): Promise<Guess> => {
    const counted: Counted[] = [];
    // In one order for all, so that two requests never wait for each other crosswise.
    for (const bucket of inOrder(buckets)) counted.push(await reserveCount(inner, bucket, at));
    const waitOf = (some: readonly Counted[]) =>
      secondsToWait(
        some.flatMap(({ before }) => before ?? []),
        at,
      );
    const waitSeconds = waitOf(counted);
    const allowed = canTry(waitSeconds);
    if (!allowed.ok) {
      const settled = counted.filter((bucket) => !isCrowded(bucket, at));
      refused.guess = { ...allowed, waitSeconds, isCrowd: waitOf(settled) === 0 };
      throw refused;
    }
    for (const bucket of counted) await moveCount(inner, bucket, at, limits[bucket.kind].forgets);
    return { ok: true, counted };
  });
  return counting.catch((error: unknown) => {
    if (error !== refused || !refused.guess) throw error;
    return refused.guess;
  });
}

/** Others may be looked at there at this moment; in a bucket of one's own nobody else is. */
function isCrowded({ kind, before }: Counted, at: Date): boolean {
  const isShared = kind === 'client' || kind === 'account' || kind === 'county';
  return isShared && before !== undefined && at.getTime() - before.lastAt.getTime() < crowd.momentMilliseconds;
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class RefusedGuess extends Error {
  override name = 'RefusedGuess';
  guess: Guess | undefined;
}

/** Takes a guess back that was right. */
export async function takeBack(db: Db, at: Date, { counted }: Extract<Guess, { ok: true }>): Promise<void> {
  await inTransaction(db, {}, async (inner) => {
    for (const bucket of inOrder(counted)) await takeCountBack(inner, bucket, at);
  });
}

function inOrder<B extends Bucket>(buckets: readonly B[]): B[] {
  return [...buckets].sort((a, b) => Buffer.compare(a.key, b.key));
}

/** After a sign-in that went well, one's own failures are forgotten; those of others at one's account are not. */
export async function forgetFailures(db: Db, buckets: readonly Bucket[]): Promise<void> {
  await deleteCounts(
    db,
    buckets.filter(({ kind }) => kind === 'device' || kind === 'pair'),
  );
}

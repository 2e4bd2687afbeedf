import { createHmac } from 'node:crypto';
import type { Secrets } from '../http/page.ts';

/**
 * How guessing is slowed down without anybody being able to lock somebody else out.
 *
 * Failed attempts are counted in four buckets: this client at this account, this client at any account (one password
 * tried on many), this account from any client (many machines at one account) and everything in the county (many
 * machines, many accounts). Each bucket allows some failures for free, then makes one wait, twice as long each time up
 * to a limit; a quiet while forgets it all. Nothing is ever locked for good, so no helpdesk is needed and no mail says
 * "your account was locked".
 *
 * A browser in which this person has signed in before carries a random device cookie. It has a bucket of its own and is
 * not touched by the other three: whoever hammers an account from outside makes only strangers wait, the person in the
 * office goes on. A stolen device cookie brings no more than the free failures of one bucket. Passkeys, the county's
 * directory and links by mail are not counted at all, for nothing can be guessed there; so even from a new device
 * there is always a way in.
 *
 * Buckets are keyed hashes: the table does not show who or from where. Counting needs no clock but `now`.
 */
export const bucketKinds = ['device', 'pair', 'client', 'account', 'county', 'link'] as const;
export type BucketKind = (typeof bucketKinds)[number];

interface Limit {
  /** Failures that cost nothing. */
  free: number;
  /** Seconds to wait after the first that costs. */
  first: number;
  /** Seconds one waits at most. */
  most: number;
  /** Seconds without failure after which the bucket is empty. */
  forgets: number;
}

export const limits: Readonly<Record<BucketKind, Limit>> = {
  device: { free: 10, first: 15, most: 300, forgets: 3_600 },
  pair: { free: 5, first: 30, most: 900, forgets: 3_600 },
  client: { free: 40, first: 15, most: 300, forgets: 1_800 },
  account: { free: 20, first: 15, most: 600, forgets: 7_200 },
  county: { free: 1_000, first: 1, most: 5, forgets: 600 },
  link: { free: 3, first: 3_600, most: 3_600, forgets: 3_600 },
};

export interface Bucket {
  kind: BucketKind;
  key: Buffer;
}

export interface Count {
  kind: BucketKind;
  failures: number;
  lastAt: Date;
}

/** The buckets an attempt falls into. `device` is the hash of a device cookie known for this account. */
export function bucketsOf(
  secrets: Secrets,
  attempt: { client: string; account: string; device: Buffer | undefined },
): Bucket[] {
  const { key } = secrets.current('attempt');
  const bucket = (kind: BucketKind, ...parts: string[]): Bucket => ({
    kind,
    key: createHmac('sha256', key)
      .update([kind, ...parts].join('\n'))
      .digest(),
  });
  const { client, account, device } = attempt;
  if (device) return [bucket('device', device.toString('hex'), account)];
  return [bucket('pair', client, account), bucket('client', client), bucket('account', account), bucket('county')];
}

/** Whole seconds to wait before the next attempt; 0 where it may be made now. */
export function secondsToWait(counts: readonly Count[], now: Date): number {
  const waits = counts.map(({ kind, failures, lastAt }) => {
    const { free, first, most, forgets } = limits[kind];
    const passed = (now.getTime() - lastAt.getTime()) / 1000;
    if (failures < free || passed >= forgets) return 0;
    return Math.min(most, first * 2 ** Math.min(failures - free, 20)) - passed;
  });
  return Math.max(0, Math.ceil(Math.max(0, ...waits)));
}

/** Where links asked for by mail are counted, per address: nobody's mailbox is filled from here. */
export function signInLinkBucket(secrets: Secrets, account: string): Bucket {
  const { key } = secrets.current('attempt');
  return { kind: 'link', key: createHmac('sha256', key).update(`link\n${account}`).digest() };
}

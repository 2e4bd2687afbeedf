import { sql } from 'kysely';
import type { Bucket, Count } from '#platform/auth/attempts.ts';
import type { Db } from '#platform/database/database.ts';

/** A bucket in which something is being counted, with what was in it before. */
export interface Counted extends Bucket {
  /** Missing where it was empty. */
  before?: Count;
}

/** Locks a bucket until the transaction ends, and gives what is in it; an empty one is begun with one count. */
export async function reserveCount(db: Db, { kind, key }: Bucket, at: Date): Promise<Counted> {
  const begun = await db
    .insertInto('accounts.attempt')
    .values({ kind, key, failures: 1, last_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (begun) return { kind, key };
  const row = await db
    .selectFrom('accounts.attempt')
    .select(['failures', 'last_at'])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  // Somebody came in a moment ago and emptied it.
  if (!row) return reserveCount(db, { kind, key }, at);
  return { kind, key, before: { kind, failures: row.failures, lastAt: row.last_at } };
}

/** Counts one more in a bucket that was not empty; one that was quiet for `forgetsSeconds` begins again. */
export async function moveCount(
  db: Db,
  { kind, key, before }: Counted,
  at: Date,
  forgetsSeconds: number,
): Promise<void> {
  if (!before) return;
  const isForgotten = at.getTime() - before.lastAt.getTime() > forgetsSeconds * 1000;
  await db
    .updateTable('accounts.attempt')
    .set({ failures: isForgotten ? 1 : before.failures + 1, last_at: at })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute();
}

/** Takes one count out of a bucket again, with its moment where nobody has counted there since. */
export async function takeCountBack(db: Db, { kind, key, before }: Counted, at: Date): Promise<void> {
  const left = await sql`
    update accounts.attempt set failures = failures - 1,
      last_at = case when last_at = ${at} then ${before?.lastAt ?? at} else last_at end
    where kind = ${kind} and key = ${key} and failures > 1`.execute(db);
  if (left.numAffectedRows) return;
  await db.deleteFrom('accounts.attempt').where('kind', '=', kind).where('key', '=', key).execute();
}

/** Empties buckets after a sign-in that went well. */
export async function deleteCounts(db: Db, buckets: readonly Bucket[]): Promise<void> {
  if (buckets.length === 0) return;
  await db
    .deleteFrom('accounts.attempt')
    .where(
      'key',
      'in',
      buckets.map((bucket) => bucket.key),
    )
    .execute();
}

export async function deleteOldCounts(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('accounts.attempt').where('last_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

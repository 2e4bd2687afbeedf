import { sql } from 'kysely';
import type { Bucket, BucketKind, Count } from '#platform/auth/attempts.ts';
import type { Db } from '#platform/database/database.ts';

/** What has been counted in these buckets; empty ones are left out. */
export async function listCounts(db: Db, buckets: readonly Bucket[]): Promise<Count[]> {
  const rows = await db
    .selectFrom('accounts.attempt')
    .select(['kind', 'failures', 'last_at'])
    .where(
      'key',
      'in',
      buckets.map((bucket) => bucket.key),
    )
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ kind: row.kind as BucketKind, failures: row.failures, lastAt: row.last_at }));
}

/** Counts one more in each bucket; one that was quiet for `forgetsSeconds` begins again. */
export async function countAttempt(
  db: Db,
  buckets: readonly (Bucket & { forgetsSeconds: number })[],
  at: Date,
): Promise<void> {
  // In one order for all, so that two requests never wait for each other crosswise.
  for (const { kind, key, forgetsSeconds } of [...buckets].sort((a, b) => Buffer.compare(a.key, b.key))) {
    const quietSince = new Date(at.getTime() - forgetsSeconds * 1000);
    await sql`
      insert into accounts.attempt as known (kind, key, failures, last_at) values (${kind}, ${key}, 1, ${at})
      on conflict (kind, key) do update set
        failures = case when known.last_at < ${quietSince} then 1 else known.failures + 1 end, last_at = ${at}`.execute(
      db,
    );
  }
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

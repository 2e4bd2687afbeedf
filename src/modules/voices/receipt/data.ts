import type { Db } from '#platform/database/database.ts';

/** Stores the hash of a receipt; gives the id of the contribution that has it, which is another one on a collision. */
export async function insertReceipt(
  db: Db,
  receipt: { hash: Buffer; keyId: string; contributionId: string; at: Date },
): Promise<string | null> {
  const made = await db
    .insertInto('voices.receipt')
    .values({
      code_hash: receipt.hash,
      key_id: receipt.keyId,
      contribution_id: receipt.contributionId,
      issued_at: receipt.at,
      bound_at: receipt.at,
    })
    .onConflict((conflict) => conflict.column('code_hash').doNothing())
    .returning('contribution_id')
    .executeTakeFirst();
  if (made) return made.contribution_id;
  const row = await db
    .selectFrom('voices.receipt')
    .select('contribution_id')
    .where('code_hash', '=', receipt.hash)
    .executeTakeFirstOrThrow();
  return row.contribution_id;
}

/** The contribution behind one of these hashes (one per key that may have made it), or undefined. */
export async function findByReceipt(db: Db, hashes: readonly Buffer[]): Promise<string | undefined> {
  if (hashes.length === 0) return undefined;
  const row = await db
    .selectFrom('voices.receipt')
    .select('contribution_id')
    .where('code_hash', 'in', [...hashes])
    .executeTakeFirst();
  return row?.contribution_id ?? undefined;
}

/** Ids of the keys that receipts were made with. */
export async function listReceiptKeys(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('voices.receipt').select('key_id').distinct().orderBy('key_id').execute();
  return rows.map((row) => row.key_id);
}

import type { Db } from '#platform/database/database.ts';

/** Has this person signed in on this device before? */
export async function isKnownDevice(db: Db, personId: string, tokenHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('accounts.known_device')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function putKnownDevice(db: Db, personId: string, tokenHash: Buffer, at: Date): Promise<void> {
  await db
    .insertInto('accounts.known_device')
    .values({ person_id: personId, token_hash: tokenHash, seen_at: at })
    .onConflict((conflict) => conflict.columns(['token_hash', 'person_id']).doUpdateSet({ seen_at: at }))
    .execute();
}

/** Forgets devices: all of a person, or all that were not seen since a moment. */
export async function deleteKnownDevices(
  db: Db,
  which: { personId: string } | { notSeenSince: Date },
): Promise<number> {
  const all = db.deleteFrom('accounts.known_device');
  const query =
    'personId' in which ? all.where('person_id', '=', which.personId) : all.where('seen_at', '<', which.notSeenSince);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

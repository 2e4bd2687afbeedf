import type { Db } from '#platform/database/database.ts';

/** Notes that a link was used; false where it was used before. Two at the same moment: one of them wins. */
export async function insertUsedLink(db: Db, link: { id: string; expiresAt: Date }, at: Date): Promise<boolean> {
  const row = await db
    .insertInto('accounts.used_link')
    .values({ id: link.id, used_at: at, expires_at: link.expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function isLinkUsed(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('accounts.used_link').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function deleteExpiredLinks(db: Db, now: Date): Promise<number> {
  const result = await db.deleteFrom('accounts.used_link').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Ends every session and forgets every device; with `invitations` the open ones of these, too. */
export async function deleteAllAccess(db: Db, { invitations }: { invitations: boolean }): Promise<void> {
  await db.deleteFrom('accounts.session').execute();
  await db.deleteFrom('accounts.known_device').execute();
  if (invitations) await db.deleteFrom('accounts.invitation').execute();
}

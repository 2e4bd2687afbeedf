import { randomUUID } from 'node:crypto';
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

export interface Invitation {
  id: string;
  personId: string;
  sentAt: Date;
  expiresAt: Date;
}

/** Puts a new invitation in place of the one before; gives its id. */
export async function putInvitation(db: Db, personId: string, sentAt: Date, expiresAt: Date): Promise<string> {
  const id = randomUUID();
  const stored = { id, sent_at: sentAt, expires_at: expiresAt };
  await db
    .insertInto('accounts.invitation')
    .values({ person_id: personId, ...stored })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(stored))
    .execute();
  return id;
}

export async function findInvitation(db: Db, id: string): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('accounts.invitation')
    .select(['id', 'person_id', 'sent_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, personId: row.person_id, sentAt: row.sent_at, expiresAt: row.expires_at };
}

export async function deleteInvitation(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('accounts.invitation').where('person_id', '=', personId).execute();
}

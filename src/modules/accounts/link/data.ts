import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';

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

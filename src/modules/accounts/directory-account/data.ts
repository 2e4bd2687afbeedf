import type { Db } from '#platform/database/database.ts';

/** Whose identity in the directory this is; `issuer` and `subject` name it together (OpenID Connect Core, 2). */
export async function findIdentity(db: Db, issuer: string, subject: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts.directory_identity')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id;
}

export async function insertIdentity(
  db: Db,
  identity: { issuer: string; subject: string; personId: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto('accounts.directory_identity')
    .values({ issuer: identity.issuer, subject: identity.subject, person_id: identity.personId, linked_at: at })
    .execute();
}

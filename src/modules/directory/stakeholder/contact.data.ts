import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import type { Contact, ContactFacts, ContactPurpose } from './contact.rules.ts';

/** Further contacts of a stakeholder, or of all, in the county's alphabetical order. */
export async function listContacts(db: Db, stakeholderId?: string): Promise<Contact[]> {
  let query = db.selectFrom('directory.contact').selectAll();
  if (stakeholderId !== undefined) query = query.where('stakeholder_id', '=', stakeholderId);
  const rows = await query.orderBy(alphabetical('function')).orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    stakeholderId: row.stakeholder_id,
    function: row.function,
    mailbox: row.mailbox,
    phone: row.phone,
    purpose: row.purpose as ContactPurpose,
    keptUntil: row.kept_until,
  }));
}

/** Stores a new contact; gives its id. */
export async function insertContact(
  db: Db,
  stakeholderId: string,
  { id, ...facts }: ContactFacts & { id: string },
  at: Date,
): Promise<boolean> {
  const made = await db
    .insertInto('directory.contact')
    .values({ id, stakeholder_id: stakeholderId, ...columnsOf(facts), created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Stores what is now known about a contact. */
export async function updateContact(db: Db, id: string, facts: ContactFacts): Promise<void> {
  await db.updateTable('directory.contact').set(columnsOf(facts)).where('id', '=', id).execute();
}

/** Deletes a contact for good. */
export async function deleteContact(db: Db, id: string): Promise<void> {
  await db.deleteFrom('directory.contact').where('id', '=', id).execute();
}

/** Deletes contacts whose last day lies before a day; gives what they were, without the address. */
export async function deleteEndedContacts(
  db: Db,
  today: string,
): Promise<{ id: string; stakeholderId: string; stakeholderKind: string }[]> {
  const rows = await db
    .deleteFrom('directory.contact as c')
    .using('directory.stakeholder as s')
    .whereRef('s.id', '=', 'c.stakeholder_id')
    .where('c.kept_until', '<', today)
    .returning(['c.id', 'c.stakeholder_id', 's.kind'])
    .execute();
  return rows.map((row) => ({ id: row.id, stakeholderId: row.stakeholder_id, stakeholderKind: row.kind }));
}

function columnsOf(facts: ContactFacts) {
  return {
    function: facts.function,
    mailbox: facts.mailbox,
    phone: facts.phone,
    purpose: facts.purpose,
    kept_until: facts.keptUntil,
  };
}

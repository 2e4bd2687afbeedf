import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';
import type { Person, WorkspaceLanguage } from './rules.ts';

function people(db: Db) {
  return db
    .selectFrom('accounts.person as person')
    .leftJoin('accounts.person_block as block', 'block.person_id', 'person.id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.language',
      'person.invited_at',
      'person.activated_at',
      'person.last_seen_on',
      'block.blocked_at',
      'block.blocked_by',
      'block.reason',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number];

function personOf(row: Row): Person {
  const { blocked_at: at, blocked_by: by, reason } = row;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language as WorkspaceLanguage,
    invitedAt: row.invited_at,
    activatedAt: row.activated_at,
    lastSeenOn: row.last_seen_on,
    block: at && by !== null && reason !== null ? { at, by, reason } : null,
  };
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const row = await people(db).where('person.id', '=', id).executeTakeFirst();
  return row && personOf(row);
}

/** `email` as `tidyEmail` gives it. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  const row = await people(db).where('person.email', '=', email).executeTakeFirst();
  return row && personOf(row);
}

/** Everybody with an account, by name. */
export async function listPeople(db: Db): Promise<Person[]> {
  const rows = await people(db).orderBy(alphabetical('person.name')).orderBy('person.id').execute();
  return rows.map(personOf);
}

export interface NewPerson {
  /** Only the demo county names its people beforehand, so that their addresses are known. */
  id?: string;
  name: string;
  email: string | null;
  language: WorkspaceLanguage;
  invitedAt: Date;
  activatedAt: Date | null;
}

export async function insertPerson(db: Db, person: NewPerson): Promise<string> {
  const row = await db
    .insertInto('accounts.person')
    .values({
      ...(person.id ? { id: person.id } : {}),
      name: person.name,
      email: person.email,
      language: person.language,
      invited_at: person.invitedAt,
      activated_at: person.activatedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes name, address or language. */
export async function updatePerson(
  db: Db,
  id: string,
  changed: Partial<Pick<Person, 'name' | 'email' | 'language'>>,
): Promise<void> {
  await db.updateTable('accounts.person').set(changed).where('id', '=', id).execute();
}

/** Marks an invitation as accepted. */
export async function activatePerson(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('accounts.person').set({ activated_at: at }).where('id', '=', id).execute();
}

/** Keeps a person out. */
export async function insertBlock(db: Db, by: Actor, id: string, block: { at: Date; reason: string }): Promise<void> {
  await db
    .insertInto('accounts.person_block')
    .values({
      person_id: id,
      blocked_at: block.at,
      blocked_by: actorLabel(by),
      blocked_by_id: actorId(by),
      reason: block.reason,
    })
    .execute();
}

export async function deleteBlock(db: Db, id: string): Promise<void> {
  await db.deleteFrom('accounts.person_block').where('person_id', '=', id).execute();
}

/** Takes the person and everything that hangs on them: roles, sessions, credentials. History keeps its label. */
export async function deletePerson(db: Db, id: string): Promise<void> {
  await db.deleteFrom('accounts.person').where('id', '=', id).execute();
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { SessionTimes, Way } from './rules.ts';

export interface Session extends SessionTimes {
  id: string;
  personId: string;
  way: Way;
  device: string;
}

const columns = [
  'id',
  'person_id as personId',
  'way',
  'device',
  'started_at as startedAt',
  'seen_at as seenAt',
  'ends_at as endsAt',
  'strong_at as strongAt',
  'confirmed_at as confirmedAt',
] as const;

/** The session with this token's hash, alive or not. */
export async function findSession(db: Db, tokenHash: Buffer): Promise<Session | undefined> {
  const row = await db
    .selectFrom('accounts.session')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && { ...row, way: row.way as Way };
}

/** A person's sessions, the one used last first. */
export async function listSessions(db: Db, personId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('accounts.session')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, way: row.way as Way }));
}

export async function insertSession(db: Db, session: Omit<Session, 'id'> & { tokenHash: Buffer }): Promise<string> {
  const row = await db
    .insertInto('accounts.session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      way: session.way,
      device: session.device,
      started_at: session.startedAt,
      seen_at: session.seenAt,
      ends_at: session.endsAt,
      strong_at: session.strongAt,
      confirmed_at: session.confirmedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function moveSeen(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('accounts.session').set({ seen_at: at }).where('id', '=', id).execute();
}

/** The same session under a new token, after a second factor (`strongAt`) or only a password was shown. */
export async function renewSession(
  db: Db,
  id: string,
  given: { tokenHash: Buffer; confirmedAt: Date; strongAt?: Date },
): Promise<void> {
  const { tokenHash, confirmedAt, strongAt } = given;
  await db
    .updateTable('accounts.session')
    .set({ token_hash: tokenHash, confirmed_at: confirmedAt, ...(strongAt ? { strong_at: strongAt } : {}) })
    .where('id', '=', id)
    .execute();
}

/** Ends one session of a person; true where there was one. */
export async function deleteSession(db: Db, personId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('accounts.session')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all sessions of a person, but for the one to keep; gives how many. */
export async function deleteSessions(db: Db, personId: string, keepId?: string): Promise<number> {
  let query = db.deleteFrom('accounts.session').where('person_id', '=', personId);
  if (keepId) query = query.where('id', '!=', keepId);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Clears away what ended before `now`; gives how many. */
export async function deleteEndedSessions(db: Db, now: Date, idleMilliseconds: number): Promise<number> {
  const idleSince = new Date(now.getTime() - idleMilliseconds);
  const result = await sql`delete from accounts.session where ends_at <= ${now} or seen_at <= ${idleSince}`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

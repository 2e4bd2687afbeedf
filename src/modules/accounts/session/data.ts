import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { WorkspaceLanguage } from '../person/rules.ts';
import { type RoleRow, roleOf } from '../role/data.ts';
import type { Standing } from '../rules.ts';
import { settingsOf } from '../settings/data.ts';
import type { Settings } from '../settings/rules.ts';
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

/** Whoever a session belongs to, as far as every request has to know them. */
export interface Arrived {
  session: Session;
  person: Standing & { id: string; name: string; language: WorkspaceLanguage; lastSeenOn: string | null };
  roles: RoleRow[];
}

/**
 * What every request must know before anything else: the county's settings, and who sent it, where somebody did. One
 * query for all of it, run anew each time: a session that was ended, a role that was taken and a setting that was
 * changed count on the very next request, on every node.
 */
export async function readArrival(
  db: Db,
  tokenHash: Buffer | undefined,
): Promise<{ settings: Settings; arrived: Arrived | undefined }> {
  const { rows } = await sql<ArrivalRow>`
    select (select jsonb_object_agg(key, value) from accounts.setting) as settings,
      s.id, s.person_id as "personId", s.way, s.device, s.started_at as "startedAt", s.seen_at as "seenAt",
      s.ends_at as "endsAt", s.strong_at as "strongAt", s.confirmed_at as "confirmedAt", p.name, p.language,
      p.activated_at as "activatedAt", p.last_seen_on as "lastSeenOn", case when b.person_id is not null then jsonb_build_object('reason', b.reason) end as block,
      (select jsonb_agg(jsonb_build_object('id', r.id, 'person_id', r.person_id, 'role', r.role,
          'scope_kind', r.scope_kind, 'scope_id', r.scope_id) order by r.role, r.id)
        from accounts.role_held r where r.person_id = p.id) as roles
    from (values (${tokenHash ?? null}::bytea)) as sent (token_hash)
    left join accounts.session s on s.token_hash = sent.token_hash
    left join accounts.person p on p.id = s.person_id
    left join accounts.person_block b on b.person_id = p.id`.execute(db);
  const [row] = rows;
  return { settings: settingsOf(row?.settings ?? {}), arrived: row && arrivedOf(row) };
}

type ArrivalRow = { settings: Record<string, unknown> | null } & (
  | ({ roles: Parameters<typeof roleOf>[0][] | null } & Session & Arrived['person'])
  | { id: null }
);

function arrivedOf(row: ArrivalRow): Arrived | undefined {
  if (row.id === null) return undefined;
  const { personId, way, device, startedAt, seenAt, endsAt, strongAt, confirmedAt } = row;
  const { name, language, activatedAt, lastSeenOn, block } = row;
  return {
    session: { id: row.id, personId, way, device, startedAt, seenAt, endsAt, strongAt, confirmedAt },
    person: { id: personId, name, language, activatedAt, lastSeenOn, block },
    roles: (row.roles ?? []).map(roleOf),
  };
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

/** Notes the day of a person’s last visit, and of the one before it. */
export async function noteVisit(db: Db, id: string, day: string): Promise<void> {
  await db
    .updateTable('accounts.person')
    .set((person) => ({ last_seen_on: day, visited_before_on: person.ref('last_seen_on') }))
    .where('id', '=', id)
    // A clock that was put back moves nothing.
    .where(({ or, eb }) => or([eb('last_seen_on', 'is', null), eb('last_seen_on', '<', day)]))
    .execute();
}

/** The day on which this person was here before today; null on a first visit. */
export async function visitedBefore(db: Db, id: string, today: string): Promise<string | null> {
  const row = await db
    .selectFrom('accounts.person')
    .select(['last_seen_on', 'visited_before_on'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return row.last_seen_on !== null && row.last_seen_on < today ? row.last_seen_on : row.visited_before_on;
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

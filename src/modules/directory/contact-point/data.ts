import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import { says } from '#platform/search/says-words.ts';
import { freshnessIs, highestGiven, noId } from '../data.ts';
import { pausesOf } from './pause.data.ts';
import {
  type Audience,
  type ContactPoint,
  type ContactPointFacts,
  type ContactPointType,
  storedHours,
} from './rules.ts';

/** What a list of contact points can be narrowed by; everything is optional. */
export interface ContactPointFilter {
  words?: string;
  municipality?: string;
  type?: string;
  language?: string;
  audience?: string;
  state?: string;
  ownerId?: string;
  within?: { owners: readonly string[]; municipalities: readonly string[] };
  sort?: 'name' | 'place' | 'confirmed';
  descending?: boolean;
}

/** Contact points that fit, by name unless `sort` names another order. One query. */
export async function listContactPoints(db: Db, filter: ContactPointFilter, today: string): Promise<ContactPoint[]> {
  let query = select(db);
  if (filter.municipality) query = query.where('m.code', '=', filter.municipality);
  if (filter.type) query = query.where('p.type', '=', filter.type);
  if (filter.language) query = query.where(sql<boolean>`${filter.language} = any(p.languages)`);
  if (filter.audience) query = query.where(sql<boolean>`${filter.audience} = any(p.audiences)`);
  if (filter.ownerId) query = query.where('p.owner_id', '=', filter.ownerId);
  const own = sql`(p.name || ' ' || p.code || ' ' || p.description || ' ' || m.name || ' ' || coalesce(s.name, ''))`;
  query = query.where(says(own, filter.words));
  const { within } = filter;
  if (within) {
    query = query.where((where) =>
      where.or([
        where('p.owner_id', 'in', [...within.owners, noId]),
        where('p.municipality_id', 'in', [...within.municipalities, noId]),
      ]),
    );
  }
  if (filter.state) query = query.where(stateIs(filter.state, today));
  const direction = filter.descending ? 'desc' : 'asc';
  if (filter.sort === 'place') query = query.orderBy(alphabetical('m.name'), direction);
  if (filter.sort === 'confirmed') query = query.orderBy('p.confirmed_on', direction);
  const rows = await query
    .orderBy(alphabetical('p.name'), filter.sort && filter.sort !== 'name' ? 'asc' : direction)
    .orderBy('p.code')
    .execute();
  return rows.map(asContactPoint);
}

/** The contact point with this code, or undefined. */
export async function findContactPoint(db: Db, code: string): Promise<ContactPoint | undefined> {
  const row = await select(db).where('p.code', '=', code).executeTakeFirst();
  return row && asContactPoint(row);
}

/** The contact point with this id, or undefined. */
export async function findContactPointById(db: Db, id: string): Promise<ContactPoint | undefined> {
  const row = await select(db).where('p.id', '=', id).executeTakeFirst();
  return row && asContactPoint(row);
}

/** How many contact points of an owner are published. */
export async function countPublishedContactPoints(db: Db, ownerId: string): Promise<number> {
  const row = await db
    .selectFrom('directory.contact_point')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Stores a new contact point as a draft under the given code or the next free one. */
export async function insertContactPoint(
  db: Db,
  facts: ContactPointFacts,
  at: Date,
  given: { id?: string; code?: string; confirmedOn?: string | null } = {},
): Promise<{ id: string; code: string; isNew: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.contact_point'))`.execute(db);
  const known = given.id && (await storedUnder(db, given.id));
  if (known) return { id: known.id, code: known.code, isNew: false };
  const code = given.code ?? (await nextContactPointCode(db));
  const made = await db
    .insertInto('directory.contact_point')
    .values({
      ...(given.id && { id: given.id }),
      code,
      ...columnsOf(facts),
      state: 'draft',
      confirmed_on: given.confirmedOn ?? null,
      created_at: at,
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow();
  return { ...made, isNew: true };
}

async function storedUnder(db: Db, id: string): Promise<{ id: string; code: string } | undefined> {
  return db.selectFrom('directory.contact_point').select(['id', 'code']).where('id', '=', id).executeTakeFirst();
}

/** Stores what is now known about a contact point. */
export async function updateContactPoint(db: Db, id: string, facts: ContactPointFacts): Promise<void> {
  await db.updateTable('directory.contact_point').set(columnsOf(facts)).where('id', '=', id).execute();
}

/** Stores another state, and with `confirmedOn` the day since which it is known to be true. */
export async function updateContactPointState(
  db: Db,
  id: string,
  state: ContactPoint['state'],
  confirmedOn?: string,
): Promise<void> {
  await db
    .updateTable('directory.contact_point')
    .set({ state, ...(confirmedOn ? { confirmed_on: confirmedOn } : {}) })
    .where('id', '=', id)
    .execute();
}

async function nextContactPointCode(db: Db): Promise<string> {
  return `AS-${String((await highestGiven(db, 'contact-point')) + 1).padStart(2, '0')}`;
}

function stateIs(state: string, today: string) {
  if (state === 'draft' || state === 'ended') return sql<boolean>`p.state = ${state}`;
  const age = { confirmedOn: 'p.confirmed_on', createdAt: 'p.created_at' };
  return sql<boolean>`p.state = 'published' and ${freshnessIs(state, age, today)}`;
}

function columnsOf(facts: ContactPointFacts) {
  return {
    name: facts.name,
    type: facts.type,
    owner_id: facts.ownerId,
    municipality_id: facts.municipalityId,
    description: facts.description,
    address: facts.address,
    contact_function: facts.contactFunction,
    mailbox: facts.mailbox,
    phone: facts.phone,
    hours: facts.hours === null ? null : JSON.stringify(facts.hours),
    hours_note: facts.hoursNote,
    languages: facts.languages,
    audiences: facts.audiences,
  };
}

function select(db: Db) {
  return db
    .selectFrom('directory.contact_point as p')
    .innerJoin('directory.stakeholder as m', 'm.id', 'p.municipality_id')
    .leftJoin('directory.stakeholder as s', 's.id', 'p.owner_id')
    .leftJoin('directory.organisation as o', 'o.id', 'p.owner_id')
    .leftJoin('directory.unit as u', 'u.id', 'p.owner_id')
    .selectAll('p')
    .select([
      sql<boolean>`((o.id is null or o.public_since is not null) and (u.id is null or u.public_since is not null))`.as(
        'owner_is_public',
      ),
      sql<boolean>`exists (select from directory.archival ar where ar.stakeholder_id = p.owner_id)`.as(
        'owner_is_archived',
      ),
      's.code as owner_code',
      's.name as owner_name',
      'm.code as municipality_code',
      'm.name as municipality_name',
      sql<string>`(p.created_at at time zone 'Europe/Berlin')::date`.as('created_on'),
      pausesOf('contact-point', sql.ref('p.id')).as('pauses'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asContactPoint(row: Row): ContactPoint {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    type: row.type as ContactPointType,
    ownerId: row.owner_id,
    owner:
      row.owner_id === null
        ? null
        : {
            id: row.owner_id,
            code: row.owner_code ?? '',
            name: row.owner_name ?? '',
            isPublic: row.owner_is_public,
            isArchived: row.owner_is_archived,
          },
    municipalityId: row.municipality_id,
    municipality: { id: row.municipality_id, code: row.municipality_code, name: row.municipality_name },
    description: row.description,
    address: row.address,
    contactFunction: row.contact_function,
    mailbox: row.mailbox,
    phone: row.phone,
    hours: storedHours(row.hours),
    hoursNote: row.hours_note,
    languages: row.languages,
    audiences: row.audiences as Audience[],
    state: row.state as ContactPoint['state'],
    confirmedOn: row.confirmed_on,
    createdOn: row.created_on,
    pauses: row.pauses,
  };
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { says } from '#platform/search/says-words.ts';
import { freshnessIs, noId } from '../data.ts';
import { insertStakeholder, renameStakeholder } from '../stakeholder/data.ts';
import { type Category, type Organisation, type OrganisationFacts, openCategory } from './rules.ts';

/** What a list of organisations can be narrowed by; everything is optional. */
export interface OrganisationFilter {
  words?: string;
  municipality?: string;
  category?: string;
  freshness?: string;
  /** Only those that readers do not see yet (true), or only those they see (false). */
  isInternal?: boolean;
  /** Also archived ones. */
  withArchived?: boolean;
  /** Only these organisations, or those in these municipalities: what somebody may see. */
  within?: { organisations: readonly string[]; municipalities: readonly string[] };
  sort?: 'name' | 'place' | 'confirmed';
  descending?: boolean;
}

/** Organisations that fit, by name unless `sort` names another order. One query. */
export async function listOrganisations(db: Db, filter: OrganisationFilter, today: string): Promise<Organisation[]> {
  let query = select(db);
  if (filter.withArchived !== true) query = query.where('a.stakeholder_id', 'is', null);
  if (filter.category === openCategory) query = query.where('o.category', 'is', null);
  else if (filter.category) query = query.where('o.category', '=', filter.category);
  if (filter.municipality) query = query.where('m.code', '=', filter.municipality);
  query = query.where(
    says(sql`(s.name || ' ' || s.code || ' ' || o.description || ' ' || coalesce(m.name, ''))`, filter.words),
  );
  const { within } = filter;
  if (within) {
    query = query.where((where) =>
      where.or([
        where('o.id', 'in', [...within.organisations, noId]),
        where('o.municipality_id', 'in', [...within.municipalities, noId]),
      ]),
    );
  }
  if (filter.isInternal !== undefined) query = query.where('o.public_since', filter.isInternal ? 'is' : 'is not', null);
  if (filter.freshness) query = query.where(freshnessIs(filter.freshness, age, today));
  const direction = filter.descending ? 'desc' : 'asc';
  if (filter.sort === 'place') query = query.orderBy(alphabetical('m.name'), direction);
  if (filter.sort === 'confirmed') query = query.orderBy('o.confirmed_on', direction);
  const rows = await query
    .orderBy(alphabetical('s.name'), filter.sort ? 'asc' : direction)
    .orderBy('s.code')
    .execute();
  return rows.map(asOrganisation);
}

/** The organisation with this code, archived or not, or undefined. */
export async function findOrganisation(db: Db, code: string): Promise<Organisation | undefined> {
  const row = await select(db).where('s.code', '=', code).executeTakeFirst();
  return row && asOrganisation(row);
}

/** The organisation with this id, or undefined. */
export async function findOrganisationById(db: Db, id: string): Promise<Organisation | undefined> {
  const row = await select(db).where('s.id', '=', id).executeTakeFirst();
  return row && asOrganisation(row);
}

/** What is known about a new organisation beside its facts; one that is written down is public unless somebody says no. */
export interface OrganisationOrigin {
  id?: string;
  code?: string;
  confirmedOn?: string | null;
  isInternal?: boolean;
}

/** Stores a new organisation under the given code or the next free one. */
export async function insertOrganisation(
  db: Db,
  facts: OrganisationFacts,
  at: Date,
  given: OrganisationOrigin = {},
): Promise<{ id: string; code: string }> {
  const made = await insertStakeholder(
    db,
    { kind: 'organisation', name: facts.name, id: given.id, code: given.code },
    at,
  );
  await db
    .insertInto('directory.organisation')
    .values({
      id: made.id,
      ...columnsOf(facts),
      confirmed_on: given.confirmedOn ?? null,
      public_since: given.isInternal ? null : dayOf(at),
    })
    .execute();
  return made;
}

/** Stores what is now known about an organisation. */
export async function updateOrganisation(db: Db, id: string, facts: OrganisationFacts): Promise<void> {
  await renameStakeholder(db, id, facts.name);
  await db.updateTable('directory.organisation').set(columnsOf(facts)).where('id', '=', id).execute();
}

/** Stores since when readers see an organisation; null takes it from them. */
export async function updatePublicSince(db: Db, id: string, on: string | null): Promise<void> {
  await db.updateTable('directory.organisation').set({ public_since: on }).where('id', '=', id).execute();
}

/** Gives all offers and contact points of one organisation to another. */
export async function moveBelongings(
  db: Db,
  fromId: string,
  intoId: string,
): Promise<{ offers: string[]; contactPoints: string[] }> {
  const offers = await db
    .updateTable('directory.offer')
    .set({ owner_id: intoId })
    .where('owner_id', '=', fromId)
    .returning('code')
    .execute();
  const points = await db
    .updateTable('directory.contact_point')
    .set({ owner_id: intoId })
    .where('owner_id', '=', fromId)
    .returning('code')
    .execute();
  return { offers: offers.map((row) => row.code).sort(), contactPoints: points.map((row) => row.code).sort() };
}

const age = { confirmedOn: 'o.confirmed_on', createdAt: 's.created_at' };

function columnsOf(facts: OrganisationFacts) {
  return {
    category: facts.category,
    municipality_id: facts.municipalityId,
    description: facts.description,
    address: facts.address,
    website: facts.website,
    contact_function: facts.contactFunction,
    mailbox: facts.mailbox,
    phone: facts.phone,
    languages: facts.languages,
  };
}

function select(db: Db) {
  return db
    .selectFrom('directory.stakeholder as s')
    .innerJoin('directory.organisation as o', 'o.id', 's.id')
    .leftJoin('directory.stakeholder as m', 'm.id', 'o.municipality_id')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 's.id')
    .leftJoin('directory.stakeholder as i', 'i.id', 'a.merged_into')
    .select([
      's.id',
      's.code',
      's.name',
      'o.category',
      'o.municipality_id',
      'm.code as municipality_code',
      'm.name as municipality_name',
      'o.description',
      'o.address',
      'o.website',
      'o.contact_function',
      'o.mailbox',
      'o.phone',
      'o.languages',
      'o.confirmed_on',
      'o.public_since',
      sql<string>`(s.created_at at time zone 'Europe/Berlin')::date`.as('created_on'),
      'a.archived_at',
      'a.archived_by',
      'a.reason',
      'i.code as into_code',
      'i.name as into_name',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asOrganisation(row: Row): Organisation {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    category: row.category as Category | null,
    municipalityId: row.municipality_id,
    municipality:
      row.municipality_id === null
        ? null
        : { id: row.municipality_id, code: row.municipality_code ?? '', name: row.municipality_name ?? '' },
    description: row.description,
    address: row.address,
    website: row.website,
    contactFunction: row.contact_function,
    mailbox: row.mailbox,
    phone: row.phone,
    languages: row.languages,
    confirmedOn: row.confirmed_on,
    createdOn: row.created_on,
    publicSince: row.public_since,
    archival:
      row.archived_at === null
        ? null
        : {
            at: row.archived_at,
            by: row.archived_by ?? '',
            reason: row.reason ?? '',
            mergedInto: row.into_code === null ? null : { code: row.into_code, name: row.into_name ?? '' },
          },
  };
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import { says } from '#platform/search/says-words.ts';
import { pausesOf } from '../contact-point/pause.data.ts';
import { storedHours } from '../contact-point/rules.ts';
import { freshnessIs, highestGiven, noId } from '../data.ts';
import type { StakeholderKind } from '../stakeholder/rules.ts';
import type { Offer, OfferFacts, StoredState, TargetGroup, Utilisation } from './rules.ts';

/** What a list of offers can be narrowed by; everything is optional. */
export interface OfferFilter {
  words?: string;
  /** Code of a municipality it takes place in. */
  municipality?: string;
  /** Code of a topic. */
  topic?: string;
  targetGroup?: string;
  language?: string;
  /** `draft`, `ended`, `confirmed`, `stale`, `unconfirmed`, `hidden`. */
  state?: string;
  ownerId?: string;
  /** What somebody may see: offers of these owners, or in these municipalities. */
  within?: { owners: readonly string[]; municipalities: readonly string[] };
  sort?: 'title' | 'owner' | 'ends' | 'confirmed';
  descending?: boolean;
}

/** Offers that fit, by title unless `sort` names another order. One query. */
export async function listOffers(db: Db, filter: OfferFilter, today: string): Promise<Offer[]> {
  let query = select(db);
  if (filter.topic) query = query.where('t.code', '=', filter.topic);
  if (filter.targetGroup) query = query.where(sql<boolean>`${filter.targetGroup} = any(f.target_groups)`);
  if (filter.language) query = query.where(sql<boolean>`${filter.language} = any(f.languages)`);
  if (filter.ownerId) query = query.where('f.owner_id', '=', filter.ownerId);
  if (filter.municipality) {
    query = query.where(sql<boolean>`exists (select from directory.offer_municipality om
      join directory.stakeholder ms on ms.id = om.municipality_id where om.offer_id = f.id and ms.code = ${filter.municipality})`);
  }
  query = query.where(says(sql`(f.title || ' ' || f.code || ' ' || f.description || ' ' || s.name)`, filter.words));
  const { within } = filter;
  if (within) {
    query =
      query.where(sql<boolean>`(f.owner_id = any(${[...within.owners, noId]}::uuid[]) or o.municipality_id = any(${[...within.municipalities, noId]}::uuid[])
      or exists (select from directory.offer_municipality om where om.offer_id = f.id and om.municipality_id = any(${[...within.municipalities, noId]}::uuid[])))`);
  }
  if (filter.state) query = query.where(stateIs(filter.state, today));
  const direction = filter.descending ? 'desc' : 'asc';
  if (filter.sort === 'owner') query = query.orderBy(alphabetical('s.name'), direction);
  if (filter.sort === 'ends') query = query.orderBy('f.ends_on', direction);
  if (filter.sort === 'confirmed') query = query.orderBy('f.confirmed_on', direction);
  const rows = await query
    .orderBy(alphabetical('f.title'), filter.sort && filter.sort !== 'title' ? 'asc' : direction)
    .orderBy('f.code')
    .execute();
  return rows.map(asOffer);
}

/** The offer with this code, or undefined. */
export async function findOffer(db: Db, code: string): Promise<Offer | undefined> {
  const row = await select(db).where('f.code', '=', code).executeTakeFirst();
  return row && asOffer(row);
}

/** The offer with this id, or undefined. */
export async function findOfferById(db: Db, id: string): Promise<Offer | undefined> {
  const row = await select(db).where('f.id', '=', id).executeTakeFirst();
  return row && asOffer(row);
}

/** How many offers of an owner are published. */
export async function countPublishedOffers(db: Db, ownerId: string): Promise<number> {
  const row = await db
    .selectFrom('directory.offer')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Stores a new offer as a draft under the given code or the next free one; one that is there under this id stays. */
export async function insertOffer(
  db: Db,
  facts: OfferFacts,
  at: Date,
  given: { id?: string; code?: string; confirmedOn?: string | null } = {},
): Promise<{ id: string; code: string; isNew: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.offer'))`.execute(db);
  const known = given.id && (await findOfferById(db, given.id));
  if (known) return { id: known.id, code: known.code, isNew: false };
  const code = given.code ?? (await nextOfferCode(db));
  const made = await db
    .insertInto('directory.offer')
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
  await insertPlaces(db, made.id, facts.municipalityIds);
  return { ...made, isNew: true };
}

/** Stores what is now known about an offer. */
export async function updateOffer(db: Db, id: string, facts: OfferFacts): Promise<void> {
  await db.updateTable('directory.offer').set(columnsOf(facts)).where('id', '=', id).execute();
  await db.deleteFrom('directory.offer_municipality').where('offer_id', '=', id).execute();
  await insertPlaces(db, id, facts.municipalityIds);
}

/** Stores another state, and with `confirmedOn` the day since which it is known to be true. */
export async function updateOfferState(db: Db, id: string, state: StoredState, confirmedOn?: string): Promise<void> {
  await db
    .updateTable('directory.offer')
    .set({ state, ...(confirmedOn ? { confirmed_on: confirmedOn } : {}) })
    .where('id', '=', id)
    .execute();
}

async function insertPlaces(db: Db, offerId: string, municipalityIds: readonly string[]): Promise<void> {
  if (municipalityIds.length === 0) return;
  const rows = [...new Set(municipalityIds)].map((id) => ({ offer_id: offerId, municipality_id: id }));
  await db.insertInto('directory.offer_municipality').values(rows).execute();
}

async function nextOfferCode(db: Db): Promise<string> {
  return `O-${String((await highestGiven(db, 'offer')) + 1).padStart(3, '0')}`;
}

function stateIs(state: string, today: string) {
  if (state === 'draft') return sql<boolean>`f.state = 'draft'`;
  if (state === 'ended')
    return sql<boolean>`(f.state = 'ended' or (f.state = 'published' and f.ends_on < ${today}::date))`;
  const age = { confirmedOn: 'f.confirmed_on', createdAt: 'f.created_at' };
  const runs = sql`f.state = 'published' and (f.ends_on is null or f.ends_on >= ${today}::date)`;
  return sql<boolean>`${runs} and ${freshnessIs(state, age, today)}`;
}

function columnsOf(facts: OfferFacts) {
  return {
    owner_id: facts.ownerId,
    title: facts.title,
    description: facts.description,
    topic_id: facts.topicId,
    field_code: facts.fieldCode,
    target_groups: facts.targetGroups,
    languages: facts.languages,
    place: facts.place,
    schedule: facts.schedule,
    hours: facts.hours === null ? null : JSON.stringify(facts.hours),
    cost: facts.cost,
    is_open_to_all: facts.isOpenToAll,
    is_permanent: facts.isPermanent,
    ends_on: facts.endsOn,
    capacity_per_year: facts.capacityPerYear,
    utilisation: facts.utilisation,
    co_created_with: facts.coCreatedWith,
  };
}

interface Place {
  id: string;
  code: string;
  name: string;
}

function select(db: Db) {
  return db
    .selectFrom('directory.offer as f')
    .innerJoin('directory.stakeholder as s', 's.id', 'f.owner_id')
    .leftJoin('directory.organisation as o', 'o.id', 'f.owner_id')
    .leftJoin('directory.unit as u', 'u.id', 'f.owner_id')
    .leftJoin('directory.topic as t', 't.id', 'f.topic_id')
    .leftJoin('directory.topic_title as i', (join) => join.onRef('i.topic_id', '=', 't.id').on('i.language', '=', 'de'))
    .selectAll('f')
    .select([
      's.code as owner_code',
      's.name as owner_name',
      's.kind as owner_kind',
      'o.municipality_id as owner_municipality_id',
      sql<boolean>`((o.id is null or o.public_since is not null) and (u.id is null or u.public_since is not null))`.as(
        'owner_is_public',
      ),
      sql<boolean>`exists (select from directory.archival ar where ar.stakeholder_id = f.owner_id)`.as(
        'owner_is_archived',
      ),
      sql<string>`coalesce(o.mailbox, u.mailbox, '')`.as('owner_mailbox'),
      sql<string>`coalesce(o.phone, u.phone, '')`.as('owner_phone'),
      't.code as topic_code',
      't.slug as topic_slug',
      'i.title as topic_title',
      sql<string>`(f.created_at at time zone 'Europe/Berlin')::date`.as('created_on'),
      pausesOf('offer', sql.ref('f.id')).as('pauses'),
      sql<
        Place[]
      >`coalesce((select json_agg(json_build_object('id', ms.id, 'code', ms.code, 'name', ms.name) order by ms.name collate platform.alphabetical, ms.code)
        from directory.offer_municipality om join directory.stakeholder ms on ms.id = om.municipality_id where om.offer_id = f.id), '[]')`.as(
        'places',
      ),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asOffer(row: Row): Offer {
  return {
    id: row.id,
    code: row.code,
    ownerId: row.owner_id,
    owner: ownerOf(row),
    title: row.title,
    description: row.description,
    topicId: row.topic_id,
    topic: topicOf(row),
    fieldCode: row.field_code,
    municipalities: row.places,
    municipalityIds: row.places.map((place) => place.id),
    targetGroups: row.target_groups as TargetGroup[],
    languages: row.languages,
    place: row.place,
    schedule: row.schedule,
    hours: storedHours(row.hours),
    cost: row.cost,
    isOpenToAll: row.is_open_to_all,
    isPermanent: row.is_permanent,
    endsOn: row.ends_on,
    capacityPerYear: row.capacity_per_year,
    utilisation: row.utilisation as Utilisation | null,
    coCreatedWith: row.co_created_with,
    state: row.state as StoredState,
    confirmedOn: row.confirmed_on,
    createdOn: row.created_on,
    pauses: row.pauses,
  };
}

function ownerOf(row: Row): Offer['owner'] {
  return {
    id: row.owner_id,
    code: row.owner_code,
    name: row.owner_name,
    kind: row.owner_kind as StakeholderKind,
    municipalityId: row.owner_municipality_id,
    isPublic: row.owner_is_public,
    isArchived: row.owner_is_archived,
    mailbox: row.owner_mailbox,
    phone: row.owner_phone,
  };
}

function topicOf({ topic_code: code, topic_slug: slug, topic_title: title }: Row): Offer['topic'] {
  return code === null ? null : { code, slug: slug ?? '', title: title ?? code };
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import { insertStakeholder, renameStakeholder } from '../stakeholder/data.ts';
import type { EntryCounts, Municipality, MunicipalityFacts } from './rules.ts';

/** All municipalities of the county by name; archived ones (merged away by law) only on request. */
export async function listMunicipalities(db: Db, options: { withArchived?: boolean } = {}): Promise<Municipality[]> {
  const rows = await select(db).orderBy(alphabetical('s.name')).orderBy('s.code').execute();
  return rows.map(asMunicipality).filter((one) => options.withArchived === true || !one.archival);
}

/** The municipality with this code, or undefined. */
export async function findMunicipality(db: Db, code: string): Promise<Municipality | undefined> {
  const row = await select(db).where('s.code', '=', code).executeTakeFirst();
  return row && asMunicipality(row);
}

/** Stores a new municipality under the given code or the next free one. */
export async function insertMunicipality(
  db: Db,
  facts: MunicipalityFacts,
  at: Date,
  given: { id?: string; code?: string } = {},
): Promise<Municipality> {
  const made = await insertStakeholder(db, { kind: 'municipality', name: facts.name, ...given }, at);
  await db
    .insertInto('directory.municipality')
    .values({ id: made.id, ...columnsOf(facts) })
    .execute();
  return { ...facts, ...made, archival: null };
}

/** Until this transaction ends, nobody else writes a municipality down: what is unique is checked once. */
export async function lockMunicipalities(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.municipality'))`.execute(db);
}

/** Stores what is now known about a municipality. */
export async function updateMunicipality(db: Db, id: string, facts: MunicipalityFacts): Promise<void> {
  await renameStakeholder(db, id, facts.name);
  await db.updateTable('directory.municipality').set(columnsOf(facts)).where('id', '=', id).execute();
}

/**
 * How much of the directory lies in a municipality: organisations and bodies that are not archived, offers and
 * contact points that have not ended.
 */
export async function countEntries(db: Db, municipalityId: string): Promise<EntryCounts> {
  const organisations = await db
    .selectFrom('directory.organisation as o')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 'o.id')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('o.municipality_id', '=', municipalityId)
    .where('a.stakeholder_id', 'is', null)
    .executeTakeFirstOrThrow();
  const offers = await db
    .selectFrom('directory.offer as f')
    .innerJoin('directory.offer_municipality as om', 'om.offer_id', 'f.id')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('om.municipality_id', '=', municipalityId)
    .where('f.state', '<>', 'ended')
    .executeTakeFirstOrThrow();
  const contactPoints = await db
    .selectFrom('directory.contact_point')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('municipality_id', '=', municipalityId)
    .where('state', '<>', 'ended')
    .executeTakeFirstOrThrow();
  const bodies = await db
    .selectFrom('directory.body as b')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 'b.id')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('b.municipality_id', '=', municipalityId)
    .where('a.stakeholder_id', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    organisations: organisations.count,
    offers: offers.count,
    contactPoints: contactPoints.count,
    bodies: bodies.count,
  };
}

/**
 * The municipalities with a complete overview, by id: something is known of each, and every organisation in it was
 * confirmed since this day, itself or by one of its published offers or contact points.
 */
export async function listCompleteIds(db: Db, since: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with known as (
      select o.municipality_id, o.id, o.confirmed_on from directory.organisation o
      where o.municipality_id is not null
        and not exists (select from directory.archival a where a.stakeholder_id = o.id))
    select known.municipality_id as id from known
    group by known.municipality_id
    having bool_and(known.confirmed_on >= ${since}
      or exists (select from directory.offer f
        where f.owner_id = known.id and f.state = 'published' and f.confirmed_on >= ${since})
      or exists (select from directory.contact_point p
        where p.owner_id = known.id and p.state = 'published' and p.confirmed_on >= ${since}))`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** How many published offers take place in each municipality, by its id; those without one are left out. */
export async function countOffersByMunicipality(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('directory.offer as f')
    .innerJoin('directory.offer_municipality as om', 'om.offer_id', 'f.id')
    .select((build) => ['om.municipality_id', build.fn.countAll<number>().as('count')])
    .where('f.state', '=', 'published')
    .groupBy('om.municipality_id')
    .orderBy('om.municipality_id')
    .execute();
  return new Map(rows.map((row) => [row.municipality_id, row.count]));
}

/** Everything of the directory that lies in one municipality lies in another one from now on. */
export async function moveEntries(db: Db, fromId: string, intoId: string): Promise<void> {
  const into = { municipality_id: intoId };
  await db.updateTable('directory.organisation').set(into).where('municipality_id', '=', fromId).execute();
  await db.updateTable('directory.body').set(into).where('municipality_id', '=', fromId).execute();
  await db.updateTable('directory.contact_point').set(into).where('municipality_id', '=', fromId).execute();
  await sql`insert into directory.offer_municipality (offer_id, municipality_id)
    select offer_id, ${intoId}::uuid from directory.offer_municipality where municipality_id = ${fromId}::uuid
    on conflict do nothing`.execute(db);
  await db.deleteFrom('directory.offer_municipality').where('municipality_id', '=', fromId).execute();
}

/** An ended municipality is the seat of nothing. */
export async function clearEnded(db: Db, id: string): Promise<void> {
  await db.updateTable('directory.municipality').set({ is_county_seat: false }).where('id', '=', id).execute();
}

function columnsOf(facts: MunicipalityFacts) {
  return {
    type: facts.type,
    regional_key: facts.regionalKey,
    postal_code: facts.postalCode,
    population: facts.population,
    foreign_nationals: facts.foreignNationals,
    is_county_seat: facts.isCountySeat,
    has_integration_office: facts.hasIntegrationOffice,
    map_x: facts.onMap?.x ?? null,
    map_y: facts.onMap?.y ?? null,
    latitude: facts.onEarth?.latitude ?? null,
    longitude: facts.onEarth?.longitude ?? null,
    note: facts.note,
  };
}

function select(db: Db) {
  return db
    .selectFrom('directory.stakeholder as s')
    .innerJoin('directory.municipality as m', 'm.id', 's.id')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 's.id')
    .leftJoin('directory.stakeholder as i', 'i.id', 'a.merged_into')
    .select([
      's.id',
      's.code',
      's.name',
      'm.type',
      'm.regional_key',
      'm.postal_code',
      'm.population',
      'm.foreign_nationals',
      'm.is_county_seat',
      'm.has_integration_office',
      'm.map_x',
      'm.map_y',
      'm.latitude',
      'm.longitude',
      'm.note',
      'a.archived_at',
      'a.archived_by',
      'a.reason',
      'i.code as into_code',
      'i.name as into_name',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asMunicipality(row: Row): Municipality {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    type: row.type,
    regionalKey: row.regional_key,
    postalCode: row.postal_code,
    population: row.population,
    foreignNationals: row.foreign_nationals,
    isCountySeat: row.is_county_seat,
    hasIntegrationOffice: row.has_integration_office,
    onMap: row.map_x === null || row.map_y === null ? null : { x: row.map_x, y: row.map_y },
    onEarth:
      row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    note: row.note,
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

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import { insertStakeholder, renameStakeholder } from '../stakeholder/data.ts';
import type { Municipality, MunicipalityFacts } from './rules.ts';

/** All municipalities of the county by name; archived ones (merged away by law) only on request. */
export async function listMunicipalities(db: Db, options: { withArchived?: boolean } = {}): Promise<Municipality[]> {
  const rows = await select(db).orderBy(alphabetical('s.name')).orderBy('s.code').execute();
  return rows.map(asMunicipality).filter((one) => options.withArchived === true || !one.isArchived);
}

/** The municipality with this code, or undefined. */
export async function findMunicipality(db: Db, code: string): Promise<Municipality | undefined> {
  const row = await select(db).where('s.code', '=', code).executeTakeFirst();
  return row && asMunicipality(row);
}

/** The municipality with this official key, or undefined. */
export async function findMunicipalityByKey(db: Db, regionalKey: string): Promise<Municipality | undefined> {
  const row = await select(db).where('m.regional_key', '=', regionalKey).executeTakeFirst();
  return row && asMunicipality(row);
}

/** Stores a new municipality under the given code or the next free one. */
export async function insertMunicipality(
  db: Db,
  facts: MunicipalityFacts,
  at: Date,
  code?: string,
): Promise<Municipality> {
  const made = await insertStakeholder(db, { kind: 'municipality', name: facts.name, ...(code ? { code } : {}) }, at);
  await db
    .insertInto('directory.municipality')
    .values({ id: made.id, ...columnsOf(facts) })
    .execute();
  return { ...facts, ...made, isArchived: false };
}

/** Stores what is now known about a municipality. */
export async function updateMunicipality(db: Db, id: string, facts: MunicipalityFacts): Promise<void> {
  await renameStakeholder(db, id, facts.name);
  await db.updateTable('directory.municipality').set(columnsOf(facts)).where('id', '=', id).execute();
}

/**
 * How much of the directory lies in a municipality: organisations that are not archived, offers that have not ended,
 * contact points in every state.
 */
export async function countEntries(
  db: Db,
  municipalityId: string,
): Promise<{ organisations: number; offers: number; contactPoints: number }> {
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
    .executeTakeFirstOrThrow();
  return { organisations: organisations.count, offers: offers.count, contactPoints: contactPoints.count };
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

function columnsOf(facts: MunicipalityFacts) {
  return {
    type: facts.type,
    regional_key: facts.regionalKey,
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
    .select([
      's.id',
      's.code',
      's.name',
      'm.type',
      'm.regional_key',
      'm.population',
      'm.foreign_nationals',
      'm.is_county_seat',
      'm.has_integration_office',
      'm.map_x',
      'm.map_y',
      'm.latitude',
      'm.longitude',
      'm.note',
      sql<boolean>`a.stakeholder_id is not null`.as('is_archived'),
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
    population: row.population,
    foreignNationals: row.foreign_nationals,
    isCountySeat: row.is_county_seat,
    hasIntegrationOffice: row.has_integration_office,
    onMap: row.map_x === null || row.map_y === null ? null : { x: row.map_x, y: row.map_y },
    onEarth:
      row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    note: row.note,
    isArchived: row.is_archived,
  };
}

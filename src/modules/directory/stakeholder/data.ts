import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import type { Access } from '#platform/permissions/table.ts';
import { highestGiven } from '../data.ts';
import {
  nextStakeholderCode,
  type Owner,
  type PlacedStakeholder,
  type Stakeholder,
  type StakeholderKind,
  scopesOfStakeholder,
} from './rules.ts';

/** All stakeholders of the given kinds (of all kinds where none are given), by kind and name. Archived ones only on request. */
export async function listStakeholders(
  db: Db,
  kinds?: readonly StakeholderKind[],
  options: { withArchived?: boolean } = {},
): Promise<Stakeholder[]> {
  let query = selectStakeholders(db).orderBy('s.kind').orderBy(alphabetical('s.name')).orderBy('s.code');
  if (kinds) query = query.where('s.kind', 'in', [...kinds, '']);
  if (options.withArchived !== true) query = query.where('a.stakeholder_id', 'is', null);
  return (await query.execute()).map(asStakeholder);
}

/** Whoever somebody may choose by name: not whom they find in no list, except who stands there already. */
export async function listNameable(
  { db, by, access }: { db: Db; by: Actor; access: Access },
  kinds: readonly StakeholderKind[],
  named: readonly (string | null)[] = [],
): Promise<Stakeholder[]> {
  const reach = access.reach(by, 'directory.record.read');
  const all = await listStakeholders(db, kinds);
  if (reach.kind === 'everything') return all;
  const internal = db.selectFrom('directory.organisation').select(['id', 'municipality_id']);
  const places = new Map(
    (await internal.where('public_since', 'is', null).orderBy('id').execute()).map((row) => [
      row.id,
      row.municipality_id,
    ]),
  );
  return all.filter(
    ({ id, kind, isPublic }) =>
      isPublic ||
      named.includes(id) ||
      reaches(reach, scopesOfStakeholder({ kind, id, municipalityId: places.get(id) ?? null })),
  );
}

/** The stakeholders with these ids, by id; ids without one are left out. One query, however many. */
export async function stakeholdersById(db: Db, ids: readonly string[]): Promise<Map<string, Stakeholder>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await selectStakeholders(db).where('s.id', 'in', unique).orderBy('s.id').execute();
  return new Map(rows.map((row) => [row.id, asStakeholder(row)]));
}

/** The stakeholders with these public codes, by code; codes without one are left out. */
export async function stakeholdersByCode(db: Db, codes: readonly string[]): Promise<Map<string, Stakeholder>> {
  const unique = [...new Set(codes)];
  if (unique.length === 0) return new Map();
  const rows = await selectStakeholders(db).where('s.code', 'in', unique).orderBy('s.code').execute();
  return new Map(rows.map((row) => [row.code, asStakeholder(row)]));
}

/** The stakeholder with this public code and the municipality in which it lies, or undefined. */
export async function findPlacedStakeholder(db: Db, code: string): Promise<PlacedStakeholder | undefined> {
  const row = await selectStakeholders(db)
    .leftJoin('directory.organisation as o', 'o.id', 's.id')
    .leftJoin('directory.body as b', 'b.id', 's.id')
    .select(({ fn }) => fn.coalesce('o.municipality_id', 'b.municipality_id').as('municipality_id'))
    .where('s.code', '=', code)
    .executeTakeFirst();
  return row && { ...asStakeholder(row), municipalityId: row.municipality_id };
}

/** Everybody who can own offers and contact points: organisations in their alphabetical order, then units by code. */
export async function listOwners(db: Db): Promise<Owner[]> {
  const organisations = await selectStakeholders(db)
    .innerJoin('directory.organisation as o', 'o.id', 's.id')
    .select('o.municipality_id')
    .where('a.stakeholder_id', 'is', null)
    .orderBy(alphabetical('s.name'))
    .orderBy('s.code')
    .execute();
  const units = await selectStakeholders(db)
    .where('s.kind', '=', 'unit')
    .where('a.stakeholder_id', 'is', null)
    .orderBy('s.code')
    .execute();
  return [
    ...organisations.map(({ id, code, name, municipality_id, is_public }) => ({
      id,
      code,
      name,
      municipalityId: municipality_id,
      isPublic: is_public,
    })),
    ...units.map(({ id, code, name, is_public }) => ({ id, code, name, municipalityId: null, isPublic: is_public })),
  ];
}

/**
 * Makes the row that all kinds share, with the given code or the next free one. The lock keeps two people who create
 * at the same moment from getting the same code.
 */
export async function insertStakeholder(
  db: Db,
  given: { kind: StakeholderKind; name: string; id?: string | undefined; code?: string | undefined },
  at: Date,
): Promise<{ id: string; code: string }> {
  await lockStakeholders(db, given.kind);
  const code = given.code ?? nextStakeholderCode(given.kind, await highestGiven(db, given.kind));
  return db
    .insertInto('directory.stakeholder')
    .values({ kind: given.kind, name: given.name, code, created_at: at, ...(given.id && { id: given.id }) })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow();
}

/** Until this transaction ends, nobody else writes one of this kind down. */
export async function lockStakeholders(db: Db, kind: StakeholderKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`directory.stakeholder.${kind}`}))`.execute(db);
}

/** What is written down under an id already, when a form is sent twice; nobody else writes one meanwhile. */
export async function storedStakeholder(
  db: Db,
  kind: StakeholderKind,
  id: string | undefined,
): Promise<{ id: string; code: string } | undefined> {
  await lockStakeholders(db, kind);
  if (id === undefined) return undefined;
  return db.selectFrom('directory.stakeholder').select(['id', 'code']).where('id', '=', id).executeTakeFirst();
}

/** Gives a stakeholder another name. */
export async function renameStakeholder(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('directory.stakeholder').set({ name }).where('id', '=', id).execute();
}

interface Row {
  id: string;
  kind: string;
  code: string;
  name: string;
  is_archived: boolean;
  is_public: boolean;
}

type Selection = SelectQueryBuilder<
  Schema & {
    s: Schema['directory.stakeholder'];
    a: { [K in keyof Schema['directory.archival']]: Schema['directory.archival'][K] | null };
  },
  's' | 'a',
  Row
>;

function selectStakeholders(db: Db): Selection {
  return db
    .selectFrom('directory.stakeholder as s')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 's.id')
    .select([
      's.id',
      's.kind',
      's.code',
      's.name',
      sql<boolean>`a.stakeholder_id is not null`.as('is_archived'),
      sql<boolean>`not exists (
        select from directory.organisation as kept where kept.id = s.id and kept.public_since is null
        union all select from directory.unit as kept where kept.id = s.id and kept.public_since is null
      )`.as('is_public'),
    ]) as unknown as Selection;
}

function asStakeholder(row: Row): Stakeholder {
  const { id, code, name } = row;
  return { id, kind: row.kind as StakeholderKind, code, name, isArchived: row.is_archived, isPublic: row.is_public };
}

/** What roles of one place can be given for; answers the slot of the accounts. */
export async function scopesForRoles({ db }: { db: Db }) {
  const kinds = ['municipality', 'unit', 'organisation'] as const;
  const all = await listStakeholders(db, kinds);
  return kinds.map((kind) => ({
    kind,
    choices: all.filter((one) => one.kind === kind).map(({ id, name }) => ({ id, label: name })),
  }));
}

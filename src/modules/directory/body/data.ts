import type { Db } from '#platform/database/database.ts';
import { archivalOf } from '../stakeholder/archival.data.ts';
import { insertStakeholder, renameStakeholder } from '../stakeholder/data.ts';
import type { Body, BodyFacts, BodyLevel, BodyType } from './rules.ts';

/** All bodies by code; ended ones only on request. */
export async function listBodies(db: Db, options: { withArchived?: boolean } = {}): Promise<Body[]> {
  const rows = await select(db).orderBy('s.code').execute();
  return rows.map(asBody).filter((one) => options.withArchived === true || !one.archival);
}

/** The body with this code, or undefined. */
export async function findBody(db: Db, code: string): Promise<Body | undefined> {
  const row = await select(db).where('s.code', '=', code).executeTakeFirst();
  return row && asBody(row);
}

/** Stores a new body under the given code or the next free one. */
export async function insertBody(
  db: Db,
  facts: BodyFacts,
  at: Date,
  given: { id?: string; code?: string } = {},
): Promise<{ id: string; code: string }> {
  const made = await insertStakeholder(db, { kind: 'body', name: facts.name, ...given }, at);
  await db
    .insertInto('directory.body')
    .values({ id: made.id, ...columnsOf(facts) })
    .execute();
  return made;
}

/** Stores what is now known about a body. */
export async function updateBody(db: Db, id: string, facts: BodyFacts): Promise<void> {
  await renameStakeholder(db, id, facts.name);
  await db.updateTable('directory.body').set(columnsOf(facts)).where('id', '=', id).execute();
}

function columnsOf(facts: BodyFacts) {
  const { type, level, members, rhythm, composition, note } = facts;
  return { type, level, members, rhythm, composition, note, municipality_id: facts.municipalityId };
}

function select(db: Db) {
  return db
    .selectFrom('directory.stakeholder as s')
    .innerJoin('directory.body as b', 'b.id', 's.id')
    .leftJoin('directory.stakeholder as m', 'm.id', 'b.municipality_id')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 's.id')
    .select([
      's.id',
      's.code',
      's.name',
      'b.type',
      'b.level',
      'b.municipality_id',
      'm.code as municipality_code',
      'm.name as municipality_name',
      'b.members',
      'b.rhythm',
      'b.composition',
      'b.note',
      'a.archived_at',
      'a.archived_by',
      'a.reason',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asBody(row: Row): Body {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    type: row.type as BodyType,
    level: row.level as BodyLevel,
    municipalityId: row.municipality_id,
    municipality:
      row.municipality_id === null
        ? null
        : { id: row.municipality_id, code: row.municipality_code ?? '', name: row.municipality_name ?? '' },
    members: row.members,
    rhythm: row.rhythm,
    composition: row.composition,
    note: row.note,
    archival: archivalOf(row),
  };
}

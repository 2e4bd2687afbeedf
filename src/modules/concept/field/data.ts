import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { deletedUnlessUsed } from '../data.ts';
import type { Field, FieldInput, FieldRelation, RelationKind } from './rules.ts';

function fields(db: Db) {
  return db
    .selectFrom('concept.field as f')
    .selectAll('f')
    .select(
      sql<FieldRelation[]>`(
        select coalesce(json_agg(json_build_object('toId', t.id, 'toCode', t.code, 'toTitle', t.short_title, 'kind', r.kind)
          order by t.position), '[]')
        from concept.field_relation r join concept.field t on t.id = r.to_id
        where r.from_id = f.id)`.as('relations'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof fields>['execute']>>[number];

function fieldOf(row: Row): Field {
  return {
    id: row.id,
    editionId: row.edition_id,
    code: row.code,
    position: row.position,
    title: row.title,
    shortTitle: row.short_title,
    description: row.description,
    isPriority: row.is_priority,
    unitId: row.unit_id,
    relations: row.relations,
  };
}

/** The fields of an edition in their order. */
export async function listFields(db: Db, editionId: string): Promise<Field[]> {
  const rows = await fields(db).where('f.edition_id', '=', editionId).orderBy('f.position').orderBy('f.code').execute();
  return rows.map(fieldOf);
}

/** The field with this code in an edition, or undefined. */
export async function findField(db: Db, editionId: string, code: string): Promise<Field | undefined> {
  const row = await fields(db).where('f.edition_id', '=', editionId).where('f.code', '=', code).executeTakeFirst();
  return row && fieldOf(row);
}

/** The field with this id, or undefined. */
export async function findFieldById(db: Db, id: string): Promise<Field | undefined> {
  const row = await fields(db).where('f.id', '=', id).executeTakeFirst();
  return row && fieldOf(row);
}

/** Puts the fields of an edition into this order. */
export async function updateFieldOrder(db: Db, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await db
      .updateTable('concept.field')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute();
  }
}

/** Deletes a field of a draft; false where something outside hangs on it. */
export async function deleteField(db: Db, id: string): Promise<boolean> {
  return deletedUnlessUsed(db, (inner) => inner.deleteFrom('concept.field').where('id', '=', id).execute());
}

/** Stores a new field and gives its id. */
export async function insertField(
  db: Db,
  editionId: string,
  place: { id?: string | undefined; code: string; position: number },
  field: FieldInput,
  at: Date,
): Promise<string> {
  const { id: given, ...where } = place;
  const { id } = await db
    .insertInto('concept.field')
    .values({ ...(given ? { id: given } : {}), edition_id: editionId, ...where, ...columnsOf(field), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Stores the new words of a field. */
export async function updateField(db: Db, id: string, field: FieldInput): Promise<void> {
  await db.updateTable('concept.field').set(columnsOf(field)).where('id', '=', id).execute();
}

/** Puts these relations in place of those a field had. */
export async function replaceRelations(
  db: Db,
  fromId: string,
  relations: readonly { toId: string; kind: RelationKind }[],
): Promise<void> {
  await db.deleteFrom('concept.field_relation').where('from_id', '=', fromId).execute();
  if (relations.length === 0) return;
  await db
    .insertInto('concept.field_relation')
    .values(relations.map(({ toId, kind }) => ({ from_id: fromId, to_id: toId, kind })))
    .execute();
}

function columnsOf(field: FieldInput) {
  return {
    title: field.title,
    short_title: field.shortTitle,
    description: field.description,
    is_priority: field.isPriority,
    unit_id: field.unitId,
  };
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { About, AnswerInput, Point, PointAnswer, PointGroup } from './rules.ts';
import { groupsOf } from './rules.ts';

const about = sql<About | null>`case
  when f.id is not null then json_build_object('kind', 'field', 'id', f.id, 'code', f.code, 'title', f.title)
  when g.id is not null then json_build_object('kind', 'goal', 'id', g.id, 'code', g.code, 'title', g.title)
  when m.id is not null then json_build_object('kind', 'measure', 'id', m.id, 'code', m.code, 'title', m.title)
  end`;

const answer = sql<PointAnswer | null>`case when a.group_id is null then null else json_build_object(
  'verdict', a.verdict, 'reason', a.reason, 'answeredOn', a.answered_on, 'byLabel', a.by_label) end`;

function points(db: Db) {
  return db
    .selectFrom('participation.point as p')
    .innerJoin('participation.statement as s', 's.id', 'p.statement_id')
    .innerJoin('directory.stakeholder as party', 'party.id', 's.party_id')
    .leftJoin('participation.statement_publication as publication', 'publication.statement_id', 's.id')
    .leftJoin('participation.point_answer as a', 'a.group_id', 'p.group_id')
    .leftJoin('concept.field as f', 'f.id', 'p.field_id')
    .leftJoin('concept.goal as g', 'g.id', 'p.goal_id')
    .leftJoin('concept.measure as m', 'm.id', 'p.measure_id')
    .select([
      'p.id',
      'p.statement_id',
      'p.group_id',
      'p.body',
      'p.about_was',
      's.code',
      's.received_on',
      's.edition_id',
      'party.name',
    ])
    .select([
      about.as('about'),
      answer.as('answer'),
      sql<boolean>`publication.statement_id is not null`.as('published'),
    ])
    .orderBy('s.number')
    .orderBy('p.position');
}

type Row = Awaited<ReturnType<ReturnType<typeof points>['execute']>>[number];

function pointOf(row: Row): Point {
  return {
    id: row.id,
    statementId: row.statement_id,
    statementCode: row.code,
    partyName: row.name,
    editionId: row.edition_id,
    groupId: row.group_id,
    text: row.body,
    about: row.about,
    wasAbout: row.about_was,
    // A statement is split into points once it is here.
    receivedOn: row.received_on ?? '',
    answer: row.answer,
    isPublished: row.published,
  };
}

/** All points on an edition, statement by statement. One query. */
export async function listPoints(db: Db, editionId: string): Promise<Point[]> {
  return (await points(db).where('s.edition_id', '=', editionId).execute()).map(pointOf);
}

/** The points of one statement in their order. */
export async function listPointsOf(db: Db, statementId: string): Promise<Point[]> {
  return (await points(db).where('s.id', '=', statementId).execute()).map(pointOf);
}

/** The point with this id, or undefined. */
export async function findPoint(db: Db, id: string): Promise<Point | undefined> {
  const row = await points(db).where('p.id', '=', id).executeTakeFirst();
  return row && pointOf(row);
}

/** A group with its points, held until the end of the transaction, so that two answers at once come one after the other. */
export async function holdGroup(db: Db, id: string): Promise<PointGroup | undefined> {
  await db.selectFrom('participation.point_group').select('id').where('id', '=', id).forUpdate().execute();
  return groupsOf((await points(db).where('p.group_id', '=', id).execute()).map(pointOf))[0];
}

/** Keeps an edition's points from being written down and put together by two people at the same moment. */
export async function holdPoints(db: Db, editionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`participation.point.${editionId}`}))`.execute(db);
}

/** A group without points yet; gives its id. */
export async function insertGroup(db: Db, editionId: string, at: Date): Promise<string> {
  const { id } = await db
    .insertInto('participation.point_group')
    .values({ edition_id: editionId, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

interface StoredPoint {
  id: string;
  statementId: string;
  groupId: string;
  text: string;
  about: Pick<About, 'kind' | 'id'> | null;
}

/** Stores a point at the end of its statement; false where one with this id is there already. */
export async function insertPoint(db: Db, point: StoredPoint, at: Date): Promise<boolean> {
  const result = await db
    .insertInto('participation.point')
    .values({
      id: point.id,
      statement_id: point.statementId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from participation.point
        where statement_id = ${point.statementId})`,
      ...columnsOf(point),
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Stores what a point says now, and in which group it stands. */
export async function updatePoint(db: Db, point: Omit<StoredPoint, 'statementId'>): Promise<void> {
  await db.updateTable('participation.point').set(columnsOf(point)).where('id', '=', point.id).execute();
}

const columnsOf = ({ groupId, text, about: of }: Pick<StoredPoint, 'groupId' | 'text' | 'about'>) => ({
  group_id: groupId,
  body: text,
  field_id: of?.kind === 'field' ? of.id : null,
  goal_id: of?.kind === 'goal' ? of.id : null,
  measure_id: of?.kind === 'measure' ? of.id : null,
  ...(of ? { about_was: null } : {}),
});

/** What goes out of a draft leaves its name with the points about it. */
export async function keepAbout(db: Db, { kind, id }: Pick<About, 'kind' | 'id'>, name: string): Promise<void> {
  await db
    .updateTable('participation.point')
    .set({ field_id: null, goal_id: null, measure_id: null, about_was: name })
    .where(`${kind}_id`, '=', id)
    .execute();
}

export async function deletePoint(db: Db, id: string): Promise<void> {
  await db.deleteFrom('participation.point').where('id', '=', id).execute();
}

/** Puts points into another group. */
export async function moveToGroup(db: Db, pointIds: readonly string[], groupId: string): Promise<void> {
  await db.updateTable('participation.point').set({ group_id: groupId }).where('id', 'in', pointIds).execute();
}

/** Deletes groups of an edition that no point stands in any more. */
export async function deleteEmptyGroups(db: Db, editionId: string): Promise<void> {
  await db
    .deleteFrom('participation.point_group as g')
    .where('g.edition_id', '=', editionId)
    .where(sql<boolean>`not exists (select from participation.point p where p.group_id = g.id)`)
    .execute();
}

/** Stores the answer of a group in place of an earlier one. */
export async function saveAnswer(
  db: Db,
  by: Actor,
  { groupId, on, verdict, reason }: AnswerInput & { groupId: string; on: string },
): Promise<void> {
  const columns = { verdict, reason, answered_on: on, ...signed(by) };
  await db
    .insertInto('participation.point_answer')
    .values({ group_id: groupId, ...columns })
    .onConflict((conflict) => conflict.column('group_id').doUpdateSet(columns))
    .execute();
}

export async function deleteAnswer(db: Db, groupId: string): Promise<void> {
  await db.deleteFrom('participation.point_answer').where('group_id', '=', groupId).execute();
}

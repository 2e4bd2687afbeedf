import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { DonePart } from '../handover/rules.ts';
import type { Post, PostInput } from './rules.ts';

const grantIds = sql<string[]>`(select coalesce(json_agg(pg.grant_id order by g.code), '[]')
  from grants.post_grant pg join grants.grant g on g.id = pg.grant_id where pg.post_id = post.id)`;
const grantCodes = sql<string[]>`(select coalesce(json_agg(g.code order by g.code), '[]')
  from grants.post_grant pg join grants.grant g on g.id = pg.grant_id where pg.post_id = post.id)`;

const doneParts = sql<DonePart[]>`(
  select coalesce(json_agg(json_build_object('part', h.part, 'note', h.note, 'doneOn', h.done_on, 'byLabel', h.by_label)
    order by h.done_on, h.part), '[]')
  from grants.handover_part h where h.post_id = post.id)`;

const posts = (db: Db) =>
  db
    .selectFrom('grants.post as post')
    .leftJoin('directory.stakeholder as unit', 'unit.id', 'post.unit_id')
    .selectAll('post')
    .select(['unit.name as unit_name', grantIds.as('grant_ids'), grantCodes.as('grant_codes')])
    .select(doneParts.as('handover_done'));

type Row = Awaited<ReturnType<ReturnType<typeof posts>['executeTakeFirstOrThrow']>>;

const postOf = (row: Row): Post => ({
  id: row.id,
  code: row.code,
  title: row.title,
  unitId: row.unit_id,
  unitName: row.unit_name ?? '',
  sharePercent: row.share_percent,
  startOn: row.start_on,
  endOn: row.end_on,
  handoverDueOn: row.handover_due_on,
  handoverDone: row.handover_done,
  grantIds: row.grant_ids,
  grantCodes: row.grant_codes,
});

/** All posts, those that end first in front. */
export async function listPosts(db: Db): Promise<Post[]> {
  const rows = await posts(db)
    .orderBy('post.end_on', (order) => order.asc().nullsLast())
    .orderBy('post.code')
    .execute();
  return rows.map(postOf);
}

/** The post with this code, or undefined. */
export async function findPostByCode(db: Db, code: string): Promise<Post | undefined> {
  const row = await posts(db).where('post.code', '=', code).executeTakeFirst();
  return row && postOf(row);
}

/** Moves the end of a post, and with it the day of its handover. */
export async function updatePostEnd(
  db: Db,
  id: string,
  { endOn, handoverDueOn }: Pick<Post, 'endOn' | 'handoverDueOn'>,
): Promise<void> {
  const row = { end_on: endOn, handover_due_on: handoverDueOn };
  await db.updateTable('grants.post').set(row).where('id', '=', id).execute();
}

/** The next free code, `ST7`. The lock keeps two people who write at the same moment from getting the same one. */
export async function takePostCode(db: Db): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('grants.post'))`.execute(db);
  const { highest } = await db
    .selectFrom('grants.post')
    .select(sql<number>`coalesce(max(substring(code from '^ST([0-9]+)$')::int), 0)`.as('highest'))
    .executeTakeFirstOrThrow();
  return `ST${highest + 1}`;
}

/** The post with this id, or undefined. */
export async function findPostById(db: Db, id: string): Promise<Post | undefined> {
  const row = await posts(db).where('post.id', '=', id).executeTakeFirst();
  return row && postOf(row);
}

const columnsOf = (post: PostInput) => ({
  title: post.title,
  unit_id: post.unitId,
  share_percent: post.sharePercent,
  start_on: post.startOn,
  end_on: post.endOn,
  handover_due_on: post.handoverDueOn,
});

/** Adds a post with the grants that pay it; false where one with this id is there already. */
export async function insertPost(db: Db, given: { id: string; code: string }, post: PostInput): Promise<boolean> {
  const result = await db
    .insertInto('grants.post')
    .values({ ...given, ...columnsOf(post) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await insertPayingGrants(db, given.id, post.grantIds);
  return true;
}

/** Stores what is now known about a post and what pays it. */
export async function updatePost(db: Db, id: string, post: PostInput): Promise<void> {
  await db.updateTable('grants.post').set(columnsOf(post)).where('id', '=', id).execute();
  await db.deleteFrom('grants.post_grant').where('post_id', '=', id).execute();
  await insertPayingGrants(db, id, post.grantIds);
}

/** Takes a post away that nothing refers to. */
export async function deletePost(db: Db, id: string): Promise<void> {
  await db.deleteFrom('grants.post').where('id', '=', id).execute();
}

async function insertPayingGrants(db: Db, postId: string, grantIds: readonly string[]): Promise<void> {
  const rows = grantIds.map((grantId) => ({ post_id: postId, grant_id: grantId }));
  if (rows.length > 0) await db.insertInto('grants.post_grant').values(rows).execute();
}

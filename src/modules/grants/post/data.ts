import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { DonePart } from '../handover/rules.ts';
import type { Post } from './rules.ts';

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

/** Moves the end of a post. */
export async function updatePostEnd(db: Db, id: string, endOn: string | null): Promise<void> {
  await db.updateTable('grants.post').set({ end_on: endOn }).where('id', '=', id).execute();
}

/** Adds a post with the grants that pay it; gives its id. */
export async function insertPost(
  db: Db,
  post: Omit<Post, 'id' | 'unitName' | 'grantCodes' | 'handoverDone'>,
): Promise<string> {
  const row = await db
    .insertInto('grants.post')
    .values({
      code: post.code,
      title: post.title,
      unit_id: post.unitId,
      share_percent: post.sharePercent,
      start_on: post.startOn,
      end_on: post.endOn,
      handover_due_on: post.handoverDueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const grantId of post.grantIds)
    await db.insertInto('grants.post_grant').values({ post_id: row.id, grant_id: grantId }).execute();
  return row.id;
}

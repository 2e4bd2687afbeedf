import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Post } from './rules.ts';

const grantIds = sql<string[]>`(select coalesce(json_agg(pg.grant_id order by g.code), '[]')
  from grants.post_grant pg join grants.grant g on g.id = pg.grant_id where pg.post_id = post.id)`;
const grantCodes = sql<string[]>`(select coalesce(json_agg(g.code order by g.code), '[]')
  from grants.post_grant pg join grants.grant g on g.id = pg.grant_id where pg.post_id = post.id)`;

/** All posts, those that end first in front. */
export async function listPosts(db: Db): Promise<Post[]> {
  const rows = await db
    .selectFrom('grants.post as post')
    .leftJoin('directory.stakeholder as unit', 'unit.id', 'post.unit_id')
    .selectAll('post')
    .select(['unit.name as unit_name', grantIds.as('grant_ids'), grantCodes.as('grant_codes')])
    .orderBy('post.end_on', (order) => order.asc().nullsLast())
    .orderBy('post.code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name ?? '',
    sharePercent: row.share_percent,
    startOn: row.start_on,
    endOn: row.end_on,
    handoverDueOn: row.handover_due_on,
    handoverPercent: row.handover_percent,
    grantIds: row.grant_ids,
    grantCodes: row.grant_codes,
  }));
}

/** Adds a post with the grants that pay it; gives its id. */
export async function insertPost(db: Db, post: Omit<Post, 'id' | 'unitName' | 'grantCodes'>): Promise<string> {
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
      handover_percent: post.handoverPercent,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const grantId of post.grantIds)
    await db.insertInto('grants.post_grant').values({ post_id: row.id, grant_id: grantId }).execute();
  return row.id;
}

import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import type { Topic, TopicFacts, TopicTitle } from './rules.ts';

/** All topics in the order of the start page, with every title there is. */
export async function listTopics(db: Db): Promise<Topic[]> {
  const rows = await db
    .selectFrom('directory.topic as t')
    .leftJoin('directory.topic_title as i', 'i.topic_id', 't.id')
    .select([
      't.id',
      't.code',
      't.slug',
      't.icon',
      't.position',
      sql<Record<
        string,
        TopicTitle
      > | null>`json_object_agg(i.language, json_build_object('title', i.title, 'isDraft', i.is_draft)) filter (where i.language is not null)`.as(
        'titles',
      ),
    ])
    .groupBy('t.id')
    .orderBy('t.position')
    .orderBy('t.code')
    .execute();
  return rows.map((row) => ({ ...row, titles: row.titles ?? {} }));
}

/** Stores a topic under its code, new or again, with exactly these titles. */
export async function saveTopic(db: Db, facts: TopicFacts): Promise<string> {
  const columns = { slug: facts.slug, icon: facts.icon, position: facts.position };
  const { id } = await db
    .insertInto('directory.topic')
    .values({ code: facts.code, ...columns })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('directory.topic_title').where('topic_id', '=', id).execute();
  const titles = Object.entries(facts.titles) as [LanguageTag, TopicTitle][];
  if (titles.length > 0) {
    await db
      .insertInto('directory.topic_title')
      .values(titles.map(([language, { title, isDraft }]) => ({ topic_id: id, language, title, is_draft: isDraft })))
      .execute();
  }
  return id;
}

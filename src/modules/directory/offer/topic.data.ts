import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Topic, TopicFacts, TopicTitle } from './topic.rules.ts';

/** All topics in the order of the start page, with every title there is and the words they are found by; ended ones only on request. */
export async function listTopics(db: Db, options: { withEnded?: boolean } = {}): Promise<Topic[]> {
  let query = db
    .selectFrom('directory.topic as t')
    .leftJoin('directory.topic_title as i', 'i.topic_id', 't.id')
    .leftJoin('directory.topic_end as e', 'e.topic_id', 't.id')
    .select([
      't.id',
      't.code',
      't.slug',
      't.icon',
      't.position',
      'e.ended_on',
      'e.reason',
      sql<Record<
        string,
        TopicTitle
      > | null>`json_object_agg(i.language, json_strip_nulls(json_build_object('title', i.title, 'isDraft', i.is_draft, 'words', i.search_words, 'madeFrom', i.made_from))) filter (where i.language is not null)`.as(
        'titles',
      ),
    ])
    .groupBy(['t.id', 'e.topic_id'])
    .orderBy('t.position')
    .orderBy('t.code');
  if (!options.withEnded) query = query.where('e.topic_id', 'is', null);
  return (await query.execute()).map(({ ended_on, reason, titles, ...row }) => ({
    ...row,
    titles: titles ?? {},
    end: ended_on === null ? null : { on: ended_on, reason: reason ?? '' },
  }));
}

/** Until this transaction ends, nobody else writes topics down: codes and places are given once. */
export async function lockTopics(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.topic'))`.execute(db);
}

/** Gives a topic another place in the order. */
export async function placeTopic(db: Db, id: string, position: number): Promise<void> {
  await db.updateTable('directory.topic').set({ position }).where('id', '=', id).execute();
}

/** Adds the row that says a topic has ended. */
export async function insertTopicEnd(db: Db, by: Actor, on: string, id: string, reason: string): Promise<void> {
  await db
    .insertInto('directory.topic_end')
    .values({ topic_id: id, ended_on: on, reason, ...signed(by) })
    .execute();
}

/** Takes that row away; the history keeps it. */
export async function deleteTopicEnd(db: Db, id: string): Promise<void> {
  await db.deleteFrom('directory.topic_end').where('topic_id', '=', id).execute();
}

/** How many offers that have not ended stand under a topic. */
export async function countOffersOfTopic(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('directory.offer')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('topic_id', '=', id)
    .where('state', '<>', 'ended')
    .executeTakeFirstOrThrow();
  return count;
}

/** Stores a topic under its code, new (then with the id, where one is given) or again, with exactly these titles. */
export async function saveTopic(db: Db, facts: TopicFacts, newId?: string): Promise<string> {
  const columns = { slug: facts.slug, icon: facts.icon, position: facts.position };
  const { id } = await db
    .insertInto('directory.topic')
    .values({ code: facts.code, ...columns, ...(newId && { id: newId }) })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('directory.topic_title').where('topic_id', '=', id).execute();
  const titles = Object.entries(facts.titles) as [LanguageTag, TopicTitle][];
  if (titles.length > 0) {
    await db
      .insertInto('directory.topic_title')
      .values(
        titles.map(([language, { title, isDraft, words, madeFrom }]) => ({
          topic_id: id,
          language,
          title,
          is_draft: isDraft,
          search_words: words,
          made_from: madeFrom ?? null,
        })),
      )
      .execute();
  }
  return id;
}

import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/database.ts';

/** What one would write first: PostgreSQL's German full text over the same texts and topics, nothing else. */
export async function makePeer(db: Db): Promise<void> {
  await sql`create table public.peer as
    select code, title || ' ' || text as body from search.document where is_public
    union all select topic.code, string_agg(title.title || ' ' || array_to_string(title.search_words, ' '), ' ')
      from directory.topic join directory.topic_title as title on title.topic_id = topic.id group by topic.code`.execute(
    db,
  );
}

/** The codes that it finds, best first. */
export async function peerAnswers(db: Db, words: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from public.peer, websearch_to_tsquery('german', ${words}) query
    where to_tsvector('german', body) @@ query
    order by ts_rank(to_tsvector('german', body), query) desc, code limit 50`.execute(db);
  return rows.map(({ code }) => code);
}

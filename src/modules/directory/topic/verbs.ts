import type { Db } from '#platform/database/database.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listTopics, saveTopic } from './data.ts';
import type { TopicFacts } from './rules.ts';

/** Writes a topic down, or what changed about it; true where something did. */
export async function recordTopic(db: Db, by: Actor, at: Date, facts: TopicFacts): Promise<boolean> {
  const before = (await listTopics(db)).find((topic) => topic.code === facts.code);
  const changes = changesBetween<TopicFacts>(before ?? {}, facts);
  if (before && Object.keys(changes).length === 0) return false;
  const id = await saveTopic(db, facts);
  await recordHistory(db, by, at, { kind: 'topic', id }, before ? 'changed' : 'created', { changes });
  return true;
}

import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { slugOf } from '../municipality/register.rules.ts';
import {
  countOffersOfTopic,
  deleteTopicEnd,
  insertTopicEnd,
  listTopics,
  lockTopics,
  placeTopic,
  saveTopic,
} from './topic.data.ts';
import {
  canEndTopic,
  canHaveWords,
  canNameTopic,
  canRestoreTopic,
  canTakeTemplates,
  neighbourOf,
  placeFor,
  type Topic,
  type TopicFacts,
  type TopicInput,
  type TopicTemplate,
  withInput,
} from './topic.rules.ts';

const thing = ({ id }: Pick<Topic, 'id'>) => ({ kind: 'topic', id }) as const;

/** Makes a new topic, last in the order. With the id of one that is there, it is that one: sent twice is once. */
export async function addTopic(
  db: Db,
  by: Actor,
  at: Date,
  input: TopicInput,
  id: string,
): Promise<Outcome<{ code: string }>> {
  await lockTopics(db);
  const all = await listTopics(db, { withEnded: true });
  const known = all.find((topic) => topic.id === id);
  if (known) return { ok: true, code: known.code };
  const facts = withInput({ ...placeFor({ slug: slugOf(input.title) }, all), icon: '', titles: {} }, input);
  const named = canNameTopic(input, all);
  const allowed = named.ok ? canHaveWords(facts, 'de', input.words) : named;
  if (!allowed.ok) return allowed;
  await saveTopic(db, facts, id);
  await recordHistory(db, by, at, { kind: 'topic', id }, 'created', { changes: changesBetween<TopicFacts>({}, facts) });
  return { ok: true, code: facts.code };
}

/** Changes what a topic is called, its sign, or the words it is found by. */
export async function changeTopic(db: Db, by: Actor, at: Date, topic: Topic, facts: TopicFacts): Promise<Decision> {
  await lockTopics(db);
  const others = (await listTopics(db, { withEnded: true })).filter(({ id }) => id !== topic.id);
  const allowed = canNameTopic({ title: facts.titles.de?.title ?? '' }, others);
  if (!allowed.ok) return allowed;
  await recordTopic(db, by, at, facts);
  return allowed;
}

/** Writes a topic down, or what changed about it; true where something did. */
export async function recordTopic(db: Db, by: Actor, at: Date, facts: TopicFacts): Promise<boolean> {
  const before = (await listTopics(db, { withEnded: true })).find((topic) => topic.code === facts.code);
  const changes = changesBetween<TopicFacts>(before ?? {}, facts);
  if (before && Object.keys(changes).length === 0) return false;
  const id = await saveTopic(db, facts);
  await recordHistory(db, by, at, { kind: 'topic', id }, before ? 'changed' : 'created', { changes });
  return true;
}

/** Takes topics over that ship with the product; those that are there stay as they are. Gives how many are new. */
export async function takeTemplates(
  db: Db,
  by: Actor,
  at: Date,
  slugs: readonly string[],
  templates: readonly TopicTemplate[],
): Promise<Outcome<{ taken: number }>> {
  await lockTopics(db);
  const allowed = canTakeTemplates(slugs, templates, await listTopics(db, { withEnded: true }));
  if (!allowed.ok) return allowed;
  for (const template of allowed.chosen) {
    const place = placeFor(template, await listTopics(db, { withEnded: true }));
    await recordTopic(db, by, at, { ...template, ...place });
  }
  return { ok: true, taken: allowed.chosen.length };
}

/**
 * Puts a topic one place up or down on the start page; at the end of the order nothing happens, nor where it no longer
 * stands at the place `from` which the button was drawn for.
 */
export async function moveTopic(
  db: Db,
  by: Actor,
  at: Date,
  topic: Topic,
  { direction, from: drawnAt }: { direction: 'up' | 'down'; from: number | null },
): Promise<void> {
  await lockTopics(db);
  const order = await listTopics(db);
  const other = neighbourOf(order, topic.code, direction);
  if (!other || (drawnAt !== null && order[drawnAt - 1]?.id !== topic.id)) return;
  const moved = order.map((one) => (one.id === topic.id ? other : one.id === other.id ? topic : one));
  for (const [index, { id }] of moved.entries()) await placeTopic(db, id, index + 1);
  const from = order.findIndex(({ id }) => id === topic.id) + 1;
  const to = order.findIndex(({ id }) => id === other.id) + 1;
  await recordHistory(db, by, at, thing(topic), 'moved', { changes: { position: { from, to } } });
}

/** Ends a topic, with the reason. */
export async function endTopic(db: Db, by: Actor, at: Date, topic: Topic, reason: string): Promise<Decision> {
  await lockTopics(db);
  const allowed = canEndTopic(topic, await countOffersOfTopic(db, topic.id));
  if (!allowed.ok) return allowed;
  await insertTopicEnd(db, by, dayOf(at), topic.id, reason);
  await recordHistory(db, by, at, thing(topic), 'ended', { reason });
  return allowed;
}

/** Uses an ended topic again. */
export async function restoreTopic(db: Db, by: Actor, at: Date, topic: Topic): Promise<Decision> {
  const allowed = canRestoreTopic(topic);
  if (!allowed.ok) return allowed;
  await deleteTopicEnd(db, topic.id);
  await recordHistory(db, by, at, thing(topic), 'restored');
  return allowed;
}

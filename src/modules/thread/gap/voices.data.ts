import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { dividing, origins } from './rules.ts';

/** The numbers of what a node carries on; most carry nothing on, and looking for that takes a tenth of the call. */
export function carriedOn(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`unnest(case when exists (select from thread.edge as carried
      where carried.to_node = ${number} and carried.type = 'carried-over' and carried.state = 'asserted')
    then thread.carried_on(${number}) end)`;
}

/** Something in which somebody asked for this thing, or which it answers, itself or through what it carries on. */
function ownVoices(number: RawBuilder<unknown>, kinds: readonly string[] = origins): RawBuilder<unknown> {
  return sql`select voice.number, voice.kind, voice.id
    from (select ${number} union select ${carriedOn(number)}) as line(number)
    join thread.edge on edge.state = 'asserted'
      and ((edge.type = 'became' and edge.to_node = line.number) or (edge.type = 'answers' and edge.from_node = line.number))
    join thread.node as voice on voice.kind = any(${[...kinds]}::text[])
      and voice.number = case edge.type when 'became' then edge.from_node else edge.to_node end`;
}

/**
 * The children of what some things (their numbers) came from whom a card names: `numbers` for each `origin` and `kind`.
 * Looked for once for all of a query, as `dividing`; many measures came from one goal.
 */
export function dividingAmong(numbers: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`dividing as materialized (
    select origins.number as origin, sibling.kind, array_agg(sibling.number) as numbers
    from (select distinct birth.from_node as number from thread.edge as birth
      where birth.to_node in (${numbers}) and birth.type = 'became' and birth.state = 'asserted') as origins
    join thread.edge as sibling_birth on sibling_birth.from_node = origins.number
      and sibling_birth.type = 'became' and sibling_birth.state = 'asserted'
    join thread.node as sibling on sibling.number = sibling_birth.to_node and sibling.tombstoned_on is null
    where exists (${ownVoices(sql`sibling.number`, dividing)})
    group by origins.number, sibling.kind)`;
}

/** Whether a card names another child of `origin` than `node`; both are aliases of `thread.node`, beside `dividingAmong`. */
export function isDivided(origin: string, node: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from dividing where dividing.origin = ${sql.ref(`${origin}.number`)}
    and dividing.kind = ${sql.ref(`${node}.kind`)}
    and array_remove(dividing.numbers, ${sql.ref(`${node}.number`)}) <> '{}')`;
}

/**
 * The cards behind each of these measures, by the rule of `measure-without-origin`: its own and those of its own findings;
 * without any, those of its goal. Ids of cards by the id of the measure; a measure without cards is missing.
 */
export async function cardsBehind(db: Db, measureIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (measureIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; cards: string[] }>`
    with wanted as (
      select * from thread.node where kind = 'measure' and id = any(${[...measureIds]}::uuid[])
    ), ${dividingAmong(sql`select number from wanted`)}, own as (
      select wanted.id as measure, voice.* from wanted cross join lateral (${ownVoices(sql`wanted.number`)}) as voice
    ), through as (
      select wanted.id as measure, voice.* from wanted
      join thread.edge as birth on birth.to_node = wanted.number and birth.type = 'became' and birth.state = 'asserted'
      join thread.node as goal on goal.number = birth.from_node and goal.kind = 'goal'
      cross join lateral (${ownVoices(sql`goal.number`)}) as voice
      where wanted.id not in (select measure from own) and not ${isDivided('goal', 'wanted')}
    )
    select asked.measure as id, array_agg(distinct card.id) as cards
    from (table own union table through) as asked
    left join thread.edge as heard on asked.kind = 'finding' and heard.to_node = asked.number
      and heard.type = 'became' and heard.state = 'asserted'
    join thread.node as card on card.kind = 'contribution'
      and card.number = case asked.kind when 'finding' then heard.from_node else asked.number end
    group by asked.measure`.execute(db);
  return new Map(rows.map(({ id, cards }) => [id, cards]));
}

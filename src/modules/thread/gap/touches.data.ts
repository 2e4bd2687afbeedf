import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { inherited } from '../edge/rules.ts';
import { Touches, type TouchRow } from './touches.rules.ts';

/**
 * The standing edges at some things (their numbers), at the things of these kinds that they came from, and at the other
 * children of those: all that a gap rule asks. What a thing carries on lends it the edges that it keeps (`inherited`).
 * One query that reads each edge once, however many things are meant.
 */
export async function touchesOf(db: Db, numbers: readonly number[], parentKinds: readonly string[]): Promise<Touches> {
  if (numbers.length === 0) return new Touches([]);
  const { rows } = await sql<{ touches: TouchRow[] | null }>`
    with recursive wanted as (
      select unnest(${[...numbers]}::bigint[]) as number
    ), parents as materialized (
      select distinct parent.number from wanted
      join thread.edge as birth on birth.to_node = wanted.number and birth.type = 'became' and birth.state = 'asserted'
      join thread.node as parent on parent.number = birth.from_node and parent.kind = any(${[...parentKinds]}::text[])
    ), line (number, older) as (
      select number, number from (
        table wanted union table parents union
        select birth.to_node from parents
        join thread.edge as birth on birth.from_node = parents.number and birth.type = 'became' and birth.state = 'asserted'
      ) as thing
      union
      select line.number, carried.from_node from line
      join thread.edge as carried on carried.to_node = line.older and carried.type = 'carried-over' and carried.state = 'asserted'
    ), touching as (
      select line.number, line.number = line.older as is_own, 'from' as "end", edge.type, edge.to_node as other from line
      join thread.edge on edge.from_node = line.older and edge.state = 'asserted'
      where line.number = line.older or edge.type = any(${[...inherited.from]}::text[])
      union all
      select line.number, line.number = line.older, 'to', edge.type, edge.from_node from line
      join thread.edge on edge.to_node = line.older and edge.state = 'asserted'
      where line.number = line.older or edge.type = any(${[...inherited.to]}::text[])
    )
    select json_agg(json_build_array(touching.number, touching.is_own, touching."end", touching.type,
      other.number, other.kind, other.tombstoned_on is not null)) as touches
    from touching join thread.node as other on other.number = touching.other`.execute(db);
  return new Touches(rows[0]?.touches ?? []);
}

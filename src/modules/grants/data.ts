import { type RawBuilder, sql } from 'kysely';

/**
 * The measure that carries this one on today: over every edition in force since, to the last. Where a measure was
 * divided, nobody but the county knows whose the money is now, so that it stays where it was allocated. What is not
 * in force yet carries nothing on.
 */
export const currentMeasure = (id: RawBuilder<unknown>) => sql<string>`(
  with recursive line (id, step) as (
    select ${id}, 0
    union all
    select heir.id, line.step + 1 from line
      join lateral (
        select min(next.id::text)::uuid as id from thread.node own
          join thread.edge tie on tie.from_node = own.number and tie.type = 'carried-over' and tie.state = 'asserted'
          join thread.node next on next.number = tie.to_node and next.kind = 'measure'
          join concept.measure carried on carried.id = next.id
          join concept.edition_state stood on stood.edition_id = carried.edition_id and stood.state = 'adopted'
        where own.kind = 'measure' and own.id = line.id
        having count(*) = 1) heir on true
    where line.step < 30)
  select line.id from line order by line.step desc limit 1)`;

/** The measure and all that it carries on: what was tied to them is tied to it. */
export const measureLine = (id: RawBuilder<unknown>) => sql<string>`(
  with recursive line (id) as (
    select ${id}
    union
    select before.id from line
      join thread.node own on own.kind = 'measure' and own.id = line.id
      join thread.edge tie on tie.to_node = own.number and tie.type = 'carried-over' and tie.state = 'asserted'
      join thread.node before on before.number = tie.from_node and before.kind = 'measure')
  select line.id from line)`;

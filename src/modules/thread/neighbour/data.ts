import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type EdgeType, inherited } from '../edge/rules.ts';
import { draftsHiddenFrom } from '../node/data.ts';

/** A thing at the other end of a standing edge, seen from one of ours. */
export interface Neighbour {
  type: EdgeType;
  /** `in`: the edge's arrow points at ours; `out`: it starts from ours. */
  direction: 'in' | 'out';
  kind: string;
  id: string;
  code: string;
  title: string;
  isPublic: boolean;
}

interface Row extends Omit<Neighbour, 'type'> {
  own: string;
  type: string;
}

/**
 * The neighbours of many things of one kind, by the thing's id; for lists that show what leads to each row. One query,
 * however many things. Withdrawn edges are left out, and what belongs to an edition that is still being written, unless
 * the things do, too, or `withDrafts` asks for it. `withInherited`: also what they keep of what they carry on.
 */
export async function listNeighbours(
  db: Db,
  kind: string,
  ids: readonly string[],
  { withDrafts = false, withInherited = false } = {},
): Promise<Map<string, Neighbour[]>> {
  const found = new Map<string, Neighbour[]>();
  if (ids.length === 0) return found;
  const hidden = draftsHiddenFrom(ids.map((id) => ({ kind, id })));
  const seen = withDrafts ? sql`` : sql`where n.number <> all (${hidden})`;
  const { rows } = await sql<Row>`
    with ours as (select number, id from thread.node where kind = ${kind} and id = any(${[...ids]}))
    select ours.id as own, e.type, 'in' as direction, n.kind, n.id, n.code, n.title, n.is_public as "isPublic"
    from ours join thread.edge e on e.to_node = ours.number and e.state = 'asserted'
    join thread.node n on n.number = e.from_node ${seen}
    union all
    select ours.id, e.type, 'out', n.kind, n.id, n.code, n.title, n.is_public
    from ours join thread.edge e on e.from_node = ours.number and e.state = 'asserted'
    join thread.node n on n.number = e.to_node ${seen}
    ${withInherited ? inheritedNeighbours : sql``}
    order by own, kind, code`.execute(db);
  for (const { own, type, ...other } of rows) {
    found.set(own, [...(found.get(own) ?? []), { type: type as EdgeType, ...other }]);
  }
  return found;
}

/** Neighbours of the older things, without goals and measures: those are carried on themselves. */
const inheritedNeighbours = sql`
    union
    select ours.id, e.type, 'in', n.kind, n.id, n.code, n.title, n.is_public
    from ours join thread.edge e on e.to_node = any(thread.carried_on(ours.number)) and e.state = 'asserted'
      and e.type = any(${[...inherited.to]}::text[])
    join thread.node n on n.number = e.from_node and n.kind <> all(array['goal', 'measure'])
    union
    select ours.id, e.type, 'out', n.kind, n.id, n.code, n.title, n.is_public
    from ours join thread.edge e on e.from_node = any(thread.carried_on(ours.number)) and e.state = 'asserted'
      and e.type = any(${[...inherited.from]}::text[])
    join thread.node n on n.number = e.to_node`;

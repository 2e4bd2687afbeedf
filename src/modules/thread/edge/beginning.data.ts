import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { draftsHiddenFrom } from '../node/data.ts';
import { type NodeRef, nodeKeyOf } from '../node/rules.ts';
import type { EdgeType, Precision } from './rules.ts';

/** Since when a thing is part of the thread, and by what kind of tie. */
export interface Beginning {
  type: EdgeType;
  occurredOn: string;
  precision: Precision;
}

/**
 * The one day of each thing, by `kind id`: when the first thing led to it, whichever way somebody came upon it. So a
 * station has the same day on every page. Things that nothing leads to are left out. One query.
 */
export async function listBeginnings(
  db: Db,
  things: readonly NodeRef[],
  { publicOnly = false } = {},
): Promise<ReadonlyMap<string, Beginning>> {
  if (things.length === 0) return new Map();
  const hidden = draftsHiddenFrom(things);
  const { rows } = await sql<NodeRef & Beginning>`
    select distinct on (node.number) node.kind, node.id, edge.type, edge.occurred_on as "occurredOn", edge.precision
    from unnest(${things.map(({ kind }) => kind)}::text[], ${things.map(({ id }) => id)}::uuid[]) as wanted(kind, id)
    join thread.node as node on node.kind = wanted.kind and node.id = wanted.id
    join thread.edge as edge on edge.later_node = node.number and edge.state = 'asserted'
    join thread.node as earlier on earlier.number = edge.earlier_node
    where earlier.number <> all (${hidden})
      ${publicOnly ? sql`and edge.visibility = 'public' and earlier.is_public` : sql``}
    order by node.number, edge.occurred_on, edge.number`.execute(db);
  return new Map(
    rows.map(({ type, occurredOn, precision, ...node }) => [nodeKeyOf(node), { type, occurredOn, precision }]),
  );
}

import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type EdgeType, inherited, type Precision, type Visibility } from '../edge/rules.ts';
import { draftsHiddenFrom, nodeJson } from '../node/data.ts';
import type { NodeRef, ThreadNode } from '../node/rules.ts';
import type { Direction, Path, PathEdge } from './rules.ts';
import { makePath } from './rules.ts';

export interface PathOptions {
  /** Neither shows nor passes through what readers without an account may not know of. */
  publicOnly?: boolean;
  /** No further than this many steps; any depth where left out. */
  hops?: number;
}

interface Row {
  edge_id: string;
  type: string;
  from_key: string;
  occurred_on: string;
  precision: string;
  reason: string;
  visibility: string;
  state: string;
  near: string;
  far: string;
  far_node: ThreadNode;
}

/**
 * Everything that came out of a thing: along the chain voice → finding → goal → measure → money, offer → effect, to any
 * depth. One recursive query; circles end where they began. Withdrawn edges are shown but not followed.
 */
export function pathsFrom(db: Db, node: NodeRef, options: PathOptions = {}): Promise<Path> {
  return walk(db, node, 'downstream', options);
}

/** Everything a thing came from; `pathsFrom` read from its other end. */
export function pathsTo(db: Db, node: NodeRef, options: PathOptions = {}): Promise<Path> {
  return walk(db, node, 'upstream', options);
}

async function walk(db: Db, node: NodeRef, direction: Direction, options: PathOptions): Promise<Path> {
  const near = sql.ref(direction === 'downstream' ? 'earlier_node' : 'later_node');
  const far = sql.ref(direction === 'downstream' ? 'later_node' : 'earlier_node');
  const publicOnly = options.publicOnly === true;
  const publicEdge = publicOnly ? sql`and edge.visibility = 'public'` : sql``;
  const publicNode = publicOnly ? sql`join thread.node as seen on seen.number = edge.${far} and seen.is_public` : sql``;
  const publicStart = publicOnly ? sql`and is_public` : sql``;
  // Without a limit the walk remembers nodes only: "union" drops every node that was met before, so circles end.
  const limited = options.hops !== undefined;
  const hidden = draftsHiddenFrom([node]);
  const kept = direction === 'downstream' && !limited ? inheritedEdges(node, publicOnly) : undefined;
  const depth = { start: limited ? sql`, 0 as depth` : sql``, next: limited ? sql`, reached.depth + 1` : sql`` };
  const enough = limited ? sql`where reached.depth < ${options.hops}` : sql``;
  const { rows } = await sql<Row>`
    with recursive reached as (
      ${kept ? sql`(` : sql``}select number ${depth.start} from thread.node
      where kind = ${node.kind} and id = ${node.id} ${publicStart}
      ${kept ? sql`union select kept.later_node from (${kept}) as kept where kept.state = 'asserted')` : sql``}
      union
      select edge.${far} ${depth.next}
      from reached
      join thread.edge as edge on edge.${near} = reached.number and edge.state = 'asserted' ${publicEdge}
        and edge.${far} <> all (${hidden})
      ${publicNode}
      ${enough}
    ),
    members as (select distinct number from reached ${limited ? sql`where depth < ${options.hops}` : sql``})
    select edge.id as edge_id, edge.type, edge.occurred_on::text, edge.precision, edge.reason, edge.visibility,
      edge.state, near_node.kind || ' ' || near_node.id as near, far_node.kind || ' ' || far_node.id as far,
      case when edge.from_node = far_node.number then far_node.kind || ' ' || far_node.id
        else near_node.kind || ' ' || near_node.id end as from_key,
      ${nodeJson('far_node')} as far_node
    from (
      select edge.* from members join thread.edge as edge on edge.${near} = members.number ${publicEdge}
        and edge.${far} <> all (${hidden})
      ${kept ? sql`union ${kept}` : sql``}
    ) as edge
    join thread.node as near_node on near_node.number = edge.${near}
    join thread.node as far_node on far_node.number = edge.${far} ${publicOnly ? sql`and far_node.is_public` : sql``}
    order by edge.number`.execute(db);
  return makePath(node, direction, rows.map(stepOf));
}

/** What the thing keeps of what it carries on: its money, its offers, its indicators. Those edges start at the older thing. */
function inheritedEdges(node: NodeRef, publicOnly: boolean): RawBuilder<unknown> {
  const older = sql`(select thread.carried_on(number) from thread.node
    where kind = ${node.kind} and id = ${node.id})::bigint[]`;
  const isSeen = publicOnly
    ? sql`and edge.visibility = 'public' and (select is_public from thread.node where number = edge.earlier_node)
        and (select is_public from thread.node where number = edge.later_node)`
    : sql``;
  return sql`select edge.* from thread.edge as edge
    where edge.earlier_node = any(${older}) and edge.type = any(${keptDownstream}::text[]) ${isSeen}`;
}

const keptDownstream = [...inherited.from, ...inherited.to].filter((type) => type !== 'became' && type !== 'answers');

function stepOf(row: Row): { edge: PathEdge; node: ThreadNode } {
  return {
    edge: {
      id: row.edge_id,
      type: row.type as EdgeType,
      near: row.near,
      far: row.far,
      from: row.from_key,
      occurredOn: row.occurred_on,
      precision: row.precision as Precision,
      reason: row.reason,
      visibility: row.visibility as Visibility,
      state: row.state as PathEdge['state'],
    },
    node: row.far_node,
  };
}

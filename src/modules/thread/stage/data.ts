import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Gap, gaps } from '../gap/data.ts';
import { draftsHiddenFrom, nodeJson } from '../node/data.ts';
import type { NodeRef, ThreadNode } from '../node/rules.ts';
import { nodeKeyOf } from '../node/rules.ts';
import { type PathOptions, pathsFrom, pathsTo } from '../path/data.ts';
import type { PathNode } from '../path/rules.ts';
import { gapStage, type StageNumber, type Stages, stageNumbers, stageOf, stagesOf } from './rules.ts';

/** What stands at one place of the chain around a thing. */
export interface AroundStage {
  stage: StageNumber;
  /** Nearest first; the thing itself stands at its own place. */
  nodes: readonly ThreadNode[];
  /** What is missing here. */
  gaps: readonly Gap[];
  isHere: boolean;
}

/**
 * The whole chain around one thing, place by place, for the column beside its page: what it came from, what came of it,
 * what is missing. A measure is judged by the indicators of its goal, so they stand here as well. Four queries.
 */
export async function threadAround(db: Db, node: NodeRef, options: PathOptions = {}): Promise<AroundStage[]> {
  const kinds = declaredNodeKinds();
  const before = await pathsTo(db, node, options);
  const after = await pathsFrom(db, node, options);
  const missing = options.publicOnly ? [] : await gaps(db, { node });
  const own = stageOf(kinds, node.kind);
  const known = new Set(after.nodes.map(nodeKeyOf));
  const effects = await effectsOf(db, before.nodes, options.publicOnly === true);
  const near = [...before.nodes, ...after.nodes, ...effects.filter((effect) => !known.has(nodeKeyOf(effect)))]
    .filter((other) => !other.onlyWithdrawn)
    .sort((a, b) => a.depth - b.depth || a.code.localeCompare(b.code, 'de', { numeric: true }));
  return stageNumbers.map((stage) => ({
    stage,
    nodes: near.filter((other) => stageOf(kinds, other.kind) === stage),
    gaps: missing.filter((gap) => gap.reason === null && gapStage(gap.gap) === stage),
    isHere: own === stage,
  }));
}

/** The indicators of what a thing came from. */
async function effectsOf(db: Db, origins: readonly PathNode[], publicOnly: boolean): Promise<PathNode[]> {
  if (origins.length === 0) return [];
  const { rows } = await sql<{ node: ThreadNode }>`
    select distinct on (indicator.number) ${nodeJson('indicator')} as node
    from thread.node as origin
    join thread.edge as edge on edge.from_node = origin.number and edge.type = 'measured-by' and edge.state = 'asserted'
    join thread.node as indicator on indicator.number = edge.to_node
    where origin.id = any(${origins.map((origin) => origin.id)}::uuid[])
      ${publicOnly ? sql`and edge.visibility = 'public' and indicator.is_public` : sql``}
    order by indicator.number`.execute(db);
  return rows.map(({ node }) => ({ ...node, depth: 2, onlyWithdrawn: false }));
}

/**
 * The small threads of many things at once, by `kind id`, for lists: two queries however many things there are. The
 * caller adds what is no node, such as who is responsible.
 */
export async function miniThreads(db: Db, nodes: readonly NodeRef[]): Promise<ReadonlyMap<string, Stages>> {
  const reached = await reachedKinds(db, nodes);
  const missing = await gaps(db, { nodes });
  const gapsByNode = new Map<string, { gap: string; isOpen: boolean }[]>();
  for (const { gap, node, reason } of missing) {
    const key = nodeKeyOf(node);
    gapsByNode.set(key, [...(gapsByNode.get(key) ?? []), { gap, isOpen: reason === null }]);
  }
  const kinds = declaredNodeKinds();
  return new Map(
    nodes.map((node) => {
      const key = nodeKeyOf(node);
      return [key, stagesOf(kinds, node, reached.get(key) ?? [], gapsByNode.get(key) ?? [])];
    }),
  );
}

async function reachedKinds(db: Db, nodes: readonly NodeRef[]): Promise<Map<string, string[]>> {
  if (nodes.length === 0) return new Map();
  const hidden = draftsHiddenFrom(nodes);
  const { rows } = await sql<{ key: string; kinds: string[] }>`
    with recursive start as (
      select distinct node.number, node.kind || ' ' || node.id as key
      from unnest(${nodes.map((node) => node.kind)}::text[], ${nodes.map((node) => node.id)}::uuid[]) as wanted(kind, id)
      join thread.node as node on node.kind = wanted.kind and node.id = wanted.id
    ), downstream as (
      select number as start, number from start
      union select downstream.start, edge.later_node from downstream
        join thread.edge as edge on edge.earlier_node = downstream.number and edge.state = 'asserted'
        where edge.later_node <> all (${hidden})
    ), upstream as (
      select number as start, number from start
      union select upstream.start, edge.earlier_node from upstream
        join thread.edge as edge on edge.later_node = upstream.number and edge.state = 'asserted'
        where edge.earlier_node <> all (${hidden})
    ), effects as (
      select upstream.start, edge.to_node as number from upstream
        join thread.edge as edge on edge.from_node = upstream.number and edge.state = 'asserted' and edge.type = 'measured-by'
    ), inherited as (
      select start.number as start, edge.later_node as number from start
        cross join lateral unnest(thread.carried_on(start.number)) as older(number)
        join thread.edge as edge on edge.earlier_node = older.number and edge.state = 'asserted'
          and edge.type in ('funds', 'delivers')
    )
    select start.key, array_agg(distinct node.kind order by node.kind) as kinds
    from start
    join (table downstream union table upstream union table effects union table inherited) as reached on reached.start = start.number
    join thread.node as node on node.number = reached.number and node.number <> start.number
    group by start.key`.execute(db);
  return new Map(rows.map((row) => [row.key, row.kinds]));
}

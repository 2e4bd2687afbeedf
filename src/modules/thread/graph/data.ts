import { type Selectable, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Schema } from '#platform/database/schema.ts';
import { earlierEnd } from '../edge/rules.ts';
import type { Graph } from './rules.ts';

const iso = (moment: Date) => moment.toISOString();

type NodeRow = Selectable<Schema['thread.node']>;
type RefOf = (number: number) => NodeRow;

/** Reads the whole thread: nodes, edges, events and written reasons, each in the order in which they came to be. */
export async function readWholeGraph(db: Db): Promise<Graph> {
  const nodes = await db.selectFrom('thread.node').selectAll().orderBy('number').execute();
  const edges = await db.selectFrom('thread.edge').selectAll().orderBy('number').execute();
  const events = await db.selectFrom('thread.edge_event').selectAll().orderBy('number').execute();
  const reasons = await db.selectFrom('thread.gap_reason').selectAll().orderBy('written_at').orderBy('id').execute();
  const byNumber = new Map(nodes.map((node) => [node.number, node]));
  const refOf: RefOf = (number) => {
    const node = byNumber.get(number);
    if (!node) throw new Error(`no node ${number}`);
    return node;
  };
  return {
    nodes: nodes.map(nodeRow),
    edges: edges.map((row) => edgeRow(row, refOf)),
    events: events.map(eventRow),
    gapReasons: reasons.map((row) => reasonRow(row, refOf)),
  };
}

function nodeRow(row: NodeRow): Graph['nodes'][number] {
  return {
    kind: row.kind,
    id: row.id,
    code: row.code,
    title: row.title,
    editionId: row.edition_id,
    isPublic: row.is_public,
    dueOn: row.due_on,
    hiddenOn: row.hidden_on,
    registeredAt: iso(row.registered_at),
    tombstonedOn: row.tombstoned_on,
    tombstoneReason: row.tombstone_reason,
  };
}

function edgeRow(row: Selectable<Schema['thread.edge']>, refOf: RefOf): Graph['edges'][number] {
  const [from, to] = [refOf(row.from_node), refOf(row.to_node)];
  const { id, type, precision, mapping, visibility } = row as typeof row & Graph['edges'][number];
  return {
    id,
    type,
    fromKind: from.kind,
    fromId: from.id,
    toKind: to.kind,
    toId: to.id,
    occurredOn: row.occurred_on,
    precision,
    reason: row.reason,
    mapping,
    evidence: row.evidence,
    visibility,
    importKey: row.import_key,
    recordedAt: iso(row.recorded_at),
  };
}

function eventRow(row: Selectable<Schema['thread.edge_event']>): Graph['events'][number] {
  return {
    id: row.id,
    edgeId: row.edge_id,
    kind: row.kind as Graph['events'][number]['kind'],
    at: iso(row.at),
    byKind: row.by_kind as Graph['events'][number]['byKind'],
    byId: row.by_id,
    byLabel: row.by_label,
    byRole: row.by_role,
    reason: row.reason,
  };
}

function reasonRow(row: Selectable<Schema['thread.gap_reason']>, refOf: RefOf): Graph['gapReasons'][number] {
  const { kind, id: nodeId } = refOf(row.node_number);
  return {
    id: row.id,
    gap: row.gap as Graph['gapReasons'][number]['gap'],
    kind,
    nodeId,
    reason: row.reason,
    writtenOn: row.written_on,
    writtenAt: iso(row.written_at),
    byLabel: row.by_label,
    byRole: row.by_role,
  };
}

export interface Added {
  nodes: number;
  edges: number;
  events: number;
  gapReasons: number;
}

/** Adds whatever of a graph is not there yet, in its order; what is there stays as it is. Gives how much was added. */
export async function insertGraph(db: Db, graph: Graph): Promise<Added> {
  const nodes = await sql`
    insert into thread.node (kind, id, code, title, edition_id, is_public, due_on, hidden_on, registered_at, tombstoned_on,
      tombstone_reason)
    select kind, id, code, title, "editionId", "isPublic", "dueOn", "hiddenOn", "registeredAt", "tombstonedOn", "tombstoneReason"
    from ${recordset(graph.nodes, 'kind text, id uuid, code text, title text, "editionId" uuid, "isPublic" boolean, "dueOn" date, "hiddenOn" date, "registeredAt" timestamptz, "tombstonedOn" date, "tombstoneReason" text')}
    order by place on conflict (kind, id) do nothing`.execute(db);
  const rows = graph.edges.map((edge) => ({ ...edge, fromFirst: earlierEnd(edge.type) === 'from' }));
  const edges = await sql`
    insert into thread.edge (id, type, from_node, to_node, earlier_node, later_node, occurred_on, precision, reason,
      mapping, evidence, visibility, import_key, recorded_at)
    select given.id, type, source.number, target.number,
      case when "fromFirst" then source.number else target.number end,
      case when "fromFirst" then target.number else source.number end,
      "occurredOn", precision, reason, mapping, evidence, visibility, "importKey", "recordedAt"
    from ${recordset(rows, 'id uuid, type text, "fromKind" text, "fromId" uuid, "toKind" text, "toId" uuid, "occurredOn" date, precision text, reason text, mapping text, evidence text, visibility text, "importKey" text, "recordedAt" timestamptz, "fromFirst" boolean')}
    join thread.node as source on source.kind = "fromKind" and source.id = "fromId"
    join thread.node as target on target.kind = "toKind" and target.id = "toId"
    where not exists (select from thread.edge as known where known.id = given.id)
    order by place`.execute(db);
  const events = await sql`
    insert into thread.edge_event (id, edge_id, kind, at, by_kind, by_id, by_label, by_role, reason)
    select id, "edgeId", kind, at, "byKind", "byId", "byLabel", "byRole", reason
    from ${recordset(graph.events, 'id uuid, "edgeId" uuid, kind text, at timestamptz, "byKind" text, "byId" uuid, "byLabel" text, "byRole" text, reason text')}
    where not exists (select from thread.edge_event as known where known.id = given.id)
    order by place`.execute(db);
  const gapReasons = await sql`
    insert into thread.gap_reason (id, gap, node_number, reason, written_on, written_at, by_label, by_role)
    select given.id, gap, node.number, reason, "writtenOn", "writtenAt", "byLabel", "byRole"
    from ${recordset(graph.gapReasons, 'id uuid, gap text, kind text, "nodeId" uuid, reason text, "writtenOn" date, "writtenAt" timestamptz, "byLabel" text, "byRole" text')}
    join thread.node as node on node.kind = given.kind and node.id = given."nodeId"
    order by place on conflict do nothing`.execute(db);
  const count = (result: { numAffectedRows?: bigint }) => Number(result.numAffectedRows ?? 0n);
  return { nodes: count(nodes), edges: count(edges), events: count(events), gapReasons: count(gapReasons) };
}

function recordset(rows: readonly object[], columns: string) {
  const places = rows.map((row, place) => ({ ...row, place }));
  return sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given(place int, ${sql.raw(columns)})`;
}

import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { nodeJson } from '../node/data.ts';
import type { NodeRef, ThreadNode } from '../node/rules.ts';
import type { EdgeType, Mapping, Precision, Visibility } from './rules.ts';

/** A row to be written; ends are node numbers. */
export interface EdgeRow {
  type: EdgeType;
  from: number;
  to: number;
  earlier: number;
  later: number;
  occurredOn: string;
  precision: Precision;
  reason: string;
  mapping: Mapping | null;
  evidence: string;
  visibility: Visibility;
  importKey: string | null;
}

export interface EdgeEvent {
  kind: 'asserted' | 'confirmed' | 'withdrawn';
  at: Date;
  byKind: Actor['kind'];
  byLabel: string;
  byRole: string | null;
  reason: string;
}

export interface Edge {
  id: string;
  type: EdgeType;
  from: ThreadNode;
  to: ThreadNode;
  occurredOn: string;
  precision: Precision;
  reason: string;
  mapping: Mapping | null;
  evidence: string;
  visibility: Visibility;
  state: 'asserted' | 'withdrawn';
  recordedAt: Date;
}

/** The id of the edge that came in under this key, or that stands between the two nodes already. */
export async function findSameEdge(db: Db, row: EdgeRow): Promise<string | undefined> {
  const found = await db
    .selectFrom('thread.edge')
    .select(['id'])
    .where((where) => {
      const standing = where.and([
        where('type', '=', row.type),
        where('from_node', '=', row.from),
        where('to_node', '=', row.to),
        where('state', '=', 'asserted'),
      ]);
      return row.importKey === null ? standing : where.or([standing, where('import_key', '=', row.importKey)]);
    })
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}

/** Stores an edge; its first event must follow in the same transaction. */
export async function insertEdge(db: Db, row: EdgeRow, at: Date): Promise<string> {
  const { id } = await db
    .insertInto('thread.edge')
    .values({
      type: row.type,
      from_node: row.from,
      to_node: row.to,
      earlier_node: row.earlier,
      later_node: row.later,
      occurred_on: row.occurredOn,
      precision: row.precision,
      reason: row.reason,
      mapping: row.mapping,
      evidence: row.evidence,
      visibility: row.visibility,
      import_key: row.importKey,
      recorded_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds an event to an edge. Nothing is ever changed: the database refuses it (TH01). */
export async function insertEdgeEvent(
  db: Db,
  by: Actor,
  at: Date,
  edgeId: string,
  kind: EdgeEvent['kind'],
  reason: string,
): Promise<void> {
  await db
    .insertInto('thread.edge_event')
    .values({
      edge_id: edgeId,
      kind,
      at,
      by_kind: by.kind,
      ...signed(by),
      by_role: roleOf(by),
      reason,
    })
    .execute();
}

/** The role under which somebody acts, for the record and for readers who must not see names. */
export function roleOf(by: Actor): string | null {
  return by.kind === 'person' ? (by.roles[0]?.role ?? null) : null;
}

const edgeColumns = [
  'edge.id',
  'edge.type',
  'edge.occurred_on',
  'edge.precision',
  'edge.reason',
  'edge.mapping',
  'edge.evidence',
  'edge.visibility',
  'edge.state',
  'edge.recorded_at',
] as const;

function edges(db: Db) {
  return db
    .selectFrom('thread.edge as edge')
    .innerJoin('thread.node as source', 'source.number', 'edge.from_node')
    .innerJoin('thread.node as target', 'target.number', 'edge.to_node')
    .select(edgeColumns)
    .select([nodeJson('source').as('from'), nodeJson('target').as('to')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof edges>['execute']>>[number];

function edgeOf(row: Row): Edge {
  return {
    id: row.id,
    type: row.type as EdgeType,
    from: row.from,
    to: row.to,
    occurredOn: row.occurred_on,
    precision: row.precision as Precision,
    reason: row.reason,
    mapping: row.mapping as Mapping | null,
    evidence: row.evidence,
    visibility: row.visibility as Visibility,
    state: row.state as Edge['state'],
    recordedAt: row.recorded_at,
  };
}

/** One edge with both its nodes. */
export async function findEdge(db: Db, id: string): Promise<Edge | undefined> {
  const row = await edges(db).where('edge.id', '=', id).executeTakeFirst();
  return row ? edgeOf(row) : undefined;
}

/** Edges that touch a node, withdrawn ones too, in the order in which they were asserted. */
export async function edgesOf(db: Db, node: NodeRef, options: { publicOnly?: boolean } = {}): Promise<Edge[]> {
  const rows = await edges(db)
    .where((where) =>
      where.or([
        where.and([where('source.kind', '=', node.kind), where('source.id', '=', node.id)]),
        where.and([where('target.kind', '=', node.kind), where('target.id', '=', node.id)]),
      ]),
    )
    .$if(options.publicOnly === true, (query) =>
      query
        .where('edge.visibility', '=', 'public')
        .where('source.is_public', '=', true)
        .where('target.is_public', '=', true),
    )
    .orderBy('edge.number')
    .execute();
  return rows.map(edgeOf);
}

/** The events of some edges in the order in which they happened, by edge id; one query. */
export async function listEdgeEvents(db: Db, edgeIds: readonly string[]): Promise<Map<string, EdgeEvent[]>> {
  const events = new Map<string, EdgeEvent[]>();
  if (edgeIds.length === 0) return events;
  const rows = await db
    .selectFrom('thread.edge_event')
    .select(['edge_id', 'kind', 'at', 'by_kind', 'by_label', 'by_role', 'reason'])
    .where('edge_id', 'in', [...edgeIds])
    .orderBy('number')
    .execute();
  for (const row of rows) {
    const event = {
      kind: row.kind as EdgeEvent['kind'],
      at: row.at,
      byKind: row.by_kind as Actor['kind'],
      byLabel: row.by_label,
      byRole: row.by_role,
      reason: row.reason,
    };
    events.set(row.edge_id, [...(events.get(row.edge_id) ?? []), event]);
  }
  return events;
}

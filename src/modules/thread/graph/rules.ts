import * as v from 'valibot';
import { canAssert, edgeTypeNames, mappings, precisions, visibilities } from '../edge/rules.ts';
import { gapNames } from '../gap/rules.ts';

const uuid = v.pipe(v.string(), v.uuid());
const day = v.pipe(v.string(), v.isoDate());
const moment = v.pipe(v.string(), v.isoTimestamp());
const orNull = <const S extends v.GenericSchema>(schema: S) => v.nullable(schema);

const node = v.strictObject({
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  id: uuid,
  code: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  editionId: orNull(uuid),
  isPublic: v.boolean(),
  // Files written before promises had days do not have it.
  dueOn: v.optional(orNull(day), null),
  // Nor those written before it was known since when something is hidden.
  hiddenOn: v.optional(orNull(day), null),
  registeredAt: moment,
  tombstonedOn: orNull(day),
  tombstoneReason: orNull(v.string()),
});

const edge = v.strictObject({
  id: uuid,
  type: v.picklist(edgeTypeNames),
  fromKind: v.string(),
  fromId: uuid,
  toKind: v.string(),
  toId: uuid,
  occurredOn: day,
  precision: v.picklist(precisions),
  reason: v.string(),
  mapping: orNull(v.picklist(mappings)),
  evidence: v.string(),
  visibility: v.picklist(visibilities),
  importKey: orNull(v.string()),
  recordedAt: moment,
});

const edgeEvent = v.strictObject({
  id: uuid,
  edgeId: uuid,
  kind: v.picklist(['asserted', 'confirmed', 'withdrawn']),
  at: moment,
  byKind: v.picklist(['guest', 'person', 'link', 'system']),
  byId: orNull(uuid),
  byLabel: v.string(),
  byRole: orNull(v.string()),
  reason: v.string(),
});

const gapReason = v.strictObject({
  id: uuid,
  gap: v.picklist(gapNames),
  kind: v.string(),
  nodeId: uuid,
  reason: v.string(),
  writtenOn: day,
  writtenAt: moment,
  byLabel: v.string(),
  byRole: orNull(v.string()),
});

const graph = v.strictObject({
  nodes: v.array(node),
  edges: v.array(edge),
  events: v.array(edgeEvent),
  gapReasons: v.array(gapReason),
});

/** The whole thread of a county as data: rows in the order in which they came to be. */
export type Graph = v.InferOutput<typeof graph>;
export type GraphTable = keyof Graph;
export const graphTables = ['nodes', 'edges', 'events', 'gapReasons'] as const satisfies readonly GraphTable[];

/** The columns of each table, in the order of the CSV files. */
export const graphColumns: Record<GraphTable, readonly string[]> = {
  nodes: Object.keys(node.entries),
  edges: Object.keys(edge.entries),
  events: Object.keys(edgeEvent.entries),
  gapReasons: Object.keys(gapReason.entries),
};

/** Reads untrusted data as a graph. Every fault comes with its place (`edges.3.occurredOn`). */
export function readGraph(data: unknown): { ok: true; graph: Graph } | { ok: false; faults: string[] } {
  const parsed = v.safeParse(graph, data);
  if (!parsed.success) {
    return { ok: false, faults: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'graph'}: ${issue.message}`) };
  }
  const faults = parsed.output.edges.flatMap((row, index) => {
    const allowed = canAssert({
      type: row.type,
      fromKind: row.fromKind,
      toKind: row.toKind,
      reason: row.reason,
      mapping: row.mapping,
      sameThing: row.fromKind === row.toKind && row.fromId === row.toId,
    });
    return allowed.ok ? [] : [`edges.${index}: ${allowed.key} (${row.type} ${row.fromKind} → ${row.toKind})`];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, graph: parsed.output };
}

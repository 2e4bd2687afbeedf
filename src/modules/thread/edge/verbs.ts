import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { happened } from '#platform/history/events.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type EdgeHappened, edgeAsserted, edgeWithdrawn } from '../events.ts';
import { nodeNumbers } from '../node/data.ts';
import type { NodeRef } from '../node/rules.ts';
import { nodeKeyOf } from '../node/rules.ts';
import { type Edge, edgesOf, findEdge, findSameEdge, insertEdge, insertEdgeEvent } from './data.ts';
import {
  canAssert,
  canWithdraw,
  type EdgeType,
  earlierEnd,
  type Mapping,
  type Precision,
  type Visibility,
} from './rules.ts';

export interface EdgeInput {
  type: EdgeType;
  from: NodeRef;
  to: NodeRef;
  /** The day of the real event, `YYYY-MM-DD`; with precision `month` or `year` any day within it. */
  occurredOn: string;
  precision?: Precision;
  /** Required where the type says so; see `needsReason`. */
  reason?: string;
  /** Only for `carried-over`; `continued` unless given. */
  mapping?: Mapping;
  /** Where it can be looked up: minutes, file, span of a quote. */
  evidence?: string;
  /** Source and row of an import; the same key never makes a second edge, not even after a withdrawal. */
  importKey?: string;
  /** `public` unless given; it is shown outside only while both nodes are public too. */
  visibility?: Visibility;
}

/**
 * Ties two things together and gives the edge's id. An edge that stands already, or came in under the same
 * import key, is given back as it is. Throws where a thing is unknown or the rules say no: ask `canAssert` first where a
 * person chose the two.
 */
export async function assertEdge(db: Db, by: Actor, at: Date, edge: EdgeInput): Promise<string> {
  const mapping = edge.type === 'carried-over' ? (edge.mapping ?? 'continued') : (edge.mapping ?? null);
  const reason = edge.reason?.trim() ?? '';
  const allowed = canAssert({
    type: edge.type,
    fromKind: edge.from.kind,
    toKind: edge.to.kind,
    sameThing: nodeKeyOf(edge.from) === nodeKeyOf(edge.to),
    reason,
    mapping,
  });
  if (!allowed.ok) throw new Error(`edge ${edge.type} ${edge.from.kind} → ${edge.to.kind}: ${allowed.key}`);
  const [from, to] = await numbersOf(db, edge.from, edge.to);
  const row = {
    type: edge.type,
    from,
    to,
    ...(earlierEnd(edge.type) === 'from' ? { earlier: from, later: to } : { earlier: to, later: from }),
    occurredOn: edge.occurredOn,
    precision: edge.precision ?? ('day' as const),
    reason,
    mapping,
    evidence: edge.evidence ?? '',
    visibility: edge.visibility ?? ('public' as const),
    importKey: edge.importKey ?? null,
  };
  const same = await findSameEdge(db, row);
  if (same !== undefined) return same;
  const id = await insertEdge(db, row, at);
  await insertEdgeEvent(db, by, at, id, 'asserted', '');
  const asserted = { edgeId: id, type: edge.type, from: edge.from, to: edge.to, isPublic: row.visibility === 'public' };
  await happened(db, by, edgeAsserted, asserted, at);
  return id;
}

async function numbersOf(db: Db, from: NodeRef, to: NodeRef): Promise<[number, number]> {
  const numbers = await nodeNumbers(db, [from, to]);
  const numberOf = (node: NodeRef) => {
    const number = numbers.get(nodeKeyOf(node));
    if (number === undefined) throw new Error(`${node.kind} ${node.id} is not registered in the thread`);
    return number;
  };
  return [numberOf(from), numberOf(to)];
}

/** Confirms that a standing edge is still true; the note may be empty. */
export async function confirmEdge(db: Db, by: Actor, at: Date, edgeId: string, note = ''): Promise<void> {
  await insertEdgeEvent(db, by, at, edgeId, 'confirmed', note.trim());
}

/** Takes an edge back, with a reason. It stays visible, struck through (TH06). */
export async function withdrawEdge(db: Db, by: Actor, at: Date, edgeId: string, reason: string): Promise<Decision> {
  const edge = await findEdge(db, edgeId);
  if (!edge) throw new Error(`no edge ${edgeId}`);
  const allowed = canWithdraw(edge, reason);
  if (!allowed.ok) return allowed;
  await insertEdgeEvent(db, by, at, edgeId, 'withdrawn', reason.trim());
  await happened(db, by, edgeWithdrawn, withdrawalOf(edge), at);
  return allowed;
}

function withdrawalOf(edge: Edge): EdgeHappened {
  return {
    edgeId: edge.id,
    type: edge.type,
    from: { kind: edge.from.kind, id: edge.from.id },
    to: { kind: edge.to.kind, id: edge.to.id },
    isPublic: edge.visibility === 'public',
  };
}

/** What one thing was tied to is tied to the one that it went into, since the same day; the former ties stay, taken back. */
export async function moveEdges(
  db: Db,
  by: Actor,
  at: Date,
  { from, into, reason }: { from: NodeRef; into: NodeRef; reason: string },
): Promise<void> {
  for (const edge of await edgesOf(db, from)) {
    if (edge.state !== 'asserted' || edge.type === 'merged-into') continue;
    const end = (node: NodeRef) => (nodeKeyOf(node) === nodeKeyOf(from) ? into : { kind: node.kind, id: node.id });
    const ends = { from: end(edge.from), to: end(edge.to) };
    await withdrawEdge(db, by, at, edge.id, reason);
    if (nodeKeyOf(ends.from) === nodeKeyOf(ends.to)) continue;
    const { type, occurredOn, precision, mapping, evidence, visibility } = edge;
    const kept = { type, occurredOn, precision, evidence, visibility, reason: edge.reason };
    await assertEdge(db, by, at, { ...ends, ...kept, ...(mapping && { mapping }) });
  }
}

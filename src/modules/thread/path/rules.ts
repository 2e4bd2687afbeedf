import type { EdgeType, Precision, Visibility } from '../edge/rules.ts';
import type { NodeRef, ThreadNode } from '../node/rules.ts';

/** Along the work (what became of it) or against it (where it came from). */
export type Direction = 'downstream' | 'upstream';

export interface PathEdge {
  id: string;
  type: EdgeType;
  /** Key (`kind id`) of the end nearer to where the walk began, and of the farther one. */
  near: string;
  far: string;
  /** Key of the node that the edge's arrow starts from. */
  from: string;
  occurredOn: string;
  precision: Precision;
  reason: string;
  visibility: Visibility;
  state: 'asserted' | 'withdrawn';
}

export interface PathNode extends ThreadNode {
  /** Fewest steps from where the walk began. */
  depth: number;
  /** Met only over a withdrawn edge: shown, but nothing leads on from it. */
  onlyWithdrawn: boolean;
}

/** What is reached from a thing in one direction: nearest first. The start itself is not in `nodes`. */
export interface Path {
  start: NodeRef;
  direction: Direction;
  nodes: readonly PathNode[];
  edges: readonly PathEdge[];
}

/** Orders the steps of a walk: each node once, with the fewest steps that lead to it. */
export function makePath(
  start: NodeRef,
  direction: Direction,
  steps: readonly { edge: PathEdge; node: ThreadNode }[],
): Path {
  const startKey = `${start.kind} ${start.id}`;
  const byNear = new Map<string, { edge: PathEdge; node: ThreadNode }[]>();
  for (const step of steps) byNear.set(step.edge.near, [...(byNear.get(step.edge.near) ?? []), step]);
  const found = new Map<string, PathNode>();
  // What the thing keeps of the one it carries on is as near as if it were its own.
  const reached = new Set(steps.map(({ edge }) => edge.far));
  let front = [startKey, ...[...byNear.keys()].filter((near) => near !== startKey && !reached.has(near))];
  for (let depth = 1; front.length > 0; depth += 1) {
    const next: string[] = [];
    for (const { edge, node } of front.flatMap((key) => byNear.get(key) ?? [])) {
      if (edge.state !== 'asserted' || edge.far === startKey || found.has(edge.far)) continue;
      found.set(edge.far, { ...node, depth, onlyWithdrawn: false });
      next.push(edge.far);
    }
    front = next;
  }
  for (const { edge, node } of steps) {
    if (edge.far === startKey || found.has(edge.far)) continue;
    const depth = (found.get(edge.near)?.depth ?? 0) + 1;
    found.set(edge.far, { ...node, depth, onlyWithdrawn: true });
  }
  return { start, direction, nodes: [...found.values()], edges: steps.map((step) => step.edge) };
}

import { event } from '#platform/history/events.ts';
import type { EdgeType } from './edge/rules.ts';
import type { NodeRef } from './node/rules.ts';

/** What listeners learn about an edge. */
export interface EdgeHappened {
  edgeId: string;
  type: EdgeType;
  from: NodeRef;
  to: NodeRef;
  isPublic: boolean;
}

/** A new edge stands; for return pages and messages to whoever said something (TH14). */
export const edgeAsserted = event<EdgeHappened>('thread.edge.asserted');
export const edgeWithdrawn = event<EdgeHappened>('thread.edge.withdrawn');

/** A thing was registered, for the first time or once more; for those who waited for its code. */
export const nodeRegistered = event<NodeRef & { code: string }>('thread.node.registered');

/** A thing is gone; its place in the thread stays. */
export const nodeTombstoned = event<NodeRef>('thread.node.tombstoned');

export { type Beginning, listBeginnings } from './edge/beginning.data.ts';
export { type Edge, edgesOf } from './edge/data.ts';
export { canAssert, type EdgeType, edgeTypes, type Mapping } from './edge/rules.ts';
export { assertEdge, confirmEdge, moveEdges, withdrawEdge } from './edge/verbs.ts';
export { beginningText, occurredText } from './edge/views.tsx';
export { nodeRegistered, nodeTombstoned } from './events.ts';
export { gaps } from './gap/data.ts';
export { giveGapReason } from './gap/verbs.ts';
export { cardsBehind } from './gap/voices.data.ts';
export { thread } from './module.ts';
export { listNeighbours, type Neighbour } from './neighbour/data.ts';
export { findNode, findNodeByCode, listCodesGiven, listNodes, listNodesByCode, listNodesOf } from './node/data.ts';
export { hiddenSince } from './node/former.data.ts';
export type { NodeInput, NodeRef, ThreadNode } from './node/rules.ts';
export { inForceFirst, mayFind, nodeKeyOf, nodeOfKey } from './node/rules.ts';
export { searchNodes } from './node/search.data.ts';
export { NodeChoice } from './node/search.views.tsx';
export {
  announceEdition,
  enforceEdition,
  registerNode,
  retireEdition,
  reviveNode,
  tombstoneNode,
} from './node/verbs.ts';
export { editionMark, nodeHref, publicNodeHref, publicThreadHref, threadHref } from './node/views.tsx';
export { pathsFrom, pathsTo } from './path/data.ts';
export type { Path } from './path/rules.ts';
export { routes as threadRoutes } from './routes.ts';
export {
  type EdgeInQuestion,
  type EdgeKeeper,
  type FirstWords,
  type FoundNode,
  keeperOfEdge,
  type NodeSearch,
  onNodeSearch,
  onPublicThread,
  type ThingsOnThread,
  type ThreadPlace,
  wordsOnThread,
} from './slots.ts';
export { type AroundStage, miniThreads, threadAround } from './stage/data.ts';
export type { Stages } from './stage/rules.ts';

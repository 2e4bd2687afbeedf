export { type Edge, type EdgeEvent, edgesOf, findEdge, listEdgeEvents } from './edge/data.ts';
export {
  canAssert,
  type EdgeType,
  edgeTypes,
  type Mapping,
  needsReason,
  type Precision,
  type Visibility,
} from './edge/rules.ts';
export { assertEdge, confirmEdge, type EdgeInput, withdrawEdge } from './edge/verbs.ts';
export { type EdgeHappened, edgeAsserted, edgeWithdrawn, nodeRegistered, nodeTombstoned } from './events.ts';
export { type Gap, type GapQuestion, gaps } from './gap/data.ts';
export { type GapName, gapNames } from './gap/rules.ts';
export { giveGapReason, withdrawGapReason } from './gap/verbs.ts';
export { exportThread, exportThreadCsv, type Imported, importThread, importThreadCsv } from './graph/verbs.ts';
export { thread } from './module.ts';
export { listNeighbours, type Neighbour } from './neighbour/data.ts';
export { findNode, findNodeByCode, listNodes, listNodesByCode, listNodesOf } from './node/data.ts';
export type { NodeInput, NodeRef, ThreadNode } from './node/rules.ts';
export { nodeKeyOf } from './node/rules.ts';
export { registerNode, retireEdition, tombstoneNode } from './node/verbs.ts';
export { type PathOptions, pathsFrom, pathsTo } from './path/data.ts';
export type { Path, PathEdge, PathNode } from './path/rules.ts';
export { routes as threadRoutes } from './routes.ts';
export { onPublicThread, type ThreadPlace } from './slots.ts';
export { type AroundStage, miniThreads, threadAround } from './stage/data.ts';
export { type StageNumber, type StageState, type Stages, stageNumbers } from './stage/rules.ts';

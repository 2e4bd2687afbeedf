export { listAllObjections } from './data.ts';
export { findCurrentEdition, listEditions } from './edition/data.ts';
export { canBegin, draftEdition, type Edition, inEdition } from './edition/rules.ts';
export { listStatements } from './edition/statement.data.ts';
export type { Statement } from './edition/statement.rules.ts';
export { listFields } from './field/data.ts';
export { findGoal, listGoals } from './goal/data.ts';
export type { Goal } from './goal/rules.ts';
export { findMeasure, listMeasures } from './measure/data.ts';
export { deriveMeasure } from './measure/derived.rules.ts';
export type { Measure } from './measure/rules.ts';
export { concept } from './module.ts';
export { routes as conceptRoutes } from './routes.ts';
export type { LightShown, Objection } from './rules.ts';
export {
  type AboutEdition,
  type CheckedMore,
  type EditionFigure,
  figuresOfEdition,
  type MoreOnGoal,
  type MoreOnMeasure,
  moreOnGoal,
  moreOnMeasure,
  moreToCheck,
} from './slots.ts';

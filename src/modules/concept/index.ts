export { listAllObjections } from './data.ts';
export { findCurrentEdition, findEdition, findEditionById, listEditions } from './edition/data.ts';
export {
  canBegin,
  draftEdition,
  type Edition,
  type EditionState,
  inEdition,
  isDraft,
  isPublicEdition,
  isResolved,
} from './edition/rules.ts';
export { listStatements } from './edition/statement.data.ts';
export type { Statement } from './edition/statement.rules.ts';
export type { StepConcern } from './edition/step.rules.ts';
export { editionMoved } from './events.ts';
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
  beforeEditionStep,
  type CheckedMore,
  type EditionFigure,
  type EditionStep,
  figuresOfEdition,
  type MoreOnEdition,
  type MoreOnGoal,
  type MoreOnMeasure,
  moreOnEdition,
  moreOnGoal,
  moreOnMeasure,
  moreToCheck,
  onPublicEdition,
  type PublicEditionPlace,
} from './slots.ts';

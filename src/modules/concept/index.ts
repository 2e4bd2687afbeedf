export { startEdition } from './concept/begin.verbs.ts';
export { listDraftChanges } from './concept/changed.data.ts';
export { wasChangedSince } from './concept/changed.rules.ts';
export { discardEdition } from './concept/discard.verbs.ts';
export { listAllObjections } from './data.ts';
export { findCurrentEdition, findEdition, findEditionById, listEditions } from './edition/data.ts';
export {
  canBegin,
  canKeepCode,
  draftEdition,
  type Edition,
  type EditionState,
  freeCode,
  inEdition,
  isDraft,
  isPublicEdition,
  isResolved,
  nextNumber,
} from './edition/rules.ts';
export { listStatements } from './edition/statement.data.ts';
export type { Statement } from './edition/statement.rules.ts';
export type { StepConcern } from './edition/step.rules.ts';
export { draftThingRemoved, editionDiscarded, editionMoved } from './events.ts';
export { findFieldById, listFields } from './field/data.ts';
export type { Field } from './field/rules.ts';
export { createField, removeField } from './field/verbs.ts';
export { findGoal, findGoalById, listGoals } from './goal/data.ts';
export type { Goal } from './goal/rules.ts';
export { createGoal, removeGoal } from './goal/verbs.ts';
export { blankMeasure } from './measure/blank.rules.ts';
export { findMeasure, findMeasureById, listMeasures } from './measure/data.ts';
export { deriveMeasure } from './measure/derived.rules.ts';
export { canHaveDates, type Measure, type MeasureState, measureStates } from './measure/rules.ts';
export { changeState } from './measure/state.verbs.ts';
export { createMeasure, removeMeasure } from './measure/verbs.ts';
export { concept } from './module.ts';
export { routes as conceptRoutes } from './routes.ts';
export type { LightShown, Objection } from './rules.ts';
export {
  type AboutEdition,
  beforeEditionStep,
  type CheckedMore,
  type EditionFigure,
  type EditionStep,
  type EmptyConcept,
  figuresOfEdition,
  goesWithEdition,
  type MoreOnEdition,
  type MoreOnGoal,
  type MoreOnMeasure,
  moneyOfMeasures,
  moreOnEdition,
  moreOnGoal,
  moreOnMeasure,
  moreToCheck,
  onEmptyConcept,
  onPublicEdition,
  type PaidMeasures,
  type PublicEditionPlace,
} from './slots.ts';

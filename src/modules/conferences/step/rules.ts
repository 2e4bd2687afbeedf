import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What follows from a conference, with its day. */
export interface Step {
  id: string;
  title: string;
  dueOn: string;
  doneOn: string | null;
}

export type StepState = 'done' | 'overdue' | 'coming';

export function stepState(step: Pick<Step, 'dueOn' | 'doneOn'>, today: string): StepState {
  if (step.doneOn !== null) return 'done';
  return step.dueOn < today ? 'overdue' : 'coming';
}

/** May this step be taken up? It follows from the conference, so its day is not before it. */
export function canAddStep(conference: { heldOn: string }, dueOn: string): Decision {
  return dueOn >= conference.heldOn ? yes : no('conferences.step.refused.before', {}, 'dueOn');
}

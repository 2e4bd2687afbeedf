import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What follows, as people enter it. */
export interface StepInput {
  title: string;
  dueOn: string;
}

/** What follows from a conference, with its day. */
export interface Step extends StepInput {
  id: string;
  doneOn: string | null;
  /** Nobody reported it, but cards and findings show that it is done. */
  isReached?: boolean;
}

export type StepState = 'done' | 'overdue' | 'coming';

export function stepState(step: Pick<Step, 'dueOn' | 'doneOn' | 'isReached'>, today: string): StepState {
  if (step.doneOn !== null || step.isReached) return 'done';
  return step.dueOn < today ? 'overdue' : 'coming';
}

/** May a step be taken out? With a reason, for its day was public. */
export function canDropStep(reason: string): Decision {
  return reason.trim() === '' ? no('conferences.conference.refused.reason', {}, 'reason') : yes;
}

/** May this step be taken up? It follows from the conference, so its day is not before it. */
export function canAddStep(conference: { heldOn: string }, dueOn: string): Decision {
  return dueOn >= conference.heldOn ? yes : no('conferences.step.refused.before', {}, 'dueOn');
}

import { type Decision, no } from '#platform/forms/decision.ts';
import { canRemove, type Edition } from '../edition/rules.ts';

/** Kinds of goals, from far to near. "Equal participation in everyday life" is one of its own (barriers hang on it). */
export const goalKinds = ['guiding', 'outcome', 'action', 'participation'] as const;
export type GoalKind = (typeof goalKinds)[number];

/** What a person may enter about a goal. */
export interface GoalInput {
  title: string;
  text: string;
  kind: GoalKind;
  horizonOn: string | null;
  targetGroups: readonly string[];
}

/** What a person may change about a goal of a draft: also the field it belongs to. */
export interface GoalChange extends GoalInput {
  fieldId: string;
}

/** A goal with the place it has in its edition. */
export interface Goal extends GoalInput {
  id: string;
  editionId: string;
  fieldId: string;
  fieldCode: string;
  fieldTitle: string;
  code: string;
}

/** The code of a field's next goal: `HF1` has `Z1.1`, `Z1.2`, … */
export function nextGoalCode(fieldCode: string, taken: readonly string[]): string {
  const stem = `Z${fieldCode.replace(/\D/g, '')}.`;
  const numbers = taken.filter((code) => code.startsWith(stem)).map((code) => Number(code.slice(stem.length)));
  return `${stem}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** May a goal go? Out of a draft, with a reason, and only once its measures are gone or stand elsewhere. */
export function canRemoveGoal(edition: Pick<Edition, 'state'>, reason: string, measures: number): Decision {
  return measures > 0 ? no('concept.goal.refused.has-measures', { count: measures }) : canRemove(edition, reason);
}

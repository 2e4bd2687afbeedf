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

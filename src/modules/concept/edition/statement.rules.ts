import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** The county's mission statement, what an area derives from it, and guidelines that every measure follows. */
export const statementKinds = ['mission', 'area', 'guideline'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** An area's statement is drafted, agreed with those who shall live it, and adopted. */
export const statementStates = ['draft', 'coordination', 'adopted'] as const;
export type StatementState = (typeof statementStates)[number];

/** The words of a statement, as a person may enter them. */
export interface StatementInput {
  title: string;
  claim: string;
  text: string;
}

export interface Statement extends StatementInput {
  id: string;
  editionId: string;
  kind: StatementKind;
  code: string;
  unitId: string | null;
  /** Of an area's statement; mission and guidelines have the state of their edition. */
  state: StatementState | null;
}

const ways: Record<StatementState, readonly StatementState[]> = {
  draft: ['coordination'],
  coordination: ['draft', 'adopted'],
  adopted: ['coordination'],
};

/** May an area's statement go to another state? */
export function canMoveStatement(from: StatementState, to: StatementState): Decision {
  return ways[from].includes(to) ? yes : no('concept.statement.refused.no-such-way', {}, 'state');
}

/** The states an area's statement can go to from here. */
export function nextStatementStates(from: StatementState): readonly StatementState[] {
  return ways[from];
}

/** Everybody may read an area's statement once it is adopted. */
export function isPublicStatement(statement: Pick<Statement, 'kind' | 'state'>): boolean {
  return statement.kind !== 'area' || statement.state === 'adopted';
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';
import { canRemove, type Edition, isDraft } from './rules.ts';

/**
 * The county's mission statement, what an area derives from it, guidelines that every measure follows, and
 * recommendations for what should be done.
 */
export const statementKinds = ['mission', 'guideline', 'recommendation', 'area'] as const;
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

/** Until then whoever reads the whole concept reads it, and the area that it is about. */
export function isStatementFor(reach: Reach, statement: Pick<Statement, 'kind' | 'state' | 'unitId'>): boolean {
  const unit = statement.unitId === null ? [] : [{ kind: 'unit', id: statement.unitId }];
  return isPublicStatement(statement) || reaches(reach, unit);
}

/** What a new statement needs to know about its edition. */
export interface StatementPlace {
  edition: Pick<Edition, 'state'>;
  kind: StatementKind;
  unitId: string | null;
  others: readonly Pick<Statement, 'kind' | 'unitId'>[];
}

/**
 * May a statement of this kind come into an edition? Mission, guidelines and recommendations while it is a draft, one
 * mission only; an area derives its own from the mission at any time, one per unit.
 */
export function canAddStatement({ edition, kind, unitId, others }: StatementPlace): Decision {
  const hasMission = others.some((other) => other.kind === 'mission');
  if (kind !== 'area') {
    if (!isDraft(edition)) return no('concept.edition.refused.resolved');
    return kind === 'mission' && hasMission ? no('concept.statement.refused.mission-there', {}, 'kind') : yes;
  } else if (edition.state === 'superseded') {
    return no('concept.edition.refused.resolved');
  } else if (!hasMission) {
    return no('concept.statement.refused.no-mission', {}, 'kind');
  } else if (unitId === null) {
    return no('concept.statement.refused.unit-missing', {}, 'unitId');
  } else {
    const isThere = others.some((other) => other.unitId === unitId);
    return isThere ? no('concept.statement.refused.unit-there', {}, 'unitId') : yes;
  }
}

const stems = { guideline: 'L', recommendation: 'E', area: 'B', mission: 'LB' } as const;

/** The code of an edition's next statement of a kind: `L1`, `L2` for guidelines, `E1` for recommendations. */
export function nextStatementCode(kind: StatementKind, others: readonly Pick<Statement, 'code'>[]): string {
  const stem = stems[kind];
  const numbers = others.filter(({ code }) => code.startsWith(stem)).map(({ code }) => Number(code.slice(stem.length)));
  return `${stem}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** May a statement go? An area's own until it is adopted, every other one while its edition is a draft. */
export function canRemoveStatement(
  edition: Pick<Edition, 'state'>,
  { kind, state }: Pick<Statement, 'kind' | 'state'>,
  reason: string,
): Decision {
  if (kind !== 'area') {
    return canRemove(edition, reason);
  } else if (state === 'adopted') {
    return no('concept.statement.refused.resolved');
  } else {
    return reason.trim() === '' ? no('concept.refused.reason-missing', {}, 'reason') : yes;
  }
}

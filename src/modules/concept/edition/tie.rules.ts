import { all, type Decision, no } from '#platform/forms/decision.ts';
import { canName } from '../rules.ts';
import { type Edition, isDraft } from './rules.ts';
import type { Statement } from './statement.rules.ts';

/** A goal or measure that a guideline or recommendation leads to. */
export interface TiedThing {
  kind: 'goal' | 'measure';
  id: string;
  code: string;
  title: string;
}

/** What a person chooses. */
export interface StatementTies {
  goalIds: readonly string[];
  measureIds: readonly string[];
}

/** Does a statement of this kind lead to goals and measures? The mission stands above all of them. */
export function canLead({ kind }: Pick<Statement, 'kind'>): boolean {
  return kind === 'guideline' || kind === 'recommendation';
}

/** May a statement lead to these? While its edition is a draft, and to what stands in that edition. */
export function canTie(
  edition: Pick<Edition, 'state'>,
  statement: Pick<Statement, 'kind'>,
  ties: StatementTies,
  known: readonly TiedThing[],
): Decision {
  if (!isDraft(edition)) return no('concept.edition.refused.resolved');
  if (!canLead(statement)) return no('concept.statement.refused.leads-nowhere');
  const idsOf = (kind: TiedThing['kind']) => known.filter((thing) => thing.kind === kind);
  return all(canName(ties.goalIds, idsOf('goal'), 'goalIds'), canName(ties.measureIds, idsOf('measure'), 'measureIds'));
}

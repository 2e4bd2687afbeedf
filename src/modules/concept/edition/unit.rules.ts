import { type Decision, no } from '#platform/forms/decision.ts';
import { canName } from '../rules.ts';
import type { Edition } from './rules.ts';
import type { Statement } from './statement.rules.ts';

/** A unit that a mission statement led to. */
export interface DerivedUnit {
  id: string;
  code: string;
  name: string;
}

/**
 * May these units be recorded as derived from a statement? From a mission, as long as its edition lives: why a unit was
 * founded is no part of the words that were resolved.
 */
export function canDerive(
  edition: Pick<Edition, 'state'>,
  { kind }: Pick<Statement, 'kind'>,
  unitIds: readonly string[],
  known: readonly { id: string }[],
): Decision {
  if (kind !== 'mission') return no('concept.statement.refused.derives-nothing', {}, 'unitIds');
  if (edition.state === 'superseded') return no('concept.edition.refused.resolved');
  return canName(unitIds, known, 'unitIds');
}

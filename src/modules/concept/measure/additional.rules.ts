import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { type EditionState, isDraft } from '../edition/rules.ts';

/** What decides whose words a measure has: its edition, and whether it came after the resolution. */
interface Words {
  edition: { state: EditionState };
  isAdditional: boolean;
}

/** Are its words still its own? Those of a draft are, and those of an additional measure until the next edition. */
export function hasFreeWords({ edition, isAdditional }: Words): boolean {
  return isDraft(edition) || (isAdditional && edition.state === 'adopted');
}

/** May measures be added to an edition? To a draft, and to the edition in force as additional ones. */
export function canAddTo(edition: { state: EditionState }): Decision {
  return isDraft(edition) || isAdditionalIn(edition) ? yes : no('concept.measure.refused.resolved-edition');
}

/** Is what is added to this edition additional? After the resolution, whatever comes has not been resolved. */
export function isAdditionalIn(edition: { state: EditionState }): boolean {
  return edition.state === 'adopted';
}

/** May a measure be taken out of its edition? Nothing that was resolved, and only with a reason. */
export function canRemove(measure: Words, reason: string): Decision {
  if (!hasFreeWords(measure)) {
    return no('concept.measure.refused.resolved-edition');
  } else {
    return reason.trim() === '' ? no('concept.refused.reason-missing', {}, 'reason') : yes;
  }
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';

export const findingKinds = ['positive', 'positive-with-condition', 'mixed', 'demand', 'idea'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingStates = ['draft', 'confirmed', 'processed'] as const;
export type FindingState = (typeof findingStates)[number];

export interface FindingOption {
  id: string;
  position: number;
  title: string;
  text: string;
}

/** May a person confirm that these cards say this? Only a draft, and only with at least one card behind it. */
export function canConfirm(finding: { state: FindingState }, cards: number): Decision {
  if (finding.state !== 'draft') return no('voices.finding.refused.confirmed-already');
  return cards > 0 ? yes : no('voices.finding.refused.no-cards');
}

/**
 * May one of several solutions be chosen (E19)? Only with a reason and a body or person who decided; both ways stay
 * visible, and a day may be set on which they are compared.
 */
export function canDecide(
  options: readonly FindingOption[],
  decision: {
    optionId: string | null;
    reason: string;
    decidedBy: string;
    decidedOn: string | null;
    compareOn: string | null;
  },
  today: string,
): Decision {
  if (!options.some((option) => option.id === decision.optionId))
    return no('voices.finding.refused.option', {}, 'optionId');
  if (decision.reason.trim() === '') return no('voices.finding.refused.reason', {}, 'reason');
  if (decision.decidedBy.trim() === '') return no('voices.finding.refused.decided-by', {}, 'decidedBy');
  if (decision.decidedOn === null || decision.decidedOn > today)
    return no('voices.finding.refused.decided-on', {}, 'decidedOn');
  if (decision.compareOn !== null && decision.compareOn <= decision.decidedOn) {
    return no('voices.finding.refused.compare-on', {}, 'compareOn');
  }
  return yes;
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';

export const findingKinds = ['positive', 'positive-with-condition', 'mixed', 'demand', 'idea'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** `merged`: became part of another finding; its cards lie there. */
export const findingStates = ['draft', 'confirmed', 'processed', 'merged'] as const;
export type FindingState = (typeof findingStates)[number];

/** What somebody may write in a finding. */
export interface FindingInput {
  kind: FindingKind;
  title: string;
  text: string;
  evidence: string;
  dissent: string;
}

/** Which of several solutions was chosen, by whom and why. */
export interface DecisionInput {
  id: string;
  optionId: string | null;
  reason: string;
  decidedBy: string;
  decidedOn: string;
  /** The day on which it is compared with the others. */
  compareOn: string | null;
}

export interface FindingOption {
  id: string;
  position: number;
  title: string;
  text: string;
}

/**
 * May a person confirm that these cards say this, so that everybody reads it? Only a draft that says something, and only
 * with at least one card behind it.
 */
export function canConfirm(finding: { state: FindingState; text: string }, cards: number): Decision {
  if (finding.state === 'merged') return no('voices.finding.refused.merged');
  if (finding.state !== 'draft') return no('voices.finding.refused.confirmed-already');
  if (finding.text.trim() === '') return no('voices.finding.refused.text', {}, 'text');
  return cards > 0 ? yes : no('voices.finding.refused.no-cards');
}

/** May a finding be taken back from the public? One that is confirmed, and with a reason. */
export function canWithdrawConfirmation(finding: { state: FindingState }, reason: string): Decision {
  if (finding.state !== 'confirmed') return no('voices.finding.refused.not-public', {}, 'reason');
  return reason.trim() === '' ? no('voices.finding.refused.withdraw-reason', {}, 'reason') : yes;
}

/** May a finding be written anew? One that is public keeps a text: without it nobody knows what was confirmed. */
export function canRevise(finding: { state: FindingState }, { text }: Pick<FindingInput, 'text'>): Decision {
  if (finding.state === 'merged') return no('voices.finding.refused.merged');
  const isPublic = finding.state === 'confirmed' || finding.state === 'processed';
  return isPublic && text.trim() === '' ? no('voices.finding.refused.text-gone', {}, 'text') : yes;
}

/** May one answer go to these cards? Some are chosen, and all of them lie in the finding. */
export function canAnswerCards(chosen: number, own: number, text: string): Decision {
  if (own === 0 || own !== chosen) return no('voices.finding.refused.answer-cards', {}, 'card');
  return text.trim() === '' ? no('voices.finding.refused.answer-text', {}, 'text') : yes;
}

/** May one finding be merged into another? Not into itself, not twice, and only with a reason. */
export function canMerge(
  from: { id: string; state: FindingState },
  into: { id: string; state: FindingState },
  reason: string,
): Decision {
  if (from.state === 'merged') return no('voices.finding.refused.merged', {}, 'into');
  if (into.state === 'merged' || from.id === into.id) return no('voices.finding.refused.into', {}, 'into');
  return reason.trim() === '' ? no('voices.finding.refused.merge-reason', {}, 'reason') : yes;
}

/** May cards be put into a finding? Not into one that was merged into another. */
export function canTake(finding: { state: FindingState }): Decision {
  return finding.state === 'merged' ? no('voices.finding.refused.merged', {}, 'target') : yes;
}

/** May cards be taken out into a finding of their own? At least one goes and one stays. */
export function canSplit(
  finding: { state: FindingState },
  cards: { all: number; chosen: number },
  { title, reason }: { title: string; reason: string },
): Decision {
  if (finding.state === 'merged') return no('voices.finding.refused.merged', {}, 'card');
  if (cards.chosen === 0 || cards.chosen >= cards.all) return no('voices.finding.refused.split-cards', {}, 'card');
  if (title.trim() === '') return no('voices.finding.refused.split-title', {}, 'title');
  return reason.trim() === '' ? no('voices.finding.refused.split-reason', {}, 'reason') : yes;
}

/** May the comparison of a decided need be written? Once, when the day has come (E19). */
export function canCompare(
  decision: { compareOn: string | null; comparison: string } | undefined,
  text: string,
  today: string,
): Decision {
  if (!decision) return no('voices.finding.refused.no-decision', {}, 'comparison');
  if (decision.comparison !== '') return no('voices.finding.refused.compared-already', {}, 'comparison');
  if (decision.compareOn !== null && decision.compareOn > today)
    return no('voices.finding.refused.compare-early', {}, 'comparison');
  return text.trim() === '' ? no('voices.finding.refused.comparison', {}, 'comparison') : yes;
}

/**
 * May one of several solutions be chosen (E19)? Only with a reason and a body or person who decided; both ways stay
 * visible, and a day may be set on which they are compared.
 */
export function canDecide(options: readonly FindingOption[], decision: DecisionInput, today: string): Decision {
  if (!options.some((option) => option.id === decision.optionId))
    return no('voices.finding.refused.option', {}, 'optionId');
  if (decision.reason.trim() === '') return no('voices.finding.refused.reason', {}, 'reason');
  if (decision.decidedBy.trim() === '') return no('voices.finding.refused.decided-by', {}, 'decidedBy');
  if (decision.decidedOn > today) return no('voices.finding.refused.decided-on', {}, 'decidedOn');
  return canBeComparedOn(decision);
}

/** Are the ways compared after one was chosen? */
export function canBeComparedOn({ decidedOn, compareOn }: Pick<DecisionInput, 'decidedOn' | 'compareOn'>): Decision {
  return compareOn !== null && compareOn <= decidedOn ? no('voices.finding.refused.compare-on', {}, 'compareOn') : yes;
}

/** May a solution be worded anew or taken away? Not once a decision names one of them: both ways stay to be compared. */
export function canChangeOptions(decisions: readonly { optionId: string | null }[]): Decision {
  return decisions.length > 0 ? no('voices.finding.refused.option-decided') : yes;
}

/** May a solution be taken away? Before anything is decided, and with a reason. */
export function canDropOption(decisions: readonly { optionId: string | null }[], reason: string): Decision {
  const open = canChangeOptions(decisions);
  if (!open.ok) return open;
  return reason.trim() === '' ? no('voices.finding.refused.removal-reason', {}, 'reason') : yes;
}

/**
 * May a finding be discarded? Only a draft in which no card ever lay, from which nothing came, and with a reason. One
 * with cards is merged into another: no voice is lost.
 */
export function canDiscard(
  finding: { state: FindingState },
  ties: { cards: number; edges: number },
  reason: string,
): Decision {
  if (finding.state !== 'draft') return no('voices.finding.refused.discard-state', {}, 'reason');
  if (ties.cards > 0) return no('voices.finding.refused.discard-cards', {}, 'reason');
  if (ties.edges > 0) return no('voices.finding.refused.discard-edges', {}, 'reason');
  return reason.trim() === '' ? no('voices.finding.refused.removal-reason', {}, 'reason') : yes;
}

/** Where a card lies: not sorted yet, or in the finding with this code. */
export type Place = { kind: 'open' } | { kind: 'finding'; code: string };

/** A card and where it lay before it was moved; kept in an address for one step back. */
export interface Step {
  card: string;
  from: Place;
}

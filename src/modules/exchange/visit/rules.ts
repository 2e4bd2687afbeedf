import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What a person may say about a meeting with other counties. */
export interface VisitInput {
  title: string;
  heldOn: string;
  /** With whom: counties and offices, one per line, no names of persons. */
  partners: string;
  place: string;
  note: string;
  /** When the next one is, where that is agreed. */
  nextOn: string | null;
}

export interface Visit extends VisitInput {
  id: string;
  code: string;
}

/** May it have these days? The next one comes after this one. */
export function canBeHeld({ heldOn, nextOn }: Pick<VisitInput, 'heldOn' | 'nextOn'>): Decision {
  return nextOn !== null && nextOn <= heldOn ? no('exchange.visit.refused.next-before', {}, 'nextOn') : yes;
}

/** May it be removed? Only while no idea hangs on it, and only with a reason. */
export function canRemoveVisit(ideas: number, reason: string): Decision {
  if (ideas > 0) {
    return no('exchange.visit.refused.has-ideas', { count: ideas });
  } else {
    return reason.trim() === '' ? no('exchange.refused.reason-missing', {}, 'reason') : yes;
  }
}

/** The counties and offices it was held with, in a line. */
export function partnerLine({ partners }: Pick<VisitInput, 'partners'>): string {
  return partners
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ');
}

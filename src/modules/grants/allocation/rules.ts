import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** Money of a grant for a measure, with the days that must fit together. */
export interface Allocation {
  id: string;
  grantId: string;
  grantCode: string;
  grantStartOn: string;
  grantEndOn: string;
  measureId: string;
  measureCode: string;
  measureTitle: string;
  measureStartOn: string | null;
  measureEndOn: string | null;
  amountCents: number;
}

/** May this much go to a measure? Cents, never floating point; the database refuses what two people do at once. */
export function canAllocate(
  grant: { grantedCents: number | null },
  othersCents: number,
  amountCents: number,
): Decision {
  const left = (grant.grantedCents ?? 0) - othersCents;
  if (amountCents <= 0) return no('grants.allocation.refused.nothing', {}, 'amountCents');
  return amountCents <= left ? yes : no('grants.allocation.refused.too-much', { left: left / 100 }, 'amountCents');
}

export type PeriodWarning = 'starts-after-grant' | 'ends-before-grant' | 'runs-beyond-grant';

/**
 * What does not fit between a measure and the grant that pays it. Work outside the grant period is a conflict before the
 * proof of use; work that runs on beyond it is a question: who pays then?
 */
export function periodWarning(
  grant: { startOn: string; endOn: string },
  measure: { startOn: string | null; endOn: string | null },
): PeriodWarning | undefined {
  if (measure.startOn !== null && measure.startOn > grant.endOn) return 'starts-after-grant';
  if (measure.endOn !== null && measure.endOn < grant.startOn) return 'ends-before-grant';
  if (measure.endOn === null || measure.endOn > grant.endOn) return 'runs-beyond-grant';
  return undefined;
}

/** Only these are real conflicts; running on is a softer hint. */
export function isConflict(warning: PeriodWarning): boolean {
  return warning !== 'runs-beyond-grant';
}

import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';

/** A measure that names a grant as its money, with the days that must fit together; a sum may be missing. */
export interface NamedFunding {
  grantId: string;
  grantCode: string;
  grantStartOn: string;
  grantEndOn: string;
  measureId: string;
  measureCode: string;
  measureTitle: string;
  measureStartOn: string | null;
  measureEndOn: string | null;
}

/** Money of a grant for a measure. */
export interface Allocation extends NamedFunding {
  id: string;
  amountCents: number;
  /** What the measure plans to cost; null where nobody has said. */
  measureBudgetCents: number | null;
}

/** May money of a grant go to this measure? It must exist, and gets money from one grant only once. */
export function canFund<Measure extends { id: string }>(
  measure: Measure | undefined,
  others: readonly Pick<Allocation, 'measureId'>[],
): Outcome<{ measure: Measure }> {
  if (!measure) return no('grants.allocation.refused.unknown', {}, 'measure');
  const isTwice = others.some(({ measureId }) => measureId === measure.id);
  return isTwice ? no('grants.allocation.refused.twice', {}, 'measure') : { ok: true, measure };
}

/** May this much go to a measure? The database holds the same rule, also for two people at once. */
export function canAllocate(
  grant: { grantedCents: number | null },
  othersCents: number,
  amountCents: number,
): Decision {
  const left = (grant.grantedCents ?? 0) - othersCents;
  if (amountCents <= 0) return no('grants.allocation.refused.nothing', {}, 'amountCents');
  return amountCents <= left ? yes : no('grants.allocation.refused.too-much', { left: left / 100 }, 'amountCents');
}

/** May an allocation be taken back? It must be there, and needs a reason. */
export function canTakeBack<Found extends Pick<Allocation, 'id'>>(
  allocation: Found | undefined,
  reason: string,
): Outcome<{ allocation: Found }> {
  if (!allocation) return no('grants.allocation.refused.unknown', {}, 'measure');
  return reason === '' ? no('grants.grant.refused.reason', {}, 'reason') : { ok: true, allocation };
}

export type PeriodWarning = 'starts-after-grant' | 'ends-before-grant' | 'runs-beyond-grant';

/**
 * What does not fit between a measure and the grant that pays it. Work outside the grant period becomes a problem at the
 * proof of use; work that runs on beyond it only raises the question who pays then.
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

/** Is it a conflict? Work that only runs on beyond the period is none, but a hint. */
export function isConflict(warning: PeriodWarning): boolean {
  return warning !== 'runs-beyond-grant';
}

/** What does not fit between the measure and the grant of a funding. */
export function fundingWarning(one: NamedFunding): PeriodWarning | undefined {
  return periodWarning(
    { startOn: one.grantStartOn, endOn: one.grantEndOn },
    { startOn: one.measureStartOn, endOn: one.measureEndOn },
  );
}

/** Does the measure get more of one grant than it plans to cost? Allowed, but somebody should have meant it. */
export function isBeyondBudget({ amountCents, measureBudgetCents }: Allocation): boolean {
  return measureBudgetCents !== null && amountCents > measureBudgetCents;
}

/** Does the work of the measure lie outside the period of its money? */
export function hasConflict(one: NamedFunding): boolean {
  const warning = fundingWarning(one);
  return warning !== undefined && isConflict(warning);
}

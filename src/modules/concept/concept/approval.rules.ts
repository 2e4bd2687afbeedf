import { type Decision, no, type Refusal, yes } from '#platform/forms/decision.ts';
import { type Edition, isDraft } from '../edition/rules.ts';

/** What can happen to a draft on its way to the head's approval; the newest counts. */
export const approvalStates = ['submitted', 'withdrawn', 'returned', 'approved'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** The newest of what happened, and what was changed in the draft since. */
export interface Approval {
  state: ApprovalState;
  sinceOn: string;
  reason: string;
  /** The function of whoever signed on paper, where nobody holds the role here. */
  signingFunction: string;
  byLabel: string;
  /** Codes of the parts that read differently now, came or went: `M-121`. */
  changed: readonly string[];
}

/** How a draft stands with the head, in one word: what has to be done, and by whom, follows from it. */
export type ApprovalStanding = 'open' | 'submitted' | 'returned' | 'approved' | 'outdated';

/** An approval is worth what lay there; a change afterwards makes it fall away. */
export function standingOf(approval: Approval | undefined): ApprovalStanding {
  if (!approval || approval.state === 'withdrawn') {
    return 'open';
  } else if (approval.state === 'approved') {
    return approval.changed.length === 0 ? 'approved' : 'outdated';
  } else {
    return approval.state;
  }
}

/** Did this very step happen already, with nothing changed since? Sent twice, it is one. */
export function isTakenAlready(
  approval: Approval | undefined,
  step: { state: ApprovalState; reason?: string; signingFunction?: string },
): boolean {
  if (approval?.state !== step.state || approval.changed.length > 0) return false;
  return approval.reason === (step.reason ?? '').trim() && approval.signingFunction === (step.signingFunction ?? '');
}

/** Does this edition need the head's approval? Not what is taken over from paper, nor what lies before the council already. */
export function needsApproval(edition: Pick<Edition, 'state' | 'isTakenOver'>): boolean {
  return isDraft(edition) && !edition.isTakenOver;
}

/** May the draft be given to the head? Not twice, and not while an approval still counts. */
export function canSubmitForApproval(
  edition: Pick<Edition, 'state' | 'isTakenOver'>,
  approval: Approval | undefined,
): Decision {
  const standing = standingOf(approval);
  if (!needsApproval(edition)) {
    return no('concept.approval.refused.not-needed');
  } else {
    return standing === 'submitted' || standing === 'approved' ? no('concept.approval.refused.there-already') : yes;
  }
}

/** May it be taken back, approved or given back? Only while it lies before the head. */
export function canDecideApproval(
  edition: Pick<Edition, 'state' | 'isTakenOver'>,
  approval: Approval | undefined,
): Decision {
  const lies = needsApproval(edition) && standingOf(approval) === 'submitted';
  return lies ? yes : no('concept.approval.refused.not-submitted');
}

/** May the head approve what lies there? Only what they have seen: `seen` and `now` are marks of the whole draft. */
export function canApprove(
  edition: Pick<Edition, 'state' | 'isTakenOver'>,
  approval: Approval | undefined,
  { seen, now }: { seen: string; now: string },
): Decision {
  const allowed = canDecideApproval(edition, approval);
  if (!allowed.ok) return allowed;
  return seen === now ? yes : no('concept.approval.refused.changed-meanwhile');
}

/** May it be given back? With a reason, which the lead unit reads. */
export function canGiveBack(
  edition: Pick<Edition, 'state' | 'isTakenOver'>,
  approval: Approval | undefined,
  reason: string,
): Decision {
  const allowed = canDecideApproval(edition, approval);
  if (!allowed.ok) return allowed;
  return reason.trim() === '' ? no('concept.refused.reason-missing', {}, 'reason') : yes;
}

/** May an approval on paper be recorded? Only where nobody with the role can come in and do it here. */
export function canRecordOnPaper(
  edition: Pick<Edition, 'state' | 'isTakenOver'>,
  { approval, heads }: { approval: Approval | undefined; heads: number },
  { on, today }: { on: string; today: string },
): Decision {
  if (!needsApproval(edition)) {
    return no('concept.approval.refused.not-needed');
  } else if (standingOf(approval) === 'approved') {
    return no('concept.approval.refused.there-already');
  } else if (heads > 0) {
    return no('concept.approval.refused.somebody-there');
  } else {
    return on > today ? no('concept.measure.refused.day-in-future', {}, 'on') : yes;
  }
}

/** May a draft be laid before the council as far as the head is concerned? */
export function canLayBeforeCouncil(edition: Pick<Edition, 'isTakenOver'>, approval: Approval | undefined): Decision {
  if (edition.isTakenOver) return yes;
  switch (standingOf(approval)) {
    case 'approved':
      return yes;
    case 'submitted':
      return no('concept.approval.refused.waiting');
    case 'returned':
      return no('concept.approval.refused.returned');
    case 'outdated':
      return no('concept.approval.refused.outdated', { codes: shortened(approval?.changed ?? []) });
    default:
      return no('concept.approval.refused.missing');
  }
}

/** Is the approval what keeps a draft from the council? */
export function isAboutApproval({ key }: Refusal): boolean {
  return key.startsWith('concept.approval.');
}

/** The first codes of a list, for a sentence. */
export function shortened(codes: readonly string[]): string {
  return codes.slice(0, 12).join(', ') + (codes.length > 12 ? ' …' : '');
}

/** Marks of the parts of an edition, by kind and code: `measure M-121`. */
export type Parts = Readonly<Record<string, string>>;

/** Codes of what differs: changed, come or gone. */
export function changedParts(before: Parts, now: Parts): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names
    .filter((name) => before[name] !== now[name])
    .map((name) => name.slice(name.indexOf(' ') + 1))
    .sort((a, b) => a.localeCompare(b, 'de', { numeric: true }));
}

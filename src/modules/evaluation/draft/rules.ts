import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { ReportSentences } from '../report/snapshot.rules.ts';

/** The way of a report to its approval; approved and discarded are ends. */
export const draftStates = ['draft', 'submitted', 'returned', 'approved', 'discarded'] as const;
export type DraftState = (typeof draftStates)[number];

/** The words of a report, as a person enters them: its title, and what the county says itself around the figures. */
export interface DraftInput extends ReportSentences {
  title: string;
}

export interface Draft extends DraftInput {
  id: string;
  code: string;
  state: DraftState;
  /** Why the head gave it back, or why it was discarded. */
  reason: string;
  /** Since when it stands like this, and who did it. */
  at: Date;
  byLabel: string;
}

/** Its words may be changed: it does not lie before the head, and it is not over. */
export function isOpen({ state }: Pick<Draft, 'state'>): boolean {
  return state === 'draft' || state === 'returned';
}

/** May its words be changed? Whoever approves signs what lies before them, nothing else. */
export function canRewrite(draft: Pick<Draft, 'state'>): Decision {
  return isOpen(draft) ? yes : no('evaluation.draft.refused.not-open', {}, 'title');
}

const ways: Record<DraftState, readonly DraftState[]> = {
  draft: ['submitted', 'discarded'],
  returned: ['submitted', 'discarded'],
  // The lead unit may take it back, the head approves or gives it back.
  submitted: ['draft', 'returned', 'approved'],
  approved: [],
  discarded: [],
};

/** May the draft go to another state? Giving back and discarding need a reason. */
export function canMoveDraft(from: DraftState, to: DraftState, reason: string): Decision {
  if (!ways[from].includes(to)) return no('evaluation.draft.refused.no-such-way');
  const needsReason = to === 'returned' || to === 'discarded';
  return needsReason && reason.trim() === '' ? no('evaluation.report.refused.reason', {}, 'reason') : yes;
}

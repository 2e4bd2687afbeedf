import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { ConferenceState } from '../rules.ts';

/** How a room answered its summary: yes, perhaps with a correction; or why nobody could ask it. */
export interface SummaryCheck {
  isConfirmed: boolean;
  /** What the room wants to have changed; only with a confirmation. */
  correction: string;
  /** Why the room was not asked; only without. */
  reason: string;
  at: Date;
  byLabel: string;
}

/** The newest summary of a room. */
export interface Summary {
  position: number;
  roomId: string;
  text: string;
  at: Date;
  byLabel: string;
  check: SummaryCheck | null;
}

/** What people enter about a check. */
export type CheckInput = Pick<SummaryCheck, 'isConfirmed' | 'correction' | 'reason'>;

/** Is this noted already, word by word? */
export function isNoted({ check }: Pick<Summary, 'check'>, input: CheckInput): boolean {
  return (
    check?.isConfirmed === input.isConfirmed && check.correction === input.correction && check.reason === input.reason
  );
}

/** The state of a room's summary. */
export type SummaryState = 'missing' | 'unchecked' | 'confirmed' | 'corrected' | 'unasked';

export function summaryState(summary: Pick<Summary, 'check'> | undefined): SummaryState {
  if (!summary) return 'missing';
  if (summary.check === null) return 'unchecked';
  if (!summary.check.isConfirmed) return 'unasked';
  return summary.check.correction === '' ? 'confirmed' : 'corrected';
}

/** May the summary be written or checked now? From the beginning of the conference until its documentation is released. */
export function canSumUp(conference: { state: ConferenceState }): Decision {
  if (conference.state === 'planned' || conference.state === 'called-off')
    return no('conferences.summary.refused.planned');
  return conference.state === 'documented' ? no('conferences.summary.refused.documented') : yes;
}

/** May this check be noted? There is a summary, and without a confirmation there is a reason (M10). */
export function canCheck(
  conference: { state: ConferenceState },
  summary: Summary | undefined,
  input: CheckInput,
): Decision {
  const open = canSumUp(conference);
  if (!open.ok) return open;
  if (!summary) return no('conferences.summary.refused.missing');
  return input.isConfirmed || input.reason.trim() !== ''
    ? yes
    : no('conferences.conference.refused.reason', {}, 'reason');
}

/** May the documentation be released? Every room in which people spoke has checked its newest summary (M10). */
export function canPublishSummaries(
  spoken: readonly { id: string; code: string }[],
  summaries: ReadonlyMap<string, Pick<Summary, 'check'>>,
): Decision {
  const missing = spoken.filter(({ id }) => ['missing', 'unchecked'].includes(summaryState(summaries.get(id))));
  if (missing.length === 0) return yes;
  return no('conferences.summary.refused.unconfirmed', {
    count: missing.length,
    rooms: missing.map(({ code }) => code).join(', '),
  });
}

import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What a person may say about an idea that was talked about. */
export interface PracticeInput {
  title: string;
  description: string;
  /** From which county it comes. */
  source: string;
  isTakenAlong: boolean;
  /** When somebody looks what became of it; only where it is taken along. */
  followUpOn: string | null;
  /** Our own idea, which the other county takes over. */
  isGiven: boolean;
}

/** How an idea ends: it lives on in the county's own work, or it does not. */
export const outcomes = ['adopted', 'dropped'] as const;
export type PracticeOutcome = (typeof outcomes)[number];

export interface Ending {
  outcome: PracticeOutcome;
  reason: string;
  endedOn: string;
  byLabel: string;
}

export interface Practice extends PracticeInput {
  id: string;
  code: string;
  visit: { id: string; code: string; title: string; heldOn: string };
  ending: Ending | null;
}

/** How it stands, in one word. */
export function standingOf({ isTakenAlong, isGiven, ending }: Pick<Practice, 'isTakenAlong' | 'isGiven' | 'ending'>) {
  return ending?.outcome ?? (isGiven ? 'given' : isTakenAlong ? 'taken-along' : 'discussed');
}

/** Did it move from one county to another? Taken over from there, or given to them. */
export function isCarried(practice: Pick<Practice, 'isGiven' | 'ending'>): boolean {
  return practice.isGiven || practice.ending?.outcome === 'adopted';
}

/** May it be taken along? Only with a day on which somebody looks what became of it; otherwise no day is needed. */
export function canBeTaken({
  isTakenAlong,
  followUpOn,
  isGiven,
}: Pick<PracticeInput, 'isTakenAlong' | 'followUpOn' | 'isGiven'>): Decision {
  if (isTakenAlong && isGiven) {
    return no('exchange.practice.refused.given-and-taken', {}, 'isGiven');
  } else if (isTakenAlong && followUpOn === null) {
    return no('exchange.practice.refused.day-missing', {}, 'followUpOn');
  } else {
    return !isTakenAlong && followUpOn !== null ? no('exchange.practice.refused.day-alone', {}, 'isTakenAlong') : yes;
  }
}

/** May it be changed? Until its end is recorded. What goals or measures came of stays taken along. */
export function canChangePractice(
  practice: Pick<Practice, 'ending'>,
  input: Pick<PracticeInput, 'isTakenAlong' | 'followUpOn' | 'isGiven'>,
  heirs: number,
): Decision {
  if (practice.ending) {
    return no('exchange.practice.refused.ended');
  } else {
    return heirs > 0 && !input.isTakenAlong
      ? no('exchange.practice.refused.lives-on', {}, 'isTakenAlong')
      : canBeTaken(input);
  }
}

/** May its end be recorded? Of what was taken along, once, and with a sentence why. */
export function canEnd({ isTakenAlong, ending }: Pick<Practice, 'isTakenAlong' | 'ending'>, reason: string): Decision {
  if (ending || !isTakenAlong) {
    return no('exchange.practice.refused.nothing-to-end');
  } else {
    return reason.trim() === '' ? no('exchange.refused.reason-missing', {}, 'reason') : yes;
  }
}

/** May the end be taken back? Only where there is one. */
export function canReopen({ ending }: Pick<Practice, 'ending'>): Decision {
  return ending ? yes : no('exchange.practice.refused.nothing-to-end');
}

/** May it be removed? With a reason, and only while no goal or measure came of it. */
export function canRemovePractice(heirs: number, reason: string): Decision {
  if (heirs > 0) {
    return no('exchange.practice.refused.lives-on');
  } else {
    return reason.trim() === '' ? no('exchange.refused.reason-missing', {}, 'reason') : yes;
  }
}

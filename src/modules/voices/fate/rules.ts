import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** Every contribution ends in exactly one of these (participation chapter 1.4). */
export const fateKinds = [
  'in-finding',
  'in-draft',
  'same-as',
  'forwarded',
  'parked',
  'not-pursued',
  'withheld',
] as const;
export type FateKind = (typeof fateKinds)[number];

/**
 * What became of a card, as readers see it: "existing" is in a finding and there already, "open" has no fate yet, and
 * "sorted" lies in a finding while its answer is still owed: nobody says "taken" before the answer says so.
 */
export type Ending = FateKind | 'existing' | 'sorted' | 'open';

/** What became of a card, in one word. Every list, figure and report that splits cards by their end asks here. */
export function endingOf(card: { fate: FateKind | null; isExisting: boolean; firstAnsweredAt: Date | null }): Ending {
  if (card.fate === null) return 'open';
  if (card.fate === 'in-finding' && !isAnswered(card)) return 'sorted';
  return card.isExisting ? 'existing' : card.fate;
}

/** Answered is a card with an outcome and words to it; words alone ("we are looking into it") are none. */
export function isAnswered(card: { fate: FateKind | null; firstAnsweredAt: Date | null }): boolean {
  return card.fate !== null && card.firstAnsweredAt !== null;
}

/** What a parked idea lacks; a new grant, post or hall can wake it. */
export const lacks = ['money', 'post', 'room', 'time', 'knowledge', 'permission'] as const;
export type Lack = (typeof lacks)[number];

export interface FateInput {
  kind: FateKind;
  findingId: string | null;
  /** In a finding, and what it asks for is there already. */
  isExisting: boolean;
  sameAsId: string | null;
  recipient: string;
  followUpOn: string | null;
  lacks: readonly Lack[];
  reason: string;
}

/** A fate of which nothing is filled in yet but its kind; each kind needs its own of these. */
export const noFate: FateInput = {
  kind: 'in-finding',
  findingId: null,
  isExisting: false,
  sameAsId: null,
  recipient: '',
  followUpOn: null,
  lacks: [],
  reason: '',
};

/** What must be known about the other things to decide. */
export interface FateSurroundings {
  today: string;
  contributionId: string;
  /** The fate that stands now, if any; changing it needs a reason. */
  standing: FateKind | null;
  changeReason: string;
  /** The findings that still take cards. */
  findingIds: readonly string[];
  /** The chosen contribution and those that "same as" leads to from there. */
  sameAsChain: readonly string[];
  /** The contribution speaks of a draft of the concept, or of what stands in one. */
  isAboutDraft: boolean;
  /** That draft still is one, or what the contribution speaks of was changed in time. */
  canHaveChanged: boolean;
}

/** May this be the fate of a contribution? Each kind says what it needs; nothing ends in silence or in a circle. */
export function canGiveFate(input: FateInput, around: FateSurroundings): Decision {
  if (around.standing !== null && around.changeReason.trim() === '') {
    return no('voices.fate.refused.change-reason', {}, 'changeReason');
  }
  switch (input.kind) {
    case 'in-finding':
      return canPutInto(input.findingId, around.findingIds);
    case 'in-draft':
      return canHaveChanged(around);
    case 'same-as':
      return canBeSame(input, around);
    case 'forwarded':
      return canForward(input, around.today);
    case 'parked':
      return input.lacks.length > 0 ? yes : no('voices.fate.refused.lacks', {}, 'lacks');
    case 'not-pursued':
    case 'withheld':
      return input.reason.trim() === '' ? no('voices.fate.refused.reason', {}, 'reason') : yes;
  }
}

function canHaveChanged({ isAboutDraft, canHaveChanged: wasInTime }: FateSurroundings): Decision {
  if (!isAboutDraft) return no('voices.fate.refused.no-draft', {}, 'kind');
  return wasInTime ? yes : no('voices.fate.refused.draft-unchanged', {}, 'kind');
}

function canPutInto(findingId: string | null, open: readonly string[]): Decision {
  if (findingId === null) return no('voices.fate.refused.finding', {}, 'findingId');
  return open.includes(findingId) ? yes : no('voices.fate.refused.merged', {}, 'findingId');
}

function canBeSame(input: FateInput, around: FateSurroundings): Decision {
  if (!input.sameAsId) return no('voices.fate.refused.same-as', {}, 'sameAs');
  const circle = input.sameAsId === around.contributionId || around.sameAsChain.includes(around.contributionId);
  return circle ? no('voices.fate.refused.circle', {}, 'sameAs') : yes;
}

function canForward(input: FateInput, today: string): Decision {
  if (input.recipient.trim() === '') return no('voices.fate.refused.recipient', {}, 'recipient');
  if (input.reason.trim() === '') return no('voices.fate.refused.reason', {}, 'reason');
  if (input.followUpOn === null) return no('voices.fate.refused.follow-up', {}, 'followUpOn');
  return input.followUpOn > today ? yes : no('voices.fate.refused.follow-up-past', {}, 'followUpOn');
}

/** No card has the code that was given for "same as". */
export const unknownSame = no('voices.card.unknown-same', {}, 'sameAs');

/** May a fate be taken back? Only one that stands, and only with a reason. */
export function canWithdrawFate(standing: object | undefined, code: string, reason: string): Decision {
  if (!standing) return no('voices.fate.refused.open-already', { code }, 'reason');
  return reason.trim() === '' ? no('voices.fate.refused.change-reason', {}, 'reason') : yes;
}

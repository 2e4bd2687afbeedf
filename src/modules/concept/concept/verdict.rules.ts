import { type Decision, no, yes } from '#platform/forms/decision.ts';

/** What becomes of a goal or measure when the next edition comes. */
export const verdicts = ['continued', 'replaced', 'implemented', 'ended'] as const;
export type VerdictKind = (typeof verdicts)[number];

export interface Verdict {
  thingKind: 'goal' | 'measure';
  thingId: string;
  verdict: VerdictKind;
  reason: string;
  passedOn: string;
  byLabel: string;
}

/** Something of the old edition that a verdict is passed on. */
export interface OldThing {
  kind: 'goal' | 'measure';
  id: string;
  code: string;
  title: string;
}

/** May this verdict be passed? What lives on names its successors; everything but "continued" needs a reason. */
export function canPass(input: { verdict: VerdictKind; reason: string; successors: number }): Decision {
  if (input.verdict !== 'continued' && input.reason === '') {
    return no('concept.verdict.refused.reason-missing', {}, 'reason');
  } else if ((input.verdict === 'continued' || input.verdict === 'replaced') && input.successors === 0) {
    return no('concept.verdict.refused.successor-missing', {}, 'successorIds');
  } else if (input.verdict === 'ended' && input.successors > 0) {
    return no('concept.verdict.refused.successor-of-ended', {}, 'successorIds');
  } else {
    return yes;
  }
}

/** The old goals and measures on which nobody has passed a verdict yet. */
export function withoutVerdict(things: readonly OldThing[], passed: readonly Pick<Verdict, 'thingId'>[]): OldThing[] {
  const judged = new Set(passed.map((verdict) => verdict.thingId));
  return things.filter((thing) => !judged.has(thing.id));
}

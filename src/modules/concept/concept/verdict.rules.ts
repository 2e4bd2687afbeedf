import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { type Edition, isResolved } from '../edition/rules.ts';

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

/** What the buttons below the table do: save what was entered, or also continue some rows without asking for each. */
export const verdictSteps = ['save', 'continue-chosen', 'continue-copied'] as const;
export type VerdictStep = (typeof verdictSteps)[number];

/** One row of the table of verdicts as it was submitted. */
export interface JudgedRow {
  thing: OldThing;
  /** Null: still open. */
  verdict: VerdictKind | null;
  reason: string;
  /** Codes of what it lives on in. */
  heirs: readonly string[];
  isTouched: boolean;
  areHeirsTouched: boolean;
}

/** The codes in a line of text: "M-121, M-122". */
export function codesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((code) => code !== ''),
    ),
  ];
}

/**
 * The rows that a step is about. Untouched rows stay as they are, whoever changed them meanwhile. What ends or is done lives
 * on in nothing: the copy that the row began with falls away by itself.
 */
export function rowsToJudge(rows: readonly JudgedRow[], step: VerdictStep, chosen: readonly string[]): JudgedRow[] {
  const isContinued = ({ thing, verdict, heirs }: JudgedRow) =>
    (step === 'continue-chosen' && chosen.includes(thing.id)) ||
    (step === 'continue-copied' && verdict === null && heirs.length > 0);
  return rows.flatMap((row): JudgedRow[] => {
    if (isContinued(row)) return [{ ...row, verdict: 'continued' }];
    else if (!row.isTouched) return [];
    else if (row.verdict !== null && isOver(row.verdict) && !row.areHeirsTouched) return [{ ...row, heirs: [] }];
    else return [row];
  });
}

/** With this verdict a thing has no copy in the next edition, unless one is named. */
export const isOver = (verdict: VerdictKind): boolean => verdict === 'ended' || verdict === 'implemented';

/** May verdicts still be passed? Not once the next edition is resolved. */
export function canJudge(next: Pick<Edition, 'state'>): Decision {
  return isResolved(next) ? no('concept.edition.refused.resolved') : yes;
}

/** Are these codes among what the next edition has? */
export function canFindHeirs(codes: readonly string[], candidates: readonly Pick<OldThing, 'code'>[]): Decision {
  const unknown = codes.filter((code) => !candidates.some((one) => one.code.toUpperCase() === code));
  return unknown.length === 0
    ? yes
    : no('concept.verdict.refused.no-such-heir', { codes: unknown.join(', ') }, 'successorIds');
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

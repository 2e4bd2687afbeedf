import { decisionValue, type ImportKind, isEssential, isSilence, type RowDecision, type RowView } from './rules.ts';

/** What can be decided about a row. */
export function choicesFor(kind: ImportKind, row: RowView): RowDecision[] {
  const isTakable = !row.problems.some((problem) => isEssential(kind, problem));
  const asNew: RowDecision[] = isTakable ? [{ kind: row.problems.every(isSilence) ? 'new' : 'without' }] : [];
  const same = row.same.flatMap(({ id }): RowDecision[] =>
    (row.additions.get(id) ?? []).length > 0
      ? [
          { kind: 'complete', id },
          { kind: 'same', id },
        ]
      : [{ kind: 'same', id }],
  );
  return [...asNew, ...same, { kind: 'skip' }];
}

/**
 * What is proposed: a likely double is never new; the same name in another town is, until somebody says otherwise. Something is added by itself only to what readers do not see; what
 * they see changes when somebody says so.
 */
export function proposalFor(kind: ImportKind, row: RowView): RowDecision {
  const choices = choicesFor(kind, row);
  const first = row.same.find(({ by }) => by !== 'elsewhere');
  if (first) {
    const completes = choices.some((one) => one.kind === 'complete' && one.id === first.id);
    return { kind: completes && !row.isPublic(first.id) ? 'complete' : 'same', id: first.id };
  }
  if (row.doubleOf !== undefined) return { kind: 'skip' };
  return choices[0] ?? { kind: 'skip' };
}

/** What somebody decided, where it is more than was proposed: a proposal is made anew when columns or words change. */
export function ownDecision(kind: ImportKind, row: RowView, decision: RowDecision): RowDecision | null {
  return decisionValue(decision) === decisionValue(proposalFor(kind, row)) ? null : decision;
}

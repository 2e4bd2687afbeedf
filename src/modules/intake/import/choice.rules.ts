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

/** Which likely doubles a page shows, each with the number of its row: `3:<id>`, in one text that its form carries. */
export function likenessShown(views: ReadonlyMap<number, RowView>): string {
  return [...views].flatMap(([number, view]) => likenessOf(number, view)).join(' ');
}

/**
 * Rows that shall come in as new although something like them has come since the page was drawn, from another list or by
 * hand: nobody has decided that. A form that does not say what it showed agrees to what there is.
 */
export function doubledSince(
  views: ReadonlyMap<number, RowView>,
  decisions: ReadonlyMap<number, RowDecision>,
  shown: string | null,
): number[] {
  if (shown === null) return [];
  const seen = new Set(shown.split(' '));
  const isNew = (number: number) => ['new', 'without'].includes(decisions.get(number)?.kind ?? 'skip');
  return [...views].flatMap(([number, view]) =>
    isNew(number) && likenessOf(number, view).some((one) => !seen.has(one)) ? [number] : [],
  );
}

const likenessOf = (number: number, { same }: RowView) =>
  same.filter(({ by }) => by !== 'elsewhere').map(({ id }) => `${number}:${id}`);

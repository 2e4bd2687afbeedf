import type { HistoryEntry } from '#platform/history/history.ts';

/** A change of a draft: when, and of what, each goal being a part of its field and everything a part of the edition. */
export interface DraftChange {
  at: Date;
  of: readonly string[];
}

/** Steps with which an edition's words stop changing. */
const freezing = ['approval', 'resolved', 'adopted'];
/** What a step of an edition writes down changes none of its words. */
const isWordOfEdition = ({ action }: Pick<HistoryEntry, 'action'>) => action === 'changed';

type Entry = Pick<HistoryEntry, 'at' | 'thing' | 'action'>;

/**
 * The changes of a draft among what happened, newest first. `within`: everything that stands in it, each with what it
 * belongs to. What was taken out stands in it no longer, and it can only have stood in a draft.
 */
export function changesAmong(
  entries: readonly Entry[],
  editionId: string,
  within: ReadonlyMap<string, readonly string[]>,
): DraftChange[] {
  const isStep = (entry: Entry) => entry.thing.id === editionId && freezing.includes(entry.action);
  // Resolved in the same stroke, as from paper, an edition has only the later of these steps.
  const step = entries.find((entry) => isStep(entry) && entry.action === 'approval') ?? entries.find(isStep);
  const before = entries.slice(step ? entries.indexOf(step) + 1 : 0);
  return before.flatMap(({ at, thing, action }) => {
    const isOwn = thing.id === editionId ? isWordOfEdition({ action }) : within.has(thing.id) || action === 'removed';
    const above = [...(within.get(thing.id) ?? []), editionId];
    // That something came is a change of what it belongs to, not of itself.
    return isOwn ? [{ at, of: action === 'created' ? above : [thing.id, ...above] }] : [];
  });
}

/** Was something of it changed after a voice spoke of it? `changes` null: it still is a draft, and may yet be. */
export function wasChangedSince(
  changes: readonly DraftChange[] | null,
  editionId: string,
  { aboutId, since }: { aboutId: string | null; since: Date },
): boolean {
  return changes === null || changes.some(({ at, of }) => at >= since && of.includes(aboutId ?? editionId));
}

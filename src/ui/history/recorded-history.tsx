import type { ComponentChildren } from 'preact';
import { type DescribedChange, describeChanges } from '#platform/history/describe.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { History } from './history.tsx';

export interface RecordedHistoryProps {
  /** as `listHistory` gives them */
  entries: readonly HistoryEntry[];
  /** what happened, in one sentence; an entry without one is left out */
  what: (entry: HistoryEntry) => ComponentChildren;
  /** what changed, where it is more or less than the manifest's descriptions say */
  changesOf?: ((entry: HistoryEntry, words: Words) => readonly DescribedChange[]) | undefined;
  /** actions with which a thing begins: what was said then stands on its page */
  begins?: readonly string[] | undefined;
}

/** The history of a thing as it was recorded: each entry signed, its changes described, with the reason that was given. */
export function RecordedHistory({ entries, what, changesOf = describeChanges, begins = [] }: RecordedHistoryProps) {
  const words = useWords();
  const shown = entries.flatMap((entry) => {
    const sentence = what(entry);
    if (sentence === undefined) return [];
    const changes = begins.includes(entry.action) ? [] : changesOf(entry, words);
    const reason = entry.reason ? { reason: entry.reason } : {};
    return [{ at: entry.at, who: signatureOf(entry, words), what: sentence, changes, ...reason }];
  });
  return <History entries={shown} />;
}

/** Who did it: the name under which they signed; guests have none. */
export function signatureOf({ byLabel }: HistoryEntry, { t }: Words): string {
  return byLabel || t('ui.history.guest');
}

import type { HistoryEntry } from '#platform/history/history.ts';

/** What happened that people who decide want to know of: by kind of thing, what its history calls it. */
export const tidings: Readonly<Record<string, readonly string[]>> = {
  measure: ['planned', 'started', 'completed', 'established', 'paused', 'resumed', 'dropped', 'reopened'],
  edition: ['participation', 'approval', 'resolved', 'adopted', 'superseded'],
  finding: ['confirmed', 'decided', 'cards-answered'],
  report: ['published', 'withdrawn'],
  conference: ['announced', 'closed'],
};

/** As many are shown at once. */
export const tidingsShown = 8;

/** The newest tiding of each thing, newest first: who comes back after a month reads where it stands, not how it went there. */
export function newestTidings<Entry extends Pick<HistoryEntry, 'thing' | 'action'>>(
  entries: readonly Entry[],
): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ thing, action }) => {
    const key = `${thing.kind} ${thing.id}`;
    const counts = tidings[thing.kind]?.includes(action) === true && !seen.has(key);
    if (counts) seen.add(key);
    return counts;
  });
}

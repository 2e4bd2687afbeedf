import { describeChanges } from '#platform/history/describe.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { History } from '#ui/history/history.tsx';

/** What the history knows about a conference or a room. */
const actions = [
  'planned',
  'added',
  'changed',
  'begun',
  'closed',
  'reopened',
  'documented',
  'documentation-withdrawn',
  'capture-opened',
  'capture-ended',
  'item-scheduled',
  'item-changed',
  'item-dropped',
  'step-added',
  'step-completed',
  'step-reopened',
  'sentence-written',
  'sentence-removed',
  'invited-noted',
  'photo-added',
  'photo-removed',
  'summary-written',
  'summary-confirmed',
  'summary-unasked',
] as const;

/** Who did what and when, folded away. */
export function ConferenceHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const { t } = words;
  const firsts = ['planned', 'added', 'item-scheduled'];
  const told = entries.flatMap((entry) => {
    const { at, byLabel, reason } = entry;
    const known = actions.find((one) => one === entry.action);
    if (!known) return [];
    const changes = firsts.includes(known) ? [] : describeChanges(entry, words);
    return [{ at, who: byLabel, what: t(`conferences.history.${known}`), changes, ...(reason ? { reason } : {}) }];
  });
  return (
    <Disclosure summary={t('conferences.history.title')}>
      <History entries={told} />
    </Disclosure>
  );
}

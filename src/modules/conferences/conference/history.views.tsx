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
] as const;

/** Who did what and when, folded away. */
export function ConferenceHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  const told = entries.flatMap(({ at, byLabel, action, reason }) => {
    const known = actions.find((one) => one === action);
    return known ? [{ at, who: byLabel, what: t(`conferences.history.${known}`), ...(reason ? { reason } : {}) }] : [];
  });
  return (
    <Disclosure summary={t('conferences.history.title')}>
      <History entries={told} />
    </Disclosure>
  );
}

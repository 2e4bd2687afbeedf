import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';

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
  const { t } = useWords();
  const what = ({ action }: HistoryEntry) => {
    const known = actions.find((one) => one === action);
    return known && t(`conferences.history.${known}`);
  };
  return (
    <Disclosure summary={t('conferences.history.title')}>
      <RecordedHistory entries={entries} what={what} begins={['planned', 'added', 'item-scheduled']} />
    </Disclosure>
  );
}

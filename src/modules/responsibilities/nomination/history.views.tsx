import type { HistoryEntry } from '#platform/history/history.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';

/** Who did what, when and why, newest first; for everything of this module. */
export function ResponsibilityHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  return (
    <RecordedHistory
      entries={entries}
      what={({ action }) => t(`responsibilities.history.${action}` as MessageKey)}
      begins={['expected', 'drafted', 'begun', 'planned', 'given', 'proposed']}
    />
  );
}

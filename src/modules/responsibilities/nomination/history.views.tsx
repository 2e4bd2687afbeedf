import { describeChanges } from '#platform/history/describe.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { History } from '#ui/history/history.tsx';

/** Who did what, when and why, newest first; for everything of this module. */
export function ResponsibilityHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const { t } = words;
  const firsts = ['expected', 'drafted', 'begun', 'planned', 'given', 'proposed'];
  const shown = entries.map((entry) => ({
    at: entry.at,
    who: entry.byLabel || t('responsibilities.history.somebody'),
    what: t(`responsibilities.history.${entry.action}` as MessageKey),
    changes: firsts.includes(entry.action) ? [] : describeChanges(entry, words),
    ...(entry.reason ? { reason: entry.reason } : {}),
  }));
  return <History entries={shown} />;
}

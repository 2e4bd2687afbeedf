import type { Changes, HistoryEntry } from '#platform/history/history.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { type FieldChange, History } from '#ui/history/history.tsx';

const labelled: Readonly<Record<string, MessageKey>> = {
  namedBy: 'responsibilities.field.named-by',
  functionTitle: 'responsibilities.field.function',
  deputyTitle: 'responsibilities.field.deputy',
  sinceOn: 'responsibilities.field.since',
  tasks: 'responsibilities.field.tasks',
  notTasks: 'responsibilities.field.not-tasks',
  hoursPerMonth: 'responsibilities.field.hours',
  validUntil: 'responsibilities.field.valid-until',
  validFrom: 'responsibilities.field.valid-from',
  every: 'responsibilities.field.every',
  firstDueOn: 'responsibilities.field.first-due',
  plannedOn: 'responsibilities.field.day',
  place: 'responsibilities.field.place',
  attended: 'responsibilities.field.attended',
  invited: 'responsibilities.field.invited',
  title: 'responsibilities.field.title',
  note: 'responsibilities.field.note',
  dueOn: 'responsibilities.field.due',
};

/** Who did what, when and why, newest first; for everything of this module. */
export function ResponsibilityHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const { t } = words;
  const firsts = ['expected', 'drafted', 'begun', 'planned', 'given', 'proposed'];
  const shown = entries.map((entry) => ({
    at: entry.at,
    who: entry.byLabel || t('responsibilities.history.somebody'),
    what: t(`responsibilities.history.${entry.action}` as MessageKey),
    changes: firsts.includes(entry.action) ? [] : changedFields(entry.changes, words),
    ...(entry.reason ? { reason: entry.reason } : {}),
  }));
  return <History entries={shown} />;
}

function changedFields(changes: Changes, words: Words): FieldChange[] {
  return Object.entries(changes).flatMap(([name, { from, to }]) => {
    const key = labelled[name];
    return key && from !== to
      ? [{ label: words.t(key), from: shownValue(from, words), to: shownValue(to, words) }]
      : [];
  });
}

function shownValue(value: unknown, { format }: Words): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(' · ');
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text;
}

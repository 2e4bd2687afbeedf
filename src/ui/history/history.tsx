import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Sign } from '#ui/sign/sign.tsx';

/** One field that changed. */
export interface FieldChange {
  label: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}

export interface HistoryEntry {
  at: Date;
  /** function or name, as the county shows people */
  who: string;
  /** what happened, in one sentence */
  what: ComponentChildren;
  changes?: readonly FieldChange[] | undefined;
  /** why, where somebody had to say it */
  reason?: string | undefined;
}

/** Who changed what and when, newest first. */
export function History({ entries, label }: { entries: readonly HistoryEntry[]; label?: string | undefined }) {
  const { t, format } = useWords();
  return (
    <ol class="qs-history" aria-label={label ?? t('ui.history.label')}>
      {entries.map((entry, index) => (
        <li key={`${entry.at.toISOString()}${index}`}>
          <Sign name="dot" />
          <div>
            <p>{entry.what}</p>
            {entry.changes?.map((change) => (
              <Change key={change.label} change={change} />
            ))}
            {entry.reason && <p class="qs-history__reason">„{entry.reason}“</p>}
            <p class="qs-quiet">
              <time dateTime={entry.at.toISOString()}>{format.moment(entry.at)}</time> · {entry.who}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Change({ change: { label, from, to } }: { change: FieldChange }) {
  const { t } = useWords();
  return (
    <p class="qs-history__change">
      {label}:{' '}
      <del>
        <span class="kern-sr-only">{t('ui.history.from')} </span>
        {from || t('ui.history.empty')}
      </del>{' '}
      <ins>
        <span class="kern-sr-only">{t('ui.history.to')} </span>
        {to || t('ui.history.empty')}
      </ins>
    </p>
  );
}

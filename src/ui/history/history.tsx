import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Sign } from '#ui/sign/sign.tsx';
import { onlyDifferent } from './different.ts';

/** One field that changed; with neither value, it is only shown that it did. */
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
  /** why, where a reason was needed */
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
            <Changes changes={entry.changes ?? []} />
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

/** More than a few at once stay folded: the first entries would bury what happened since. */
function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const { t } = useWords();
  const all = changes.map((change) => <Change key={change.label} change={change} />);
  if (changes.length <= 4) return <>{all}</>;
  return (
    <details>
      <summary>{t('ui.history.fields', { count: changes.length })}</summary>
      {all}
    </details>
  );
}

function Change({ change: { label, from, to } }: { change: FieldChange }) {
  const { t } = useWords();
  if (from === undefined && to === undefined) {
    return (
      <p class="qs-history__change">
        {label}: <span class="qs-quiet">{t('ui.history.unsaid')}</span>
      </p>
    );
  }
  const [before, after] = onlyDifferent(from ?? '', to ?? '');
  return (
    <p class="qs-history__change">
      {label}:{' '}
      <del>
        <span class="kern-sr-only">{t('ui.history.from')} </span>
        {before || t('ui.history.empty')}
      </del>{' '}
      <span aria-hidden="true">→</span>{' '}
      <ins>
        <span class="kern-sr-only">{t('ui.history.to')} </span>
        {after || t('ui.history.empty')}
      </ins>
    </p>
  );
}

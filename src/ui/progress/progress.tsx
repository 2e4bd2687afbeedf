import { useWords } from '#platform/i18n/words.ts';

/** Long work: what is being done and how far it is. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const { t } = useWords();
  return (
    <div class="qs-progress" role="status">
      <span>
        {label}: {t('ui.progress.label', { done, total })}
      </span>
      <progress value={done} max={total} aria-label={label} />
    </div>
  );
}

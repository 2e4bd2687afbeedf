import { type ComponentChildren, h } from 'preact';
import { useWords } from '#platform/i18n/words.ts';

export interface BulkFormProps {
  /** standard address; single buttons may carry `formaction` */
  action: string;
  /** `get` where the rows are only looked up, to go on with them on another page */
  method?: 'post' | 'get' | undefined;
  /** id the table's checkboxes name in `select.form` */
  id: string;
  /** how many are chosen when the page is drawn */
  chosen?: number | undefined;
  /** buttons: what can be done with all chosen rows */
  children: ComponentChildren;
}

/** What can be done with the chosen rows of a table. Only script counts them: until then the bar says whom it is for. Without script it stands below the table; with it, only while something is chosen. */
export function BulkForm({ action, method = 'post', id, chosen = 0, children }: BulkFormProps) {
  const { t } = useWords();
  const words = (count: number) => t('ui.bulk.chosen', { count });
  return h(
    'qs-select',
    { 'data-form': id },
    <form class="qs-bulk" action={action} method={method} id={id}>
      <output data-none={words(0)} data-one={words(1)} data-many={words(987654).replace(/987\D?654/, '#')}>
        {chosen > 0 ? words(chosen) : t('ui.bulk.with-chosen')}
      </output>
      {children}
      <button type="reset" class="kern-btn qs-bulk__clear" hidden>
        {t('ui.bulk.clear')}{' '}
        <span aria-hidden="true">
          <kbd>{t('ui.keys.escape')}</kbd>
        </span>
      </button>
    </form>,
  );
}

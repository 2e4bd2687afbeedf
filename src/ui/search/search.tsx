import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';

export interface SearchFieldProps {
  action: string;
  value?: string | undefined;
  /** what can be found, as an example: `Kita, Wohnung, Arzt` */
  placeholder?: string | undefined;
  /** accessible name; "Suchen" unless told */
  label?: string | undefined;
  /** one line below */
  hint?: string | undefined;
  /** `big` on public pages · `bar` in the workspace head, reached with `/` */
  look?: 'big' | 'bar' | undefined;
  id?: string | undefined;
  name?: string | undefined;
}

/** A search form that is a GET. */
export function SearchField({
  action,
  value,
  placeholder,
  label,
  hint,
  look = 'big',
  id = 'suche',
  name = 'q',
}: SearchFieldProps) {
  const { t } = useWords();
  const words = label ?? t('ui.search.label');
  const input = (
    <input
      id={id}
      name={name}
      type="search"
      value={value ?? ''}
      placeholder={placeholder}
      autocomplete="off"
      enterkeyhint="search"
    />
  );
  if (look === 'bar') {
    return (
      <search>
        <form action={action} class="qs-searchbar">
          <label for={id}>
            <Icon name="search" size="s" />
            <span class="kern-sr-only">{words}</span>
          </label>
          {input}
          <span aria-hidden="true">
            <kbd>/</kbd>
          </span>
        </form>
      </search>
    );
  } else {
    return (
      <search>
        <form action={action}>
          <label class="kern-sr-only" for={id}>
            {words}
          </label>
          <div class="qs-search">
            {input}
            <button class="kern-btn kern-btn--primary" type="submit">
              <Icon name="search" size="l" />
              <span class="kern-sr-only">{t('ui.search.go')}</span>
            </button>
          </div>
          {hint && <p class="qs-small qs-quiet qs-search__hint">{hint}</p>}
        </form>
      </search>
    );
  }
}

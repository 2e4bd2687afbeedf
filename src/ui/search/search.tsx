import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';

export interface SearchFieldProps {
  action: string;
  value?: string | undefined;
  /** what can be found, as an example: `Kita, Wohnung, Arzt` */
  placeholder?: string | undefined;
  /** accessible name; "Suchen" by default */
  label?: string | undefined;
  /** one line below */
  hint?: string | undefined;
  /** `big` on public pages · `bar` in the workspace head, reached with `/` */
  look?: 'big' | 'bar' | undefined;
  id?: string | undefined;
  name?: string | undefined;
}

/** A search form that is a GET. */
export function SearchField(props: SearchFieldProps) {
  return <search>{props.look === 'bar' ? <SearchBar {...props} /> : <BigSearch {...props} />}</search>;
}

function SearchBar(props: SearchFieldProps) {
  const { t } = useWords();
  return (
    <form action={props.action} class="qs-searchbar">
      <label for={props.id ?? 'suche'}>
        <Icon name="search" size="s" />
        <span class="kern-sr-only">{props.label ?? t('ui.search.label')}</span>
      </label>
      <SearchInput {...props} />
      <span aria-hidden="true">
        <kbd>/</kbd>
      </span>
    </form>
  );
}

function BigSearch(props: SearchFieldProps) {
  const { t } = useWords();
  return (
    <form action={props.action}>
      <label class="kern-sr-only" for={props.id ?? 'suche'}>
        {props.label ?? t('ui.search.label')}
      </label>
      <div class="qs-search">
        <SearchInput {...props} />
        <button class="kern-btn kern-btn--primary" type="submit">
          <Icon name="search" size="l" />
          <span class="kern-sr-only">{t('ui.search.go')}</span>
        </button>
      </div>
      {props.hint && <p class="qs-small qs-quiet qs-search__hint">{props.hint}</p>}
    </form>
  );
}

function SearchInput({ id = 'suche', name = 'q', value = '', placeholder }: SearchFieldProps) {
  return (
    <input
      id={id}
      name={name}
      type="search"
      value={value}
      placeholder={placeholder}
      autocomplete="off"
      enterkeyhint="search"
    />
  );
}

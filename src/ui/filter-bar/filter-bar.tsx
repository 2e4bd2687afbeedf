import { type ComponentChildren, h } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';

/** One question a list can be narrowed by. */
export interface Filter {
  /** name in the address */
  name: string;
  /** `Handlungsfeld` */
  label: string;
  choices: readonly { value: string; label: string; count?: number | undefined; lang?: string | undefined }[];
  /** what is chosen now */
  chosen: readonly string[];
  /** several at once */
  many?: boolean | undefined;
  /** where this filter alone is removed */
  clearHref?: string | undefined;
  /** a question with one answer: one tap leads here and asks it */
  chooseHref?: string | undefined;
}

export interface FilterBarProps {
  /** address of the list; the form is a GET */
  action: string;
  filters: readonly Filter[];
  /** free text */
  search?:
    | { name?: string | undefined; value?: string | undefined; label: string; placeholder?: string | undefined }
    | undefined;
  /** kept in the address: the current sort, the view */
  hidden?: Record<string, string | undefined> | undefined;
  /** where all filters are gone */
  clearHref?: string | undefined;
  /** `18 von 70, nach Ende sortiert` */
  result?: ComponentChildren;
}

/** Chips above a list: an active one says what it does and can be removed, the others open a choice. Works without script; with it, choosing applies at once. */
export function FilterBar({ action, filters, search, hidden = {}, clearHref, result }: FilterBarProps) {
  const { t } = useWords();
  const form = (
    <form class="qs-filter" action={action} method="get" aria-label={t('ui.filter.label')}>
      {Object.entries(hidden).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {search && (
        <label class="qs-filter__search">
          <Icon name="search" size="s" />
          <span class="kern-sr-only">{search.label}</span>
          <input
            type="search"
            name={search.name ?? 'q'}
            value={search.value ?? ''}
            placeholder={search.placeholder ?? search.label}
          />
        </label>
      )}
      {filters.map((filter) =>
        filter.chooseHref === undefined ? (
          <Chip key={filter.name} filter={filter} />
        ) : (
          <Toggle key={filter.name} filter={filter} chooseHref={filter.chooseHref} />
        ),
      )}
      <button type="submit" class="kern-btn kern-btn--secondary" data-filter-apply>
        {t('ui.filter.apply')}
      </button>
      {clearHref && filters.some(({ chosen }) => chosen.length > 0) && (
        <a class="kern-btn kern-btn--tertiary" href={clearHref}>
          {t('ui.filter.clear')}
        </a>
      )}
      {result && (
        <span class="qs-filter__result" role="status">
          {result}
        </span>
      )}
    </form>
  );
  return h('qs-filter', {}, <search>{form}</search>);
}

/** A question with one answer: asked and taken back by one tap. */
function Toggle({ filter, chooseHref }: { filter: Filter; chooseHref: string }) {
  const { name, label, chosen, clearHref = chooseHref } = filter;
  const { t } = useWords();
  const [value] = chosen;
  if (value === undefined)
    return (
      <span class="qs-chip">
        <a class="qs-chip__toggle" href={chooseHref}>
          {label}
        </a>
      </span>
    );
  return (
    <span class="qs-chip qs-chip--on">
      <input type="hidden" name={name} value={value} />
      <a class="qs-chip__toggle" href={clearHref} aria-label={t('ui.filter.remove', { label })}>
        {label}
        <Icon name="close" size="s" />
      </a>
    </span>
  );
}

function Chip({ filter }: { filter: Filter }) {
  const { t } = useWords();
  const { chosen, clearHref } = filter;
  const isRemovable = chosen.length > 0 && clearHref;
  const words = chipWords(filter);
  return (
    <span class={`qs-chip${chosen.length > 0 ? ' qs-chip--on' : ''}`}>
      <details name="filter">
        <summary>
          {words}
          {!isRemovable && <Icon name="down" size="s" />}
        </summary>
        <div class="qs-popup qs-popup--start">
          <ChipChoices filter={filter} />
          <button type="submit" class="kern-btn kern-btn--secondary qs-btn--wide">
            {t('ui.filter.apply')}
          </button>
        </div>
      </details>
      {isRemovable && (
        <a href={clearHref} class="qs-chip__x">
          <Icon name="close" size="s" label={t('ui.filter.remove', { label: words })} />
        </a>
      )}
    </span>
  );
}

/** So many are looked through; more are searched. */
const fewEnough = 12;

function ChipChoices({ filter: { name, label, choices, chosen, many } }: { filter: Filter }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend class="kern-sr-only">{label}</legend>
      {choices.length > fewEnough && (
        <input
          type="search"
          class="kern-form-input__input"
          aria-label={`${label}: ${t('ui.find.words')}`}
          placeholder={t('ui.find.words')}
          autocomplete="off"
          data-narrows
          hidden
        />
      )}
      {choices.map(({ value, label: words, count, lang }) => (
        <label key={value} class="qs-choice">
          <input type={many ? 'checkbox' : 'radio'} name={name} value={value} checked={chosen.includes(value)} />
          <span lang={lang}>
            {words}
            {count !== undefined && <span class="qs-quiet"> {count}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** `Stand: in Umsetzung +1` */
function chipWords({ label, choices, chosen }: Filter): string {
  if (chosen.length === 0) return label;
  const first = choices.find(({ value }) => value === chosen[0])?.label ?? chosen[0];
  return `${label}: ${first}${chosen.length > 1 ? ` +${chosen.length - 1}` : ''}`;
}

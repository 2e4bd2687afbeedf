import { type ComponentChildren, h } from 'preact';
import type { ControlProps as Bound } from '#platform/forms/bind.ts';
import { findName, foundName } from '#platform/forms/form.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { type Choice, ChoiceRow } from './choice.tsx';
import { FieldGroup, type FieldProps } from './field.tsx';
import { useFieldError } from './field-error.tsx';
import { useFieldId } from './field-id.ts';

/** So many hits are shown at once. */
const hitsShown = 12;

export interface SearchChoiceProps {
  /** a control of kind `reference` (one) or `references` (several) */
  of: Bound;
  label: ComponentChildren;
  hint?: ComponentChildren;
  span?: FieldProps['span'];
  optional?: boolean | undefined;
  /** everything that may be chosen; only what is chosen or found is drawn */
  choices: readonly Choice[];
  /** where the page searches by itself: its hits; `choices` then only names what is chosen */
  found?: readonly Choice[] | undefined;
  /** words of choosing nothing, where that means something: `Nirgends` */
  empty?: string | undefined;
}

/**
 * Chooses among many by a search step that is part of the form: words and "search" send the form, it comes back with
 * what was entered and the hits to choose from. Needs nothing of the page but the form that is drawn again; the script
 * `search-choice` asks in the background and proposes while somebody types. `Control` draws it where there are many.
 */
export function SearchChoice({ of, choices, found, empty, ...field }: SearchChoiceProps) {
  const { t } = useWords();
  const id = useFieldId()(of.name);
  const isMany = of.kind === 'references';
  const chosen = choices.filter(({ value }) => value !== '' && of.values.includes(value));
  const words = of.find ?? '';
  const hits = found ?? hitsFor(words, choices);
  const error = useFieldError(of, choices);
  const content = (
    <>
      <Picked of={of} chosen={chosen} empty={empty} />
      {/* Enter in a form presses its first button: that saves, as everywhere else, and does not search. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody comes to it, not even by Tab; the form has its own button */}
      <input type="submit" class="kern-sr-only" value={t('ui.form.save')} tabindex={-1} aria-hidden="true" />
      <Search of={of} label={field.label} isFirst={chosen.length === 0} />
      <div class="qs-find__hits" data-hits>
        {words ? (
          <Hits of={of} words={words} found={hits} chosen={chosen} />
        ) : (
          !found && <p class="kern-hint">{t('ui.find.hint', { count: choices.length })}</p>
        )}
      </div>
    </>
  );
  const attributes = { 'data-name': of.name, 'data-at': id, 'data-remove': t('ui.find.remove', { name: '#' }) };
  return (
    <FieldGroup {...field} name={of.name} required={of.required} error={error}>
      {h('qs-search-choice', { class: 'qs-search-choice', ...attributes, ...(isMany && { 'data-many': '' }) }, content)}
    </FieldGroup>
  );
}

/** What is chosen, each to be taken out again: several lose their tick, one gives way to another or to nothing. */
function Picked({ of, chosen, empty }: { of: Bound; chosen: readonly Choice[]; empty: string | undefined }) {
  const { t } = useWords();
  const isMany = of.kind === 'references';
  const mayBeNothing = !isMany && !of.required && chosen.length > 0;
  return (
    <div class="qs-picked" data-picked>
      {chosen.map((choice, index) => (
        <Row key={choice.value} of={of} choice={choice} index={index} checked />
      ))}
      {mayBeNothing && (
        <Row of={of} choice={{ value: '', label: empty ?? t('ui.find.none') }} index={chosen.length} checked={false} />
      )}
    </div>
  );
}

interface HitsProps {
  of: Bound;
  words: string;
  found: readonly Choice[];
  chosen: readonly Choice[];
}

function Hits({ of, words, found, chosen }: HitsProps) {
  const { t } = useWords();
  const taken = new Set(chosen.map(({ value }) => value));
  const hits = found.filter(({ value }) => !taken.has(value));
  const more = hits.length - hitsShown;
  return (
    <>
      <p class="kern-hint" role="status">
        {t('ui.find.hits', { count: found.length, words })} {more > 0 && t('ui.find.more', { count: more })}
      </p>
      {hits.slice(0, hitsShown).map((choice, index) => (
        // The chosen ones and the way to choose nothing come first.
        <Row key={choice.value} of={of} choice={choice} index={chosen.length + 1 + index} checked={false} />
      ))}
    </>
  );
}

function Row({ of, choice, index, checked }: { of: Bound; choice: Choice; index: number; checked: boolean }) {
  const label = choice.code ? `${choice.label} · ${choice.code}` : choice.label;
  const type = of.kind === 'references' ? 'checkbox' : 'radio';
  return <ChoiceRow type={type} name={of.name} choice={{ ...choice, label }} index={index} checked={checked} />;
}

interface SearchProps {
  of: Bound;
  label: ComponentChildren;
  isFirst: boolean;
}

function Search({ of, label, isFirst }: SearchProps) {
  const { t } = useWords();
  const idOf = useFieldId();
  const id = idOf(isFirst ? of.name : findName(of.name));
  return (
    <div class="qs-find">
      <label class="kern-sr-only" for={id}>
        {label}: {t('ui.find.words')}
      </label>
      <input
        class="kern-form-input__input"
        type="search"
        id={id}
        name={findName(of.name)}
        value={of.find ?? ''}
        placeholder={t('ui.find.words')}
        maxlength={200}
        autocomplete="off"
        data-no-draft
      />
      <input type="hidden" name={foundName(of.name)} value={of.find ?? ''} />
      <Button name="_find" value={of.name} icon="search">
        {t('ui.find.go')}
        <span class="kern-sr-only">: {label}</span>
      </Button>
    </div>
  );
}

/** Choices in whose words each of these stands, or a word of which begins like them; those that begin with them first. */
function hitsFor(words: string, choices: readonly Choice[]): Choice[] {
  const sought = soughtIn(words);
  if (sought.length === 0) return [];
  const submitted = ` ${searchable(words)}`;
  const beginsLike = ({ label, code }: Choice) => ` ${searchable(`${label} ${code ?? ''}`)}`.includes(submitted);
  const fitting = choices.filter((one) => beginsLike(one) || saysSought([one.label, one.code ?? ''], sought));
  const begins = ({ label }: Choice) => searchable(label).startsWith(searchable(words));
  return [...fitting.filter(begins), ...fitting.filter((choice) => !begins(choice))];
}

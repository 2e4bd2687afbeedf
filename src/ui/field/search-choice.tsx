import type { ComponentChildren } from 'preact';
import type { ControlProps as Bound } from '#platform/forms/bind.ts';
import { findName, foundName } from '#platform/forms/form.ts';
import { searchable } from '#platform/i18n/searchable.rules.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { type Choice, ChoiceRow } from './choice.tsx';
import { Control } from './control.tsx';
import { FieldGroup, type FieldProps } from './field.tsx';
import { useFieldId } from './field-id.ts';

/** So many choices are looked through; more are searched. */
const fewEnough = 30;
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
  /** words of choosing nothing, where that means something: `Nirgends` */
  empty?: string | undefined;
}

/**
 * Chooses among many by a search step that is part of the form: words and "search" send the form, it comes back with
 * what was entered and the hits to choose from. Needs nothing of the page but the form that is drawn again.
 */
export function SearchChoice(props: SearchChoiceProps) {
  const { of, choices, empty, ...field } = props;
  const { t } = useWords();
  const isMany = of.kind === 'references';
  if (choices.length <= fewEnough) return <Control {...props} look={isMany ? 'row' : 'select'} />;
  const words = of.find ?? '';
  const chosen = choices.filter(({ value }) => of.values.includes(value));
  const found = hitsFor(words, choices);
  const hits = found.filter((choice) => !chosen.includes(choice));
  const shown = hits.slice(0, hitsShown);
  const mayBeNothing = !isMany && !of.required && chosen.length > 0;
  const nothing: Choice[] = mayBeNothing ? [{ value: '', label: empty ?? t('ui.find.none') }] : [];
  const rows = [...nothing, ...chosen, ...shown];
  const error = of.error && t(of.error.key, of.error.values);
  return (
    <FieldGroup {...field} name={of.name} required={of.required} error={error}>
      {rows.length > 0 && (
        <div class="qs-choices qs-choices--list">
          {rows.map((choice, index) => (
            <ChoiceRow
              key={choice.value}
              type={isMany ? 'checkbox' : 'radio'}
              name={of.name}
              choice={{ ...choice, label: choice.code ? `${choice.label} · ${choice.code}` : choice.label }}
              index={index}
              checked={of.values.includes(choice.value)}
            />
          ))}
        </div>
      )}
      {words && (
        <p class="kern-hint">
          {t('ui.find.hits', { count: found.length, words })}{' '}
          {hits.length > shown.length && t('ui.find.more', { count: hits.length - shown.length })}
        </p>
      )}
      <Search of={of} isFirst={rows.length === 0} count={choices.length} />
    </FieldGroup>
  );
}

function Search({ of, isFirst, count }: { of: Bound; isFirst: boolean; count: number }) {
  const { t } = useWords();
  const idOf = useFieldId();
  const id = idOf(isFirst ? of.name : findName(of.name));
  return (
    <>
      <div class="qs-find">
        <label class="kern-sr-only" for={id}>
          {t('ui.find.words')}
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
        />
        <input type="hidden" name={foundName(of.name)} value={of.find ?? ''} />
        <Button name="_find" value={of.name} icon="search">
          {t('ui.find.go')}
        </Button>
      </div>
      {!of.find && <p class="kern-hint">{t('ui.find.hint', { count })}</p>}
    </>
  );
}

/** Choices in whose words each of these stands, those that begin with them first. */
function hitsFor(words: string, choices: readonly Choice[]): Choice[] {
  const wanted = searchable(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const fitting = choices.filter(({ label, code }) => {
    const text = searchable(`${label} ${code ?? ''}`);
    return wanted.every((word) => text.includes(word));
  });
  const begins = ({ label }: Choice) => searchable(label).startsWith(wanted.join(' '));
  return [...fitting.filter(begins), ...fitting.filter((choice) => !begins(choice))];
}

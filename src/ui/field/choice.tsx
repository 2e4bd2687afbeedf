import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Sign, type SignName, toneClass } from '#ui/sign/sign.tsx';
import { Field, FieldGroup, type FieldProps, inputAttributes } from './field.tsx';
import { useFieldId } from './field-id.ts';

/** One thing to choose. */
export interface Choice {
  value: string;
  label: string;
  /** one line under the label (radios and checkboxes) */
  hint?: string | undefined;
  /** a number it is known by: `SearchChoice` finds it by this, too, and shows it with the hits */
  code?: string | undefined;
  sign?: SignName | undefined;
  lang?: string | undefined;
  disabled?: boolean | undefined;
}

export interface SelectProps extends FieldProps {
  value?: string | undefined;
  /** choices, or groups of them */
  choices: readonly (Choice | { label: string; choices: readonly Choice[] })[];
  /** first, empty choice; left out when something must always be chosen */
  empty?: string | boolean | undefined;
  autocomplete?: string | undefined;
}

/** One of many. Up to five are better as `RadioGroup`. */
export function Select({ value, choices, empty, autocomplete, ...field }: SelectProps) {
  const { t } = useWords();
  return (
    <Field {...field}>
      <select class="kern-form-input__input" {...inputAttributes(field)} {...{ autocomplete }}>
        {empty && <option value="">{empty === true ? t('ui.field.choose') : empty}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map((inner) => (
                <Option key={inner.value} choice={inner} chosen={value} />
              ))}
            </optgroup>
          ) : (
            <Option key={choice.value} choice={choice} chosen={value} />
          ),
        )}
      </select>
    </Field>
  );
}

function Option({ choice, chosen }: { choice: Choice; chosen: string | undefined }) {
  return (
    <option value={choice.value} selected={choice.value === chosen} lang={choice.lang} disabled={choice.disabled}>
      {choice.label}
    </option>
  );
}

export interface RadioGroupProps extends FieldProps {
  value?: string | undefined;
  choices: readonly Choice[];
  /** `list` below each other · `row` side by side · `signs` one pressed bar of signs (the four lights) */
  look?: 'list' | 'row' | 'signs' | undefined;
}

/** One of a few, all visible. */
export function RadioGroup({ value, choices, look = 'list', ...field }: RadioGroupProps) {
  const idOf = useFieldId();
  const place = choices.length === 0 ? { id: idOf(field.name), tabindex: -1 } : {};
  return (
    <FieldGroup {...field}>
      {look === 'signs' ? (
        <SignBar name={field.name} value={value} choices={choices} />
      ) : (
        <div class={`qs-choices qs-choices--${look}`} {...place}>
          {choices.map((choice, index) => (
            <ChoiceRow
              key={choice.value}
              type="radio"
              name={field.name}
              choice={choice}
              index={index}
              checked={choice.value === value}
              disabled={field.disabled}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** The bar of signs inside `RadioGroup look="signs"`; alone only where a legend stands elsewhere. */
export function SignBar({
  name,
  value,
  choices,
}: {
  name: string;
  value?: string | undefined;
  choices: readonly Choice[];
}) {
  const idOf = useFieldId();
  return (
    <span class="qs-signbar">
      {choices.map((choice, index) => (
        <label key={choice.value} class={toneClass(choice.sign)} title={choice.label}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            {...(index === 0 && { id: idOf(name) })}
          />
          <Sign name={choice.sign ?? 'dot'} />
          <span class="kern-sr-only">{choice.label}</span>
        </label>
      ))}
    </span>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  values?: readonly string[] | undefined;
  choices: readonly Choice[];
  look?: 'list' | 'row' | undefined;
}

/** Any number of a few. Every checked box is submitted under the same name. */
export function CheckboxGroup({ values = [], choices, look = 'list', ...field }: CheckboxGroupProps) {
  const idOf = useFieldId();
  // Where there is nothing to choose, the list of errors leads to the place where it would be.
  const place = choices.length === 0 ? { id: idOf(field.name), tabindex: -1 } : {};
  return (
    <FieldGroup {...field}>
      <div class={`qs-choices qs-choices--${look}`} {...place}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            name={field.name}
            choice={choice}
            index={index}
            checked={values.includes(choice.value)}
            disabled={field.disabled}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps extends FieldProps {
  checked?: boolean | undefined;
  /** what is submitted when checked; `on` by default */
  value?: string | undefined;
}

/** A single yes or no. The label stands beside the box. */
export function Checkbox({ checked, value = 'on', label, hint, error, span, ...field }: CheckboxProps) {
  const id = useFieldId()(field.name);
  return (
    <div class={['qs-field', span && `qs-span-${span}`, error && 'qs-field--error'].filter(Boolean).join(' ')}>
      <label class="qs-choice">
        <input type="checkbox" value={value} checked={checked} {...inputAttributes({ ...field, hint, error })} />
        <ChoiceText label={label} hint={hint} hintId={`${id}-hint`} />
      </label>
      {error && (
        <p class="kern-error" id={`${id}-error`}>
          <Sign name="stop" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

interface ChoiceRowProps {
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  index: number;
  checked: boolean;
  disabled?: boolean | undefined;
}

/** One row of a group: the first one carries the id that the list of errors links to. */
export function ChoiceRow({ type, name, choice, index, checked, disabled }: ChoiceRowProps) {
  const own = useFieldId()(name);
  const id = index === 0 ? own : `${own}-${index + 1}`;
  // The first choice carries the group's id, whose hint is another one.
  const hintId = `${own}-${index + 1}-hint`;
  return (
    <label class="qs-choice">
      <input
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        id={id}
        disabled={disabled || choice.disabled}
        {...(choice.hint && { 'aria-describedby': hintId })}
      />
      <ChoiceText
        label={
          <>
            {choice.sign && <Sign name={choice.sign} />}
            <span lang={choice.lang}>{choice.label}</span>
          </>
        }
        hint={choice.hint}
        hintId={hintId}
      />
    </label>
  );
}

function ChoiceText({ label, hint, hintId }: { label: ComponentChildren; hint?: ComponentChildren; hintId: string }) {
  return (
    <span>
      <span class="qs-choice__label">{label}</span>
      {hint && (
        <span class="kern-hint" id={hintId}>
          {hint}
        </span>
      )}
    </span>
  );
}

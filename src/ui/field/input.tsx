import { useWords } from '#platform/i18n/words.ts';
import { Field, type FieldProps, inputAttributes } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  /** as submitted, also when it was refused: nothing is lost */
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | undefined;
  /** HTML autocomplete token, e.g. `email`, `organization`, `one-time-code`; `off` for things about others */
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  /** id of a `datalist` on the page whose entries are proposed */
  list?: string | undefined;
  lang?: string | undefined;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  autofocus?: boolean | undefined;
  spellcheck?: boolean | undefined;
  /** personal data: the draft island never keeps it in the browser */
  personal?: boolean | undefined;
}

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  autocomplete,
  inputmode,
  maxlength,
  placeholder,
  list,
  lang,
  dir,
  autofocus,
  spellcheck,
  personal,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        class="kern-form-input__input"
        type={type as 'text'}
        value={value ?? ''}
        {...inputAttributes(field)}
        {...{
          autocomplete,
          inputmode,
          maxlength,
          placeholder,
          list,
          lang,
          autofocus,
          spellcheck,
          dir: dir ?? (type === 'email' || type === 'url' || type === 'tel' ? 'ltr' : undefined),
        }}
        {...((personal || type === 'password') && { 'data-no-draft': '' })}
      />
    </Field>
  );
}

/** A browser drops the line break right after the tag: a text that begins with an empty line gets one more. */
const keptBreaks = (value = '') => (/^\r?\n/.test(value) ? `\n${value}` : value);

export interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  lang?: string | undefined;
  /** `auto` follows the script of the text: right for what people write themselves */
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  personal?: boolean | undefined;
}

/** Several lines of text; grows with the text where the browser can. */
export function TextArea({
  value,
  rows = 3,
  maxlength,
  placeholder,
  lang,
  dir = 'auto',
  personal,
  ...given
}: TextAreaProps) {
  const { t } = useWords();
  // The browser would cut a pasted text without a word. Here it stays whole, and the server says by how much it is too long.
  const limit = maxlength === undefined ? undefined : t('ui.field.most', { max: maxlength });
  const hint =
    given.hint && limit ? (
      <>
        {given.hint} {limit}
      </>
    ) : (
      (given.hint ?? limit)
    );
  const field = { ...given, hint };
  return (
    <Field {...field}>
      <textarea
        class="kern-form-input__input"
        rows={rows}
        {...inputAttributes(field)}
        {...{ placeholder, lang, dir }}
        {...(personal && { 'data-no-draft': '' })}
      >
        {keptBreaks(value)}
      </textarea>
    </Field>
  );
}

export interface DateFieldProps extends FieldProps {
  /** `2026-12-31`, or exactly what was submitted when it was no date */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

/** A day. Shows what was submitted as text when it is no date, so that it can be repaired instead of vanishing. */
export function DateField({ value, min, max, ...field }: DateFieldProps) {
  const readable = !value || /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <Field {...field}>
      <input
        class="kern-form-input__input qs-input--short"
        type={(readable ? 'date' : 'text') as 'text'}
        value={value ?? ''}
        {...inputAttributes(field)}
        {...{ min, max }}
      />
    </Field>
  );
}

export interface NumberFieldProps extends FieldProps {
  value?: string | number | undefined;
  /** behind the input, e.g. `Stunden` */
  unit?: string | undefined;
  decimals?: boolean | undefined;
}

/** A number as text with the right keyboard: `1.234,5` and `1234.5` are both understood. */
export function NumberField({ value, unit, decimals, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      <span class="qs-affix">
        <input
          class="kern-form-input__input qs-input--number"
          type="text"
          dir="ltr"
          inputmode={decimals ? 'decimal' : 'numeric'}
          autocomplete="off"
          value={value ?? ''}
          {...inputAttributes(field)}
        />
        {unit && <span>{unit}</span>}
      </span>
    </Field>
  );
}

/** An amount of money in euros, as submitted. `euroText` makes the text from cents. */
export function EuroField(props: Omit<NumberFieldProps, 'unit' | 'decimals'>) {
  return <NumberField {...props} unit="€" decimals />;
}

export interface FileFieldProps extends FieldProps {
  /** e.g. `.csv,.xlsx` or `image/*` */
  accept?: string | undefined;
  multiple?: boolean | undefined;
}

/** Choose a file. The form needs `enctype="multipart/form-data"`; say size and kinds in the hint. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      <input class="kern-form-input__input qs-file" type="file" {...inputAttributes(field)} {...{ accept, multiple }} />
    </Field>
  );
}

import type { ComponentChildren } from 'preact';
import type { ControlProps as Bound } from '#platform/forms/bind.ts';
import { Checkbox, CheckboxGroup, type Choice, RadioGroup, Select } from './choice.tsx';
import type { FieldProps } from './field.tsx';
import { useFieldError } from './field-error.tsx';
import { DateField, EuroField, NumberField, TextArea, TextField } from './input.tsx';
import { SearchChoice } from './search-choice.tsx';

/** So many things are looked through; more are searched. */
const fewEnough = 12;

export interface ControlProps {
  /** from `bind(form, …).control('title')`: name, kind, what was submitted, what is wrong */
  of: Bound;
  label: ComponentChildren;
  hint?: ComponentChildren;
  span?: FieldProps['span'];
  /** marks it "(freiwillig)" */
  optional?: boolean | undefined;
  /** for choices and references */
  choices?: readonly Choice[] | undefined;
  /**
   * how choices look; many are a `select`, few a `list` or `row`, lights `signs`. More than twelve things (references)
   * are searched, unless it is said that they shall be a `list` (each is to be read) or a `select` (public forms).
   */
  look?: 'select' | 'list' | 'row' | 'signs' | undefined;
  /** words of the empty choice of a select */
  empty?: string | undefined;
  autocomplete?: string | undefined;
  rows?: number | undefined;
  unit?: string | undefined;
  lang?: string | undefined;
  /** personal data: never kept as a draft in the browser */
  personal?: boolean | undefined;
}

/** The control that fits a declared form field: one line in a view per field of `form.ts`. */
export function Control(props: ControlProps) {
  const { of, label, hint, span, optional, choices } = props;
  const error = useFieldError(of, choices);
  const field: FieldProps = { name: of.name, label, hint, span, optional, required: of.required, error };
  switch (of.kind) {
    case 'day':
      return <DateField {...field} value={of.value} />;
    case 'whole':
      return <NumberField {...field} value={of.value} unit={props.unit} />;
    case 'euros':
      return <EuroField {...field} value={of.value} />;
    case 'tick':
      return <Checkbox {...field} checked={of.value !== ''} />;
    case 'choices':
    case 'references':
    case 'choice':
    case 'reference':
      return <ChoiceControl {...props} field={field} />;
    case 'text':
    case 'email':
    case 'password':
      return <TextControl {...props} field={field} />;
  }
}

function ChoiceControl(props: ControlProps & { field: FieldProps }) {
  const { of, field, choices = [], look, empty, autocomplete } = props;
  const isThing = of.kind === 'references' || of.kind === 'reference';
  if (isThing && choices.length > fewEnough && look !== 'list' && look !== 'select') {
    return <SearchChoice {...props} choices={choices} />;
  } else if (of.kind === 'choices' || of.kind === 'references') {
    return <CheckboxGroup {...field} values={of.values} choices={choices} look={look === 'row' ? 'row' : 'list'} />;
  } else if (look && look !== 'select') {
    return <RadioGroup {...field} value={of.value} choices={choices} look={look} />;
  } else {
    return <Select {...field} value={of.value} choices={choices} empty={empty ?? true} autocomplete={autocomplete} />;
  }
}

function TextControl({ of, field, rows, lang, personal, autocomplete }: ControlProps & { field: FieldProps }) {
  const text = { ...field, value: of.value, maxlength: of.maxLength, lang, personal };
  if (of.multiline) return <TextArea {...text} rows={rows} />;
  else
    return (
      <TextField
        {...text}
        type={of.kind === 'email' || of.kind === 'password' ? of.kind : 'text'}
        autocomplete={autocomplete}
      />
    );
}

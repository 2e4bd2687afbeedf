import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Sign } from '#ui/sign/sign.tsx';
import { useFieldId } from './field-id.ts';

/** What every field has. */
export interface FieldProps {
  /** name in the submitted form; also makes the id `f-NAME` */
  name: string;
  /** always visible, above the input */
  label: ComponentChildren;
  /** one short sentence under the label: what to write and what it is for */
  hint?: ComponentChildren;
  /** what is wrong and how to repair it, in the reader's language */
  error?: ComponentChildren;
  /** shown as required; it is the server that checks */
  required?: boolean | undefined;
  /** adds "(freiwillig)" to the label; mark the fewer of the two kinds */
  optional?: boolean | undefined;
  /** columns of twelve inside `FieldGrid`; on a phone 3 and 4 take half, 6 and more the whole width */
  span?: 3 | 4 | 6 | 8 | 12 | undefined;
  disabled?: boolean | undefined;
}

/** Attributes that tie an input to its hint and error; give them to an input of your own inside `Field`. */
export function inputAttributes(props: Pick<FieldProps, 'name' | 'hint' | 'error' | 'required' | 'disabled'>) {
  const id = useFieldId()(props.name);
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    name: props.name,
    ...(described && { 'aria-describedby': described }),
    ...(props.error && { 'aria-invalid': 'true' as const }),
    ...(props.required && { required: true }),
    ...(props.disabled && { disabled: true }),
  };
}

/** Label, hint, input and error of one field. The ready fields below use it; use it yourself only for a new kind of input. */
export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const id = useFieldId()(props.name);
  return (
    <div class={fieldClass(props)}>
      <label class="kern-label" for={id}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      <Hint id={id}>{props.hint}</Hint>
      {children}
      <FieldError id={id}>{props.error}</FieldError>
    </div>
  );
}

/** The same for a group of radios or checkboxes: fieldset and legend. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const id = useFieldId()(props.name);
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset class={fieldClass(props)} {...(described && { 'aria-describedby': described })}>
      <legend class="kern-label">
        {props.label}
        <OptionalMark optional={props.optional} />
      </legend>
      <Hint id={id}>{props.hint}</Hint>
      {children}
      <FieldError id={id}>{props.error}</FieldError>
    </fieldset>
  );
}

/** Twelve columns for short fields side by side; one column on a phone. */
export function FieldGrid({ children }: { children: ComponentChildren }) {
  return <div class="qs-fields">{children}</div>;
}

/** Several fields under one heading. */
export function FieldSet({
  legend,
  hint,
  children,
}: {
  legend: ComponentChildren;
  hint?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="qs-fieldset">
      <legend>{legend}</legend>
      {hint && <p class="kern-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}

function fieldClass({ span, error }: FieldProps): string {
  return ['qs-field', span && `qs-span-${span}`, error && 'qs-field--error'].filter(Boolean).join(' ');
}

function OptionalMark({ optional }: { optional?: boolean | undefined }) {
  const { t } = useWords();
  return optional ? <span class="qs-optional"> {t('ui.field.optional')}</span> : null;
}

function Hint({ id, children }: { id: string; children?: ComponentChildren }) {
  return children ? (
    <p class="kern-hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

function FieldError({ id, children }: { id: string; children?: ComponentChildren }) {
  return children ? (
    <p class="kern-error" id={`${id}-error`}>
      <Sign name="stop" />
      <span>{children}</span>
    </p>
  ) : null;
}

import type { MessageKey, MessageValues } from '../i18n/messages.ts';
import { type Drawn, drawnFrom } from './drawn.ts';
import type { Field, FieldKind } from './field.ts';
import { type FieldTexts, type Form, type FormError, type FormResult, findName } from './form.ts';

/** Everything a control needs to draw itself. */
export interface ControlProps {
  name: string;
  kind: FieldKind;
  required: boolean;
  /** What stands in it: one text, or several for controls with many values. */
  value: string;
  values: readonly string[];
  /** Words that its choices are searched by. */
  find?: string;
  error?: { key: MessageKey; values?: MessageValues };
  /** What somebody else stored here since the form was drawn. */
  stored?: readonly string[];
  maxLength?: number;
  multiline?: boolean;
  min?: number;
  max?: number;
}

/** A form together with what was submitted and what is wrong with it; views take their controls from it. */
export interface BoundForm<F> {
  control(name: keyof F & string): ControlProps;
  errors: readonly FormError[];
  /** What its fields held when it was drawn, for the `Form` to carry along. */
  drawn?: Drawn;
}

/** Binds a form to stored or submitted values; pass the result of reading to show its errors. */
export function bind<F extends Record<string, unknown>>(
  shape: Form<F>,
  state: FieldTexts | FormResult<F> = {},
): BoundForm<F> {
  const isResult = 'ok' in state && typeof state.ok === 'boolean';
  const texts = isResult ? (state as FormResult<F>).submitted : (state as FieldTexts);
  const result = isResult ? (state as FormResult<F>) : undefined;
  const errors = result && !result.ok ? result.errors : [];
  const control = (name: keyof F & string): ControlProps => {
    const field = shape.fields[name] as Field<unknown>;
    const error = errors.find((candidate) => candidate.field === name);
    const values = texts[name] ?? [];
    return {
      name,
      kind: field.kind,
      required: field.required,
      value: values[0] ?? '',
      values,
      ...(texts[findName(name)]?.[0] ? { find: texts[findName(name)]?.[0] as string } : {}),
      ...(error ? { error: { key: error.key, ...(error.values ? { values: error.values } : {}) } } : {}),
      ...(error?.stored ? { stored: error.stored } : {}),
      ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
      ...(field.multiline ? { multiline: true } : {}),
      ...(field.min === undefined ? {} : { min: field.min }),
      ...(field.max === undefined ? {} : { max: field.max }),
    };
  };
  const drawn = result ? result.drawn : Object.keys(texts).length > 0 ? drawnFrom(texts) : undefined;
  return { control, errors, ...(drawn === undefined ? {} : { drawn }) };
}

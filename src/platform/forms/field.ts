import type * as v from 'valibot';
import type { MessageValues } from '../i18n/messages.ts';

export type FieldKind =
  | 'text'
  | 'email'
  | 'password'
  | 'day'
  | 'whole'
  | 'euros'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'references'
  | 'tick';

export type FieldSchema<T> = v.GenericSchema<string, T>;

/** What a person may type into one control, and the attributes the control gets from it. */
export interface Field<T> {
  kind: FieldKind;
  required: boolean;
  schema: FieldSchema<T>;
  /** Several values may arrive under the one name; each goes through the schema. */
  many: boolean;
  /** The value of a field left empty. */
  empty?: T;
  maxLength?: number;
  multiline?: boolean;
  min?: number;
  max?: number;
  values?: readonly string[];
  /** Never sent back to the browser. */
  secret?: boolean;
}

const mark = '\u0000';

/** A valibot message that carries a text key and its values, to be spoken in the reader's language later. */
export function failed(key: PlatformFormKey, values: MessageValues = {}): string {
  return `${mark}${JSON.stringify({ key: `platform.${key}`, values })}`;
}

type PlatformFormKey =
  | 'form.required'
  | 'form.too-long'
  | 'form.too-short'
  | 'form.not-a-day'
  | 'form.negative-euros'
  | 'form.not-a-number'
  | 'form.number-range'
  | 'form.not-euros'
  | 'form.euros-too-large'
  | 'form.not-an-email'
  | 'form.not-a-choice'
  | 'form.not-a-code'
  | 'form.control-characters';

/** Reads the message of `failed` back. */
export function readFailure(message: string): { key: string; values: MessageValues } {
  if (!message.startsWith(mark)) return { key: 'platform.form.not-a-choice', values: {} };
  return JSON.parse(message.slice(1)) as { key: string; values: MessageValues };
}

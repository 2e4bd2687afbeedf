import * as v from 'valibot';
import { hiding, invisible, withoutUse } from '../i18n/invisible.rules.ts';
import { onOneLine, unwritable } from '../i18n/seen.rules.ts';
import { withoutWordSigns } from '../i18n/word-signs.ts';
import { type FieldKind, type FieldSchema, type Field as FormField, failed } from './field.ts';

export type Field<T> = FormField<T>;

interface Optional {
  required?: boolean;
}

interface AmountOptions extends Optional {
  /** What an amount left empty means, where it means something: no own share is 0. */
  blank?: number;
}

/** What a field gives: nothing empty where it must be filled in or means something, so that nobody invents a value. */
type Given<Options, T> = Options extends { required: true } | { blank: T } ? T : T | null;

interface TextOptions extends Optional {
  /** Most characters; one line 200, several lines 4,000 unless said otherwise. */
  max?: number;
  min?: number;
  multiline?: boolean;
}

// The two invisible directions that can hide text; without the flag that makes a test remember where it was.
const hidden = new RegExp(hiding.source);
// What Word and editors leave behind is put right: private bullets, a mark of byte order inside the text.
const tidy = (text: string) =>
  withoutWordSigns(text).replaceAll('\r\n', '\n').replace(withoutUse, '').normalize('NFC').trim();

const make = <T>(
  kind: FieldKind,
  required: boolean,
  schema: FieldSchema<T>,
  more: Partial<Field<T>> = {},
): Field<T> => ({
  kind,
  required,
  schema,
  many: false,
  ...more,
});

/** A field whose value is null where it is left empty; one that is required never gives that null. */
function nullable<T, O extends Optional>(
  kind: FieldKind,
  schema: v.GenericSchema<string, T>,
  options: O | undefined,
  more: Partial<Field<T | null>> = {},
): Field<Given<O, T>> {
  const field = { ...make(kind, options?.required ?? false, schema), empty: null, ...more };
  return field as unknown as Field<Given<O, T>>;
}

function textSchema(max: number, min: number, multiline = false) {
  return v.pipe(
    v.string(),
    v.transform(tidy),
    v.transform((text) => (multiline ? text.replaceAll('\u0085', '\n') : onOneLine(text))),
    v.check((text) => !hidden.test(text) && !unwritable.test(text), failed('form.control-characters')),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const length = [...dataset.value].length;
      if (length > max) addIssue({ message: failed('form.too-long', { max, length }) });
      else if (length < min) addIssue({ message: failed('form.too-short', { min }) });
    }),
  );
}

/** Text that may stay empty; empty becomes ''. */
export function text(options: TextOptions = {}): Field<string> {
  const max = options.max ?? (options.multiline ? 4_000 : 200);
  const schema = textSchema(max, options.min ?? 0, options.multiline) as FieldSchema<string>;
  return make('text', options.required ?? false, schema, {
    maxLength: max,
    multiline: options.multiline ?? false,
    empty: '',
  });
}

/**
 * A mail address as it can be delivered, without invisible signs and the `mailto:` of a link; null where it is none. The
 * one rule for forms and imports: a domain has an ending (`info@seeverein` is a slip), and may be written with umlauts.
 */
export function readMailbox(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .replaceAll(invisible, '')
    .trim()
    .replace(/^mailto:/i, '');
  const isAddress = plain.length <= 200 && mailShape.test(plain) && !plain.includes('..');
  return isAddress ? plain : null;
}

const mailShape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-][a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}(?<!\.)@(?:localhost|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{2,59}))$/iu;

/** An e-mail address; empty becomes ''. */
export function email(options: Optional = {}): Field<string> {
  const schema = v.pipe(
    textSchema(200, 0),
    v.transform((entry) => readMailbox(entry)),
    v.string(failed('form.not-an-email')),
  ) as FieldSchema<string>;
  return make('email', options.required ?? false, schema, { maxLength: 200, empty: '' });
}

/** A password: taken exactly as typed, never trimmed, never shown again. */
export function password(options: { min?: number; max?: number } = {}): Field<string> {
  const min = options.min ?? 1;
  const schema = v.pipe(
    v.string(),
    v.minLength(min, failed('form.too-short', { min })),
    v.maxLength(options.max ?? 200, failed('form.too-long', { max: options.max ?? 200, length: 0 })),
  );
  return make('password', true, schema as FieldSchema<string>, { empty: '', secret: true });
}

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const germanDay = /^(?:[a-zäöü]{2,10}\.?,?\s+)?(\d{1,2})\.\s*(?:(\d{1,2})\.|([a-zäöü]{3,9})\.?)\s*(\d{4}|\d{2})$/i;
const timeAfter = /(?:[ t]|,\s*)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:\s*uhr|z)?$/i;

/**
 * `2026-12-31` from a date control, `31.12.2026`, `31.12.26` or `31. Dezember 2026` from a keyboard, each also with the
 * time that a spreadsheet adds; null where empty or in no century of ours.
 */
export function readDay(text: string): string | null {
  const plain = text.replaceAll(invisible, '').trim().replace(timeAfter, '').trim();
  const german = germanDay.exec(plain);
  const iso = german ? isoOf(german) : /^\d{4}-\d{2}-\d{2}$/.test(plain) ? plain : null;
  if (iso === null || iso < '1900' || iso >= '2200') return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Two digits of a year are of this century, or of the last one where that is nearer: 27 is 2027, 88 is 1988. */
function isoOf([, dayText = '', monthText, monthName = '', yearText = '']: RegExpExecArray): string | null {
  const name = monthName.toLowerCase().replace('maerz', 'märz').slice(0, 3);
  const month = monthText ?? (name === '' || !isMonth(monthName) ? '0' : String(months.indexOf(name) + 1));
  const year = yearText.length === 4 ? yearText : `${Number(yearText) < 70 ? '20' : '19'}${yearText}`;
  return `${year}-${month.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
}

const isMonth = (name: string) =>
  /^(?:jan(?:uar)?|jänner|feb(?:ruar)?|mär(?:z)?|maerz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)$/i.test(
    name,
  );

/** A calendar day as `YYYY-MM-DD`; null where it may stay empty and is. */
export function day<const O extends Optional>(options?: O): Field<Given<O, string>> {
  const schema = v.pipe(
    v.string(),
    v.transform((entry) => readDay(entry.trim())),
    v.string(failed('form.not-a-day')),
  );
  return nullable('day', schema, options);
}

interface WholeOptions extends Optional {
  min?: number;
  max?: number;
}

/** A whole number; null where it may stay empty and is. */
export function whole<const O extends WholeOptions>(options?: O): Field<Given<O, number>> {
  const { min = 0, max = 1_000_000_000 } = options ?? {};
  const schema = v.pipe(
    v.string(),
    v.trim(),
    v.regex(wholeNumber, failed('form.not-a-number')),
    v.transform((entry) => readWhole(entry) ?? 0),
    v.minValue(min, failed('form.number-range', { min, max })),
    v.maxValue(max, failed('form.number-range', { min, max })),
  );
  return nullable('whole', schema, options, { min, max });
}

// A point stands between thousands; `2.5` is no whole number.
const wholeNumber = /^-?(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,15})$/;

/** A whole number as a form and a list take it (`1.200`, `1200`); null where it is none. */
export function readWhole(text: string): number | null {
  return wholeNumber.test(text) ? Number(text.replaceAll('.', '')) : null;
}

/** What people write around an amount: the sign or name of the money, and a dash in place of no cents. */
const aroundEuros = /^(?:€|EUR)\s*|\s*(?:€|EUR|Euro)$|,\s*[-–—]{1,2}(?=\s*(?:€|EUR|Euro)?$)/gi;
const groupedEuros = /^(\d{1,3}(?:([.\s'’])\d{3}(?:\2\d{3})*)?|\d+)(?:,(\d{1,2}))?$/;

/**
 * Integer cents from an amount in German notation (`4.187,20`, `4000`, `60 000 €`, `60.000,-`); null where it is none. No
 * floating point, and no more than twelve digits before the comma.
 */
export function readEuros(text: string): number | null {
  const match = groupedEuros.exec(text.trim().replace(aroundEuros, '').trim());
  const euros = (match?.[1] ?? '').replace(/\D/g, '');
  if (!match || isTooLarge(text)) return null;
  return Number(`${euros}${(match[3] ?? '').padEnd(2, '0')}`);
}

/** Is it an amount, and one with more digits than money here can have? */
function isTooLarge(text: string): boolean {
  const [, euros = ''] = groupedEuros.exec(text.trim().replace(aroundEuros, '').trim()) ?? [];
  return euros.replace(/\D/g, '').length > 12;
}

/** An amount of money as integer cents; null where it may stay empty and is. */
export function euros<const O extends AmountOptions>(options?: O): Field<Given<O, number>> {
  const schema = v.pipe(
    v.string(),
    v.regex(/^\s*[^-−\s]/, failed('form.negative-euros')),
    v.check((text) => !isTooLarge(text), failed('form.euros-too-large')),
    v.transform(readEuros),
    v.number(failed('form.not-euros')),
  );
  return nullable('euros', schema, options, { empty: options?.blank ?? null });
}

/** One of several values; null where none needs to be chosen and none is. The values go into the type. */
export function choice<const V extends string, const O extends Optional>(
  values: readonly V[],
  options?: O,
): Field<Given<O, V>> {
  const schema = v.picklist(values, failed('form.not-a-choice'));
  return nullable('choice', schema, options, { values });
}

/** Any number of several values, without doubles. */
export function choices<const V extends string>(values: readonly V[], options: Optional = {}): Field<V[]> {
  const schema = v.picklist(values, failed('form.not-a-choice'));
  return make('choices', options.required ?? false, schema as unknown as FieldSchema<V[]>, {
    values,
    many: true,
    empty: [],
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id of another thing (a UUID), or null; whether it exists and may be used is checked where it is used. */
export function reference<const O extends Optional>(options?: O): Field<Given<O, string>> {
  const schema = v.pipe(v.string(), v.regex(uuid, failed('form.not-a-choice')));
  return nullable('reference', schema, options);
}

/** Another thing by the number or key it is known by, chosen from what a search finds; '' where it may stay empty and is. */
export function key(options: TextOptions = {}): Field<string> {
  return { ...text({ max: 80, ...options }), kind: 'reference' };
}

/** The ids of any number of other things, without doubles. */
export function references(options: Optional = {}): Field<string[]> {
  const schema = v.pipe(v.string(), v.regex(uuid, failed('form.not-a-choice')));
  return make('references', options.required ?? false, schema as unknown as FieldSchema<string[]>, {
    many: true,
    empty: [],
  });
}

/** What a ticked box sends; the first is what `prefill` writes. */
export const tickWords = ['ja', 'on', 'true'] as const;

/** A tick box. */
export function tick(): Field<boolean> {
  const schema = v.pipe(
    v.picklist(tickWords, failed('form.not-a-choice')),
    v.transform(() => true),
  );
  return make('tick', false, schema as unknown as FieldSchema<boolean>, { empty: false });
}

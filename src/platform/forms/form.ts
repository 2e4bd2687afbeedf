import * as v from 'valibot';
import type { MessageKey, MessageValues } from '../i18n/messages.ts';
import { isSeen } from '../i18n/seen.rules.ts';
import type { Decision } from './decision.ts';
import { type Drawn, drawnFrom, drawnName, drawnNames, type FieldTexts, merge } from './drawn.ts';
import { type Field, type FieldKind, readFailure } from './field.ts';
import { tickWords } from './fields.ts';

export type Fields = Record<string, Field<never> | Field<unknown>>;

/** The shape of what a form gives: one value per field. */
export type FormValue<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** What is wrong, and where; `field` is undefined for a fault of the whole form. */
export interface FormError {
  field?: string;
  key: MessageKey;
  values?: MessageValues;
  /** what somebody else stored in this field since the form was drawn */
  stored?: readonly string[];
}

export type { FieldTexts };

export type FormResult<F> =
  | { ok: true; value: FormValue<F>; submitted: FieldTexts; drawn?: Drawn }
  | { ok: false; errors: readonly FormError[]; submitted: FieldTexts; drawn?: Drawn };

export interface Form<F> {
  fields: F;
  rules: readonly FormRule[];
  /**
   * The same form with a rule that its fields hold by themselves: an end not before its start. It is asked as soon as
   * these fields can be read, whatever is wrong with the others, so that every fault is shown at once.
   *
   * @param rule from `rules.ts`; the verb asks it, too, for whoever sends no form
   */
  holds<K extends keyof F & string>(names: readonly K[], rule: (value: Pick<FormValue<F>, K>) => Decision): Form<F>;
  /** The same form, its rules too, with further fields before the others: the id that a new thing carries. */
  with<const More extends Record<string, unknown>>(more: More): Form<More & F>;
}

interface FormRule {
  names: readonly string[];
  rule: (value: never) => Decision;
}

/** Declares what a person may enter. Shape and coercion only: whether it is allowed is decided in `rules.ts`. */
export function form<const F extends Record<string, unknown>>(fields: F): Form<F> {
  for (const [name, field] of Object.entries(fields)) if ((field as Field<unknown>).secret) secretFields.add(name);
  return formWith(fields, []);
}

function formWith<F>(fields: F, rules: readonly FormRule[]): Form<F> {
  return {
    fields,
    rules,
    holds: (names, rule) => formWith(fields, [...rules, { names, rule }]),
    with: (more) => formWith({ ...more, ...fields }, rules),
  };
}

const secretFields = new Set<string>();

/** Does a form have a secret under this name? Then nobody gives back what was sent. */
export const isSecretField = (name: string): boolean => secretFields.has(name);

/** Under this name a form is sent that is only to be drawn again with what was typed: nothing is saved. */
export const againName = '_again';
/** Under this name the script that keeps drafts sends a word of its own; the page that was saved says it back. */
export const draftName = '_draft';

/**
 * Names every form may carry beside its own: which method is meant, where to go afterwards, what it was drawn from, that
 * it is only to be drawn again, that a second one of the same name is meant, the word of its draft, and, for a field whose many choices are searched, the words looked for, the words whose hits were already shown, and the
 * button that searches.
 */
const ownNames = /^_(method|back|drawn|again|anyway|draft|find|(find|found)-\w+)$/;

/** The name under which a form sends the words that choices of a field are searched by. */
export const findName = (field: string) => `_find-${field}`;
/** The name under which it sends the words whose hits it already shows. */
export const foundName = (field: string) => `_found-${field}`;

/**
 * Turns what was sent into values of their types. Every fault is found at once, not only the first. A field that the form does
 * not have is a fault too: nothing that somebody sent is dropped silently.
 *
 * @param now for a form that changes something stored: what it would be filled in with at this moment. What somebody else
 * changed since the form was drawn is then kept, or the form comes back with both (`drawn.ts`).
 */
export function readForm<F extends Record<string, unknown>>(
  shape: Form<F>,
  sent: FormData,
  now?: FieldTexts,
): FormResult<F> {
  const fields = shape.fields as unknown as Record<string, Field<unknown>>;
  const { errors, submitted } = textsOf(fields, sent);
  const searches = Object.keys(fields).filter((name) => keepSearch(name, sent, submitted));
  const { pressed, drawn } = ownTextsOf(sent);
  // Whoever searches has not finished: only the search is answered, also where the words are still missing, and what is
  // stored by now is asked when they save.
  if (pressed !== undefined && Object.hasOwn(fields, pressed)) {
    const key = searches.includes(pressed) ? 'platform.form.choose-found' : 'platform.form.search-words';
    return { ok: false, errors: [{ field: pressed, key }], submitted, ...drawn };
  }
  if (sent.has(againName)) return { ok: false, errors: [{ key: 'platform.form.not-saved' }], submitted, ...drawn };
  errors.push(...searches.map((field) => ({ field, key: 'platform.form.choose-found' }) as const));
  const sentTexts = now ? withLeftOut(fields, submitted, drawn.drawn ?? '', now) : submitted;
  const { texts, clashes } = now ? merge(Object.keys(fields), sentTexts, drawn.drawn ?? '', now) : untouched(submitted);
  errors.push(...clashes);
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (searches.includes(name)) continue;
    const own = sent.getAll(name).filter((item) => typeof item === 'string');
    const read = readField(field, texts[name] === submitted[name] ? own : (texts[name] ?? []));
    if ('error' in read) errors.push({ ...read.error, field: name });
    else value[name] = read.value;
  }
  errors.push(...brokenRules(shape.rules, value, errors));
  const state = { submitted: texts, ...(now ? { drawn: drawnFrom(now) } : drawn) };
  if (errors.length > 0) return { ok: false, errors, ...state };
  return { ok: true, value: value as FormValue<F>, ...state };
}

/** The rules of the form that what could be read breaks; one word for a field is enough. */
function brokenRules(rules: readonly FormRule[], value: Record<string, unknown>, errors: readonly FormError[]) {
  const broken: FormError[] = [];
  for (const { names, rule } of rules) {
    if (!names.every((name) => Object.hasOwn(value, name))) continue;
    const outcome = rule(value as never);
    if (outcome.ok) continue;
    const { ok: _ok, ...error } = outcome;
    const isNamed = error.field !== undefined && [...errors, ...broken].some(({ field }) => field === error.field);
    if (!isNamed) broken.push(error);
  }
  return broken;
}

/** What is typed is always sent, also where it is empty; of what is ticked or chosen nothing is sent where nothing is. */
const writtenKinds: ReadonlySet<FieldKind> = new Set(['text', 'email', 'day', 'whole', 'euros']);

/**
 * A text that the form was drawn with and that was not sent at all was not emptied by anybody: something on the way lost
 * it, or a tool leaves out what it does not change. It stays as it is stored.
 */
function withLeftOut(fields: Record<string, Field<unknown>>, submitted: FieldTexts, drawn: Drawn, now: FieldTexts) {
  const kept = drawnNames(drawn).flatMap((name) => {
    const isLeftOut = submitted[name] === undefined && fields[name] && writtenKinds.has(fields[name].kind);
    return isLeftOut ? [[name, now[name] ?? []] as const] : [];
  });
  return kept.length > 0 ? { ...submitted, ...Object.fromEntries(kept) } : submitted;
}

const untouched = (texts: FieldTexts) => ({ texts, clashes: [] });

/** What was sent, by field; what belongs to no field is a fault. */
function textsOf(fields: Record<string, Field<unknown>>, sent: FormData) {
  const errors: FormError[] = [];
  const submitted: Record<string, string[]> = {};
  for (const [name, value] of sent) {
    if (ownNames.test(name) || typeof value !== 'string') continue;
    // `constructor` is a name that every object knows, and no field.
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    // One is enough to say; thousands would make an answer of many times what was sent.
    if (!field) {
      if (errors.length === 0)
        errors.push({ key: 'platform.form.unknown-field', values: { field: name.slice(0, 40) } });
    }
    // The database refuses the character NUL even in a question; what comes back with the form shows where one stood.
    else if (field.secret !== true) submitted[name] = [...(submitted[name] ?? []), submittedText(field, value)];
  }
  return { errors, submitted };
}

/** A tick means the same whatever its box sends; it is compared with what is stored as `prefill` writes it. */
function submittedText(field: Field<unknown>, value: string): string {
  return field.kind === 'tick' && tickWords.some((word) => word === value)
    ? tickWords[0]
    : value.replaceAll('\0', '\ufffd');
}

function ownTextsOf(sent: FormData): { pressed: string | undefined; drawn: { drawn?: Drawn } } {
  const [pressed, drawn] = [sent.get('_find'), sent.get(drawnName)];
  return {
    pressed: typeof pressed === 'string' ? pressed : undefined,
    drawn: typeof drawn === 'string' ? { drawn } : {},
  };
}

/** Keeps the words that choices of a field are searched by; true where their hits were not shown yet. */
function keepSearch(name: string, sent: FormData, submitted: Record<string, string[]>): boolean {
  const words = sent.get(findName(name));
  if (typeof words !== 'string' || words.trim() === '') return false;
  submitted[findName(name)] = [words.replaceAll('\0', '\ufffd').slice(0, 200)];
  return sent.get('_find') === name || sent.get(foundName(name)) !== words;
}

type FieldRead = { value: unknown } | { error: { key: MessageKey; values?: MessageValues } };

function readField(field: Field<unknown>, texts: readonly string[]): FieldRead {
  const given = texts.filter((text) => (field.secret ? text !== '' : isSeen(text)));
  if (given.length === 0) {
    if (field.required) return { error: { key: 'platform.form.required' } };
    return { value: field.empty };
  }
  if (!field.many && given.length > 1) return { error: { key: 'platform.form.repeated-field' } };
  const values = new Set<unknown>();
  for (const text of given) {
    const parsed = v.safeParse(field.schema, text);
    if (!parsed.success) {
      const { key, values: filled } = readFailure(parsed.issues[0].message);
      return { error: { key: key as MessageKey, values: filled } };
    }
    values.add(parsed.output);
  }
  return { value: field.many ? [...values] : [...values][0] };
}

/** A form's fault as the page needs it: nothing they wrote is lost, and a rule's refusal (`outcome` as it is) stands at its field. */
export function refuse<F>(result: FormResult<F>, ...errors: FormError[]): FormResult<F> {
  const { submitted, drawn } = result;
  const all = [...(result.ok ? [] : result.errors), ...errors];
  return { ok: false, errors: all, submitted, ...(drawn === undefined ? {} : { drawn }) };
}

/** The fields of a form filled in from a stored thing, for editing: the inverse of reading. */
export function prefill(values: Readonly<Record<string, unknown>>): FieldTexts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value === null || value === undefined || value === false) return [name, []];
      if (Array.isArray(value)) return [name, value.map(String)];
      if (value === true) return [name, ['ja']];
      return [name, [String(value)]];
    }),
  );
}

/** Cents as text for an amount field: 418720 → `4187,20`, 400000 → `4000`. No amount stays empty. */
export function euroText(cents: number | null | undefined): string {
  if (cents === null || cents === undefined) return '';
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  return `${cents < 0 ? '-' : ''}${whole}${rest ? `,${String(rest).padStart(2, '0')}` : ''}`;
}

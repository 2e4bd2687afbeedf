import { IntlMessageFormat } from 'intl-messageformat';
import { euroLook, formatsOf, isDay } from './format.ts';
import { type Language, type LanguageTag, languageOf } from './languages.ts';
import type { MessageKey, MessageValues, Texts } from './messages.ts';

/** Gives the text of a key in the reader's language, with its values filled in (ICU message syntax). */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Words a county uses for things that are the same everywhere, such as `leadUnit: 'Leitstelle Integration'`. */
export type Terms = Readonly<Record<string, string>>;

export interface Translator {
  t: Translate;
  /** For keys that come from data (an event name, a notice in an address): undefined where there is no such text. */
  find(key: string, values?: MessageValues): string | undefined;
}

const compiled = new Map<string, IntlMessageFormat>();

function format(text: string, language: Language, values: MessageValues): string {
  const key = `${language.tag}\u0000${text}`;
  let message = compiled.get(key);
  if (!message) {
    // Latin digits everywhere, as in `format.ts`: a count reads like the date and the phone number beside it.
    const locale = `${language.bcp47.split('-x-')[0]}-u-nu-latn`;
    message = new IntlMessageFormat(text, locale, { number: { euros: euroLook } }, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format(withDays(values, language)));
}

/** Rules name a day as it is stored; readers see it as they write days. */
function withDays(values: MessageValues, language: Language): MessageValues {
  const entries = Object.entries(values).map(([name, value]) =>
    typeof value === 'string' && isDay(value) ? [name, formatsOf(language).day(value)] : [name, value],
  );
  return Object.fromEntries(entries);
}

/** Where a text is missing in a language: Easy German falls back to German, every other language to English first. */
export function fallbackChain(tag: LanguageTag): LanguageTag[] {
  if (tag === 'de') return ['de'];
  if (tag === 'de-einfach') return ['de-einfach', 'de'];
  return [tag, 'en', 'de'];
}

const known = new WeakMap<readonly Texts[], ReadonlyMap<string, Texts['locales']>>();

/** The texts of each module; put in order once, however many pages are made of them. */
function localesOf(all: readonly Texts[]): ReadonlyMap<string, Texts['locales']> {
  const byModule = known.get(all) ?? new Map(all.map((texts) => [texts.module, texts.locales]));
  known.set(all, byModule);
  return byModule;
}

/**
 * All texts of the installation, by language. `terms` are the county's own names: a text says
 * `{leadUnitTerm}` and gets "Leitstelle Integration" or "Kommunales Integrationszentrum".
 */
export function makeTranslator(all: readonly Texts[], tag: LanguageTag, terms: Terms = {}): Translator {
  const language = languageOf(tag);
  const chain = fallbackChain(tag);
  const byModule = localesOf(all);
  const termValues = Object.fromEntries(Object.entries(terms).map(([name, word]) => [`${name}Term`, word]));

  const find = (key: string, values?: MessageValues): string | undefined => {
    const dot = key.indexOf('.');
    const locales = byModule.get(key.slice(0, dot));
    if (!locales) return undefined;
    const name = key.slice(dot + 1);
    for (const candidate of chain) {
      const text = locales[candidate]?.[name];
      if (text === undefined) continue;
      const isPlain = !text.includes('{') && !text.includes("'");
      return isPlain ? text : format(text, language, { ...termValues, ...values });
    }
    return undefined;
  };
  const t: Translate = (key, values) => {
    const text = find(key, values);
    if (text === undefined) throw new Error(`no text for ${key}`);
    return text;
  };
  return { t, find };
}

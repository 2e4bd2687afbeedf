/**
 * The languages a county can offer to readers. `tag` is what stands in an address and in the database, `bcp47` what
 * goes into `lang` attributes (BCP 47; "Einfache Sprache" has no registered subtag, hence the private use part).
 */
export interface Language {
  tag: LanguageTag;
  bcp47: string;
  /** The language's own name, as a reader of it would look for it. */
  name: string;
  dir: 'ltr' | 'rtl';
}

export const languageTags = ['de', 'de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru'] as const;
export type LanguageTag = (typeof languageTags)[number];

export const languages: readonly Language[] = [
  { tag: 'de', bcp47: 'de', name: 'Deutsch', dir: 'ltr' },
  { tag: 'de-einfach', bcp47: 'de-DE-x-einfach', name: 'Einfache Sprache', dir: 'ltr' },
  { tag: 'en', bcp47: 'en', name: 'English', dir: 'ltr' },
  { tag: 'uk', bcp47: 'uk', name: 'Українська', dir: 'ltr' },
  { tag: 'ar', bcp47: 'ar', name: 'العربية', dir: 'rtl' },
  { tag: 'fa-AF', bcp47: 'fa-AF', name: 'دری', dir: 'rtl' },
  { tag: 'tr', bcp47: 'tr', name: 'Türkçe', dir: 'ltr' },
  { tag: 'pl', bcp47: 'pl', name: 'Polski', dir: 'ltr' },
  { tag: 'ru', bcp47: 'ru', name: 'Русский', dir: 'ltr' },
];

const byTag = new Map<string, Language>(languages.map((language) => [language.tag, language]));

/** The language with this tag, or undefined where we do not offer it. */
export function findLanguage(tag: string): Language | undefined {
  return byTag.get(tag);
}

/** The language with this tag; the tag is known to be ours, so a miss is a programming error. */
export function languageOf(tag: LanguageTag): Language {
  const language = byTag.get(tag);
  if (!language) throw new Error(`no language ${tag}`);
  return language;
}

/**
 * The best offered language for an `Accept-Language` header (RFC 9110, 12.5.4): by quality, then by order; an exact
 * tag before its primary part. German where nothing fits.
 */
export function preferredLanguage(header: string | null, offered: readonly Language[] = languages): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...settings] = part.trim().split(';');
      const quality = settings.map((s) => /^\s*q=([\d.]+)/.exec(s)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality), order };
    })
    .filter((want) => want.tag !== '' && want.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const want of wanted) {
    const exact = offered.find((language) => language.tag.toLowerCase() === want.tag);
    const primary = offered.find((language) => language.tag.split('-')[0] === want.tag.split('-')[0]);
    const found = exact ?? primary;
    if (found) return found;
  }
  return languageOf('de');
}

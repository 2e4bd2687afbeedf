import type { LanguageTag } from './languages.ts';

/**
 * Every module adds its texts here by declaration merging (`interface Messages { concept: typeof de }`), so that a key
 * that does not exist in the German source is a compile error everywhere, while the platform knows no module.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Messages {}

/** `module.key`, for example `concept.measure.title`. */
export type MessageKey = {
  [Module in keyof Messages & string]: `${Module}.${keyof Messages[Module] & string}`;
}[keyof Messages & string];

export type MessageValues = Record<string, string | number | Date>;

/** Texts of one module: per language a flat record of keys. German and English are always there. */
export interface Texts {
  module: string;
  /** Keys that begin with one of these appear on public pages and must exist in every offered language. */
  publicPrefixes?: readonly string[];
  locales: { de: Record<string, string>; en: Record<string, string> } & Partial<
    Record<LanguageTag, Record<string, string>>
  >;
}

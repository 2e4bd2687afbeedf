import { spokenLanguage, spokenLanguageChoices } from '#modules/directory/index.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/translate.ts';

/** "Undetermined" in BCP 47: a language that is none of ours; whoever sorts the card asks for it. */
const other = 'und';
/** A language without a script: a card is not written in it, though it can be said in it. */
const signed = 'dgs';

const codes = spokenLanguageChoices().map(({ value }) => value);

/** In what a card can be written: far more than the pages of a county are, and something else at last. */
export const writtenLanguages: readonly string[] = [...codes.filter((code) => code !== signed), other];
/** In what a card can have been said, before somebody wrote it down. */
export const heardLanguages: readonly string[] = [...codes, other];

/** What those who speak it call the language of a card. */
export function cardLanguageName(t: Translate, code: string): string {
  return code === other ? t('voices.speak.other-language') : spokenLanguage(code).name;
}

/** For readers: the languages of their county first, each under its own name. */
export function writtenChoices(t: Translate, offered: readonly Language[]) {
  const first = offered.map(({ tag }): string => tag);
  return [...first, ...writtenLanguages.filter((code) => !first.includes(code))].map((value) =>
    value === other
      ? { value, label: cardLanguageName(t, value) }
      : { value, label: cardLanguageName(t, value), lang: offered.find(({ tag }) => tag === value)?.bcp47 ?? value },
  );
}

/** For whoever types somebody else's card: by the German name, the own one beside it. */
export function deskChoices(t: Translate, languages: readonly string[]) {
  const named = spokenLanguageChoices().filter(({ value }) => languages.includes(value));
  return [...named, { value: other, label: cardLanguageName(t, other) }];
}

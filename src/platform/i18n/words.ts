import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Format, formatsOf } from './format.ts';
import { type Language, languageOf } from './languages.ts';
import type { Translate } from './translate.ts';

/** What a view needs to speak to its reader. */
export interface Words {
  t: Translate;
  language: Language;
  /** For the `lang` attribute. */
  lang: string;
  dir: 'ltr' | 'rtl';
  format: Format;
}

/** The words of a reader in one language. */
export function wordsIn(language: Language, t: Translate): Words {
  return { t, language, lang: language.bcp47, dir: language.dir, format: formatsOf(language) };
}

/** The document renderer puts the reader's words here; every view takes them out with `useWords`. */
export const WordsContext = createContext<Words>(
  wordsIn(languageOf('de'), () => {
    throw new Error('no words: render inside a WordsContext.Provider');
  }),
);

/** The reader's texts, language and formats, inside any view. */
export function useWords(): Words {
  return useContext(WordsContext);
}

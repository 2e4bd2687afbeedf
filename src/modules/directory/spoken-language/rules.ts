/** A language people speak at a counter; more than the languages pages are written in. */
export interface SpokenLanguage {
  code: string;
  /** Its own name, as somebody who speaks it would look for it. */
  name: string;
  dir: 'ltr' | 'rtl';
}

const table: readonly (readonly [code: string, name: string, dir?: 'rtl'])[] = [
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['uk', 'Українська'],
  ['ar', 'العربية', 'rtl'],
  ['fa-AF', 'دری', 'rtl'],
  ['fa', 'فارسی', 'rtl'],
  ['ps', 'پښتو', 'rtl'],
  ['tr', 'Türkçe'],
  ['ku', 'Kurmancî'],
  ['ckb', 'سۆرانی', 'rtl'],
  ['pl', 'Polski'],
  ['ru', 'Русский'],
  ['ro', 'Română'],
  ['bg', 'Български'],
  ['sq', 'Shqip'],
  ['bs', 'Bosanski'],
  ['hr', 'Hrvatski'],
  ['sr', 'Srpski'],
  ['mk', 'Македонски'],
  ['el', 'Ελληνικά'],
  ['hu', 'Magyar'],
  ['it', 'Italiano'],
  ['es', 'Español'],
  ['pt', 'Português'],
  ['fr', 'Français'],
  ['ti', 'ትግርኛ'],
  ['am', 'አማርኛ'],
  ['so', 'Soomaali'],
  ['om', 'Oromoo'],
  ['sw', 'Kiswahili'],
  ['ur', 'اردو', 'rtl'],
  ['hi', 'हिन्दी'],
  ['ka', 'ქართული'],
  ['vi', 'Tiếng Việt'],
  ['zh', '中文'],
  ['rom', 'Romani čhib'],
  ['de-einfach', 'Einfache Sprache'],
  ['dgs', 'Deutsche Gebärdensprache'],
];

export const spokenLanguages: readonly SpokenLanguage[] = table.map(([code, name, dir]) => ({
  code,
  name,
  dir: dir ?? 'ltr',
}));
export const spokenLanguageCodes: readonly string[] = spokenLanguages.map((language) => language.code);

const byCode = new Map(spokenLanguages.map((language) => [language.code, language]));

/** The language with this code; an unknown code stands for itself, so that nothing that was stored disappears. */
export function spokenLanguage(code: string): SpokenLanguage {
  return byCode.get(code) ?? { code, name: code, dir: 'ltr' };
}

/** The code for a language named by code, own name or German name, as files name them; undefined where nobody knows it. */
export function readSpokenLanguage(named: string): string | undefined {
  const wanted = named.trim().toLowerCase();
  return (
    germanNames[wanted] ??
    spokenLanguages.find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted)?.code
  );
}

const germanNames: Readonly<Record<string, string>> = {
  deutsch: 'de',
  englisch: 'en',
  ukrainisch: 'uk',
  arabisch: 'ar',
  dari: 'fa-AF',
  farsi: 'fa',
  persisch: 'fa',
  paschtu: 'ps',
  pashto: 'ps',
  türkisch: 'tr',
  kurdisch: 'ku',
  kurmandschi: 'ku',
  kurmanci: 'ku',
  sorani: 'ckb',
  polnisch: 'pl',
  russisch: 'ru',
  rumänisch: 'ro',
  bulgarisch: 'bg',
  albanisch: 'sq',
  bosnisch: 'bs',
  kroatisch: 'hr',
  serbisch: 'sr',
  mazedonisch: 'mk',
  griechisch: 'el',
  ungarisch: 'hu',
  italienisch: 'it',
  spanisch: 'es',
  portugiesisch: 'pt',
  französisch: 'fr',
  tigrinya: 'ti',
  amharisch: 'am',
  somali: 'so',
  oromo: 'om',
  suaheli: 'sw',
  urdu: 'ur',
  hindi: 'hi',
  georgisch: 'ka',
  vietnamesisch: 'vi',
  chinesisch: 'zh',
  romani: 'rom',
  romanes: 'rom',
  'leichte sprache': 'de-einfach',
  gebärdensprache: 'dgs',
};

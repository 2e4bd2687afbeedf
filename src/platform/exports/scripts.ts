import type { Family } from './fonts.ts';

/** A script: the signs that belong to it, its font, and the language a text in it is taken for. */
interface Script {
  signs: RegExp;
  family: Family;
  /** Languages that are written in it. */
  of: readonly string[];
  /** The language where a text in it says none. */
  guess(text: string): string;
}

const only = (lang: string) => () => lang;

const scripts: readonly Script[] = [
  {
    signs: /\p{Script=Latin}/u,
    family: 'Noto Sans',
    of: [
      'de',
      'en',
      'tr',
      'pl',
      'ro',
      'fr',
      'es',
      'it',
      'sq',
      'hr',
      'bs',
      'vi',
      'so',
      'ku',
      'kmr',
      'nl',
      'cs',
      'hu',
      'lt',
      'lv',
      'pt',
      'sk',
      'sl',
    ],
    guess: only('de'),
  },
  {
    signs: /\p{Script=Cyrillic}/u,
    family: 'Noto Sans',
    of: ['uk', 'ru', 'bg', 'be', 'sr', 'mk'],
    guess: (text) => (/[іїєґ]/i.test(text) ? 'uk' : 'ru'),
  },
  { signs: /\p{Script=Greek}/u, family: 'Noto Sans', of: ['el'], guess: only('el') },
  {
    signs: /\p{Script=Arabic}/u,
    family: 'Vazirmatn',
    of: ['ar', 'fa', 'prs', 'ps', 'ckb', 'ur'],
    guess: (text) => (/[پچژگک]/.test(text) ? 'fa' : 'ar'),
  },
  { signs: /\p{Script=Hebrew}/u, family: 'Noto Sans Hebrew', of: ['he', 'yi'], guess: only('he') },
  { signs: /\p{Script=Ethiopic}/u, family: 'Noto Sans Ethiopic', of: ['ti', 'am'], guess: only('ti') },
  { signs: /\p{Script=Armenian}/u, family: 'Noto Sans Armenian', of: ['hy'], guess: only('hy') },
  { signs: /\p{Script=Georgian}/u, family: 'Noto Sans Georgian', of: ['ka'], guess: only('ka') },
  { signs: /\p{Script=Devanagari}/u, family: 'Noto Sans Devanagari', of: ['hi', 'ne', 'mr'], guess: only('hi') },
  { signs: /\p{Script=Bengali}/u, family: 'Noto Sans Bengali', of: ['bn'], guess: only('bn') },
  { signs: /\p{Script=Tamil}/u, family: 'Noto Sans Tamil', of: ['ta'], guess: only('ta') },
  { signs: /\p{Script=Thai}/u, family: 'Noto Sans Thai', of: ['th'], guess: only('th') },
];

const fromTheRight = new Set(['ar', 'fa', 'prs', 'ps', 'ckb', 'ur', 'he', 'yi', 'dv']);

export const isFromTheRight = (lang: string) => fromTheRight.has(lang);

/** The script of a sign; undefined for digits, blanks and other signs that belong to none. */
export function scriptOf(sign: string): Script | undefined {
  if (!known.has(sign))
    known.set(
      sign,
      scripts.find(({ signs }) => signs.test(sign)),
    );
  return known.get(sign);
}

/** A text has few different signs; each is looked at once. */
const known = new Map<string, Script | undefined>();

/** The language that a text in a script is in: the stated one where it is written so, otherwise the likeliest. */
export function languageIn(script: Script | undefined, stated: string, text: string): string {
  return script === undefined || script.of.includes(stated) ? stated : script.guess(text);
}

/**
 * The language of a whole text, and so its direction: the stated one where most letters are written so, otherwise that of
 * its first letter, as browsers decide.
 */
export function languageOfText(text: string, stated: string): string {
  const letters = [...text].map(scriptOf).filter((script) => script !== undefined);
  const fitting = letters.filter(({ of }) => of.includes(stated)).length;
  return fitting * 2 >= letters.length ? stated : languageIn(letters[0], stated, text);
}

/** A text cut where its language changes with its script; blanks and digits stay with what stands before them. */
export function byLanguage(text: string, stated: string): { text: string; lang: string }[] {
  const parts: { text: string; script: Script | undefined }[] = [];
  for (const sign of text) {
    const script = scriptOf(sign);
    const last = parts.at(-1);
    if (!last || (script && last.script && script !== last.script)) parts.push({ text: sign, script });
    else {
      last.text += sign;
      last.script ??= script;
    }
  }
  return parts.map(({ text: part, script }) => ({ text: part, lang: languageIn(script, stated, text) }));
}

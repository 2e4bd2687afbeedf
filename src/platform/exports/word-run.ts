import { NoBreakHyphen, TextRun } from 'docx';
import { codeRuns } from '../i18n/code-runs.ts';
import { numberRuns } from '../i18n/number-runs.ts';
import { byLanguage, isFromTheRight } from './scripts.ts';
import { plainSigns } from './signs.ts';

/** Arabic letters are drawn from the font for complex scripts; Noto Sans has none. */
export const fonts = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', eastAsia: 'Noto Sans', cs: 'Noto Sans Arabic' };

const tags: Record<string, string> = {
  de: 'de-DE',
  en: 'en-GB',
  uk: 'uk-UA',
  ru: 'ru-RU',
  tr: 'tr-TR',
  pl: 'pl-PL',
  ar: 'ar-SA',
  fa: 'fa-IR',
};

/** A language as Word names it. */
export const wordTag = (lang: string) => tags[lang] ?? lang;

/** Word keeps the language of what is written from the right apart; it is never that of a German paper. */
export const bidirectionalTag = (lang: string) => wordTag(isFromTheRight(lang) ? lang : 'ar');

/** Where a text runs from the right, its phone numbers and dates keep their own order. */
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A text as runs of one language and one direction each; a line feed is a new line. */
export function textRuns(text: string, stated: string, isBold: boolean, isLink = false): TextRun[] {
  return plainSigns(text)
    .split('\n')
    .flatMap((line, index) => {
      const runs = fromTheRight.test(line) ? numberRuns(line) : [{ text: line, isNumber: undefined }];
      const pieces = runs.flatMap((piece) =>
        piece.isNumber ? [{ text: piece.text, lang: 'de' }] : byLanguage(piece.text, stated),
      );
      const drawn = pieces.map((piece) => runOf(piece, isBold, isLink));
      return index === 0 ? drawn : [new TextRun({ break: 1 }), ...drawn];
    });
}

function runOf({ text, lang }: { text: string; lang: string }, isBold: boolean, isLink: boolean): TextRun {
  const isRight = isFromTheRight(lang);
  return new TextRun({
    children: codeRuns(text).flatMap(({ text: part, isCode }) => (isCode ? withoutBreaks(part) : [part])),
    bold: isBold,
    boldComplexScript: isBold,
    rightToLeft: isRight,
    language: isRight ? { bidirectional: bidirectionalTag(lang) } : { value: wordTag(lang) },
    ...(isLink ? { style: 'Hyperlink' } : {}),
  });
}

/** M-112 with a hyphen at which no line ends. */
function withoutBreaks(code: string): (string | NoBreakHyphen)[] {
  return code.split('-').flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part]));
}

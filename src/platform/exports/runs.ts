import { codeRuns } from '../i18n/code-runs.ts';
import { numberRuns } from '../i18n/number-runs.ts';
import { type Family, familyFor, widthIn } from './fonts.ts';
import { isFromTheRight, languageIn, languageOfText, scriptOf } from './scripts.ts';
import { plainSigns, replacement } from './signs.ts';

/** Text in one font and one language. */
export interface Run {
  text: string;
  family: Family;
  lang: string;
  /**
   * `hyphen` and `mark` are set in a font that nothing else uses: a file knows one text for each picture of a sign,
   * that of its first use, and a hyphen at the end of a line has the same picture. `gap` keeps two letters from joining.
   */
  kind?: 'hyphen' | 'mark' | 'gap';
}

/** A run, or runs that stay in one line and in order: a phone number in Arabic, a code. */
export type Part = Run | { kept: readonly Run[] };

/** A text as the typesetter gets it. */
export interface Laid {
  lang: string;
  dir: 'ltr' | 'rtl';
  lines: readonly (readonly Part[])[];
}

/**
 * Lays out a text that says it is in `stated`. Signs that no font has go into `replaced`. Words that are wider than `most`
 * (in sizes of its letters) and that no rule divides are broken.
 */
export function layText(text: string, stated: string, replaced: Set<string>, most = 50): Laid {
  const plain = withoutStrayJoiners(plainSigns(text));
  const lang = languageOfText(plain, stated);
  const isRight = isFromTheRight(lang);
  const lines = plain.split('\n').map((line) => partsOf(line, { lang, stated, whole: plain, isRight, replaced, most }));
  return { lang, dir: isRight ? 'rtl' : 'ltr', lines };
}

interface Around {
  lang: string;
  stated: string;
  /** What the language is guessed from where the text says none. */
  whole: string;
  isRight: boolean;
  replaced: Set<string>;
  most: number;
}

/** Joiners and variants mean something between pictures and in some scripts; elsewhere they only hide letters. */
function withoutStrayJoiners(text: string): string {
  return text
    .replace(/(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}])\u200d/gu, '')
    .replace(/(?<!\p{Emoji})[\ufe00-\ufe0f]/gu, '')
    .replace(/[\u{e0000}-\u{e007f}]/gu, '')
    .replace(/(?<!\p{Script=Arabic}\p{M}*)\u200c|\u200c(?!\p{Script=Arabic})/gu, '');
}

/** Codes stay in one line; where a text runs from the right, so do phone numbers, dates and hours. */
function partsOf(line: string, around: Around): Part[] {
  const isMixed = around.isRight || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line);
  return codeRuns(line).flatMap(({ text, isCode }): Part[] => {
    if (isCode) return [{ kept: runsOf(text, around) }];
    if (!isMixed) return runsOf(text, around);
    return numberRuns(text).flatMap((piece): Part[] => {
      const runs = runsOf(piece.text, around);
      return piece.isNumber ? [{ kept: runs }] : runs;
    });
  });
}

const apart = /(\u200c|[\u200e\u200f]|-)/;

function runsOf(text: string, around: Around): Run[] {
  const { lang } = around;
  return text.split(apart).flatMap((piece): Run[] => {
    if (piece === '') return [];
    if (piece === '\u200c') return [{ text: '', family: 'Noto Sans', lang, kind: 'gap' }];
    if (piece === '-') return [{ text: piece, family: 'Noto Sans', lang, kind: 'hyphen' }];
    if (apart.test(piece)) return [{ text: piece, family: 'Noto Sans', lang, kind: 'mark' }];
    return byScript(piece, around).flatMap((run) => fitted(run, around));
  });
}

const usualLatin = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—‘’‚“”„•…€\u2011\u202f]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Cuts a text where its script or its font changes; blanks and digits stay with what stands before them. */
function byScript(text: string, { stated, lang, whole, isRight, replaced }: Around): Run[] {
  if (!isRight && usualLatin.test(text))
    return [{ text, family: 'Noto Sans', lang: languageIn(scriptOf('a'), stated, whole) }];
  const runs: (Run & { script: ReturnType<typeof scriptOf> })[] = [];
  let strong = scriptOf([...text].find(scriptOf) ?? '');
  let family: Family = isRight ? 'Vazirmatn' : 'Noto Sans';
  for (const { segment } of graphemes.segment(text)) {
    const script = scriptOf(segment);
    if (script) family = script.family;
    strong = script ?? strong;
    const found = familyFor(segment, family);
    if (!found) for (const sign of segment) if (!familyFor(sign, family)) replaced.add(sign);
    const sign = found ? segment : replacement;
    const last = runs.at(-1);
    if (last && last.family === (found ?? 'Noto Sans') && last.script === strong) last.text += sign;
    else runs.push({ text: sign, family: found ?? 'Noto Sans', lang, script: strong });
  }
  return runs.map(({ script, ...run }) => ({ ...run, lang: languageIn(script, stated, whole) }));
}

/** Languages whose words the typesetter knows how to divide. */
const divided = new Set('de en uk tr pl ru fr es it nl cs sk hu hr sl sq lt lv pt bg el'.split(' '));
const plainWord = /^\P{L}{0,3}\p{L}+\P{L}{0,3}$/u;

/** A word that its line cannot hold is broken anyway: better in two lines than over its neighbour. */
function fitted(run: Run, { most, isRight }: Around): Run[] {
  const pieces = [''];
  for (const [word] of run.text.matchAll(/[^ \u00a0/]+[ \u00a0/]*|[ \u00a0/]+/g)) {
    const isDivided = !isRight && divided.has(run.lang) && plainWord.test(word.trim());
    if (word.length < 6 || isDivided || widthIn(run.family, word.trim()) <= most) {
      pieces.push((pieces.pop() ?? '') + word);
    } else {
      pieces.push('');
      for (const { segment } of graphemes.segment(word)) {
        const longer = (pieces.at(-1) ?? '') + segment;
        if (widthIn(run.family, longer) > most) pieces.push(segment);
        else pieces[pieces.length - 1] = longer;
      }
    }
  }
  const gap: Run = { ...run, text: '', kind: 'gap' };
  return pieces.filter(Boolean).flatMap((text, index) => (index === 0 ? [{ ...run, text }] : [gap, { ...run, text }]));
}

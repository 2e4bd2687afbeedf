import { invisible } from './invisible.rules.ts';

/** A telephone number inside what people wrote about it. */
export interface PhoneNumber {
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** What calls it, `tel:+4964001234`. */
  uri: string;
  isMobile: boolean;
}

/**
 * The numbers in a text that are surely telephone numbers and can be called: with a leading 0 or a country code, or one
 * of the short numbers. Extensions in words, notes in brackets, hours and days beside them are no part of them.
 */
export function phonesIn(text: string): PhoneNumber[] {
  const { plain, at } = plainOf(text);
  const found: PhoneNumber[] = [];
  for (const { 0: candidate, index } of plain.matchAll(runOfDigits)) {
    if (isOtherNumber.test(plain.slice(0, index))) continue;
    for (const { start, end } of numbersIn(candidate)) {
      const dialled = dialledOf(candidate.slice(start, end));
      if (dialled === undefined) continue;
      const [first = 0, last = 0] = [at[index + start], at[index + end - 1]];
      found.push({ start: first, end: last + 1, uri: `tel:${dialled}`, isMobile: isMobile(dialled) });
    }
  }
  return found;
}

/** What calls the first number of a text; undefined where nothing in it is surely a number. */
export function phoneUri(text: string): string | undefined {
  return phonesIn(text)[0]?.uri;
}

/**
 * Is there a mobile number anywhere in it, whatever brackets, words or signs stand around it? Looser than what can be
 * called: a leading 0 that a spreadsheet swallowed, or a number in pieces, is still somebody's number.
 */
export function hasMobile(text: string): boolean {
  const plain = withoutLookalikes(plainOf(text).plain);
  return loosely.test(plain) || phonesIn(text).some((phone) => phone.isMobile);
}

// Digits and what stands between the groups of one number. Letters, commas and line ends part numbers from each other.
const runOfDigits = /(?:\+ ?)?(?:\( ?)?(?:\+ ?)?\d(?:[ ./()-]{0,4}\d|[ ./()-]{0,4}\+ ?(?=\d))*/g;
const isOtherNumber =
  /(?:zimmer|raum|zi\.|haus|hausnummer|etage|stock|app\.?|apparat|durchwahl|dw\.?|plz|postfach) ?:? ?$/i;
/** Letters that somebody wrote in the place of digits, `0l71`, `O171`: alone or between digits, in no word. */
function withoutLookalikes(plain: string): string {
  return plain.replaceAll(/(?<!\p{L})[\dOolI|](?:[ ./()+-]{0,3}[\dOolI|])+(?!\p{L})/gu, (run) =>
    run.replaceAll(/[Oo]/g, '0').replaceAll(/[lI|]/g, '1'),
  );
}

const shortNumber = /^(?:110|112|115|116 ?\d{3})$/;
const gap = String.raw`[^\p{L}\p{N}\n]{0,3}`;
const loosely = new RegExp(
  [
    // 0151 …, (0151) …, +49 (0) 151 …, 0049-151-…; also where only the zero stands apart.
    String.raw`(?<![\d])(?:(?:\+ ?|0 ?0)${gap}4 ?9${gap}(?:\(?0\)?)?${gap}|0|(?<!\d ?[/-] ?)0[ )]{1,2})1${gap}(?:5${gap}\d|6${gap}[023]|7${gap}\d)(?:${gap}\d){4}`,
    // 151 2345678 and 49 151 2345678: ten digits and more, and no local number has as many.
    String.raw`(?<![\d.,] ?)(?:49 ?)?1(?:5\d|6[023]|7\d)(?:[ /-]?\d){7,8}(?![ /-]?\d)`,
  ].join('|'),
  'u',
);

/** The text in plain digits, without invisible signs, and where each of its signs stood. */
function plainOf(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  let index = 0;
  for (const sign of text) {
    const one = plainSign(sign);
    if (one !== '') {
      for (let unit = 0; unit < one.length; unit += 1) at.push(one.length === 1 ? index : index + unit);
      plain += one;
    }
    index += sign.length;
  }
  // Hours and days are no numbers to call.
  return { plain: plain.replaceAll(hoursOrDay, (part) => 'x'.repeat(part.length)), at };
}

const hoursOrDay =
  /(?<!\d)(?:(?:[01]?\d|2[0-4])[.:][0-5]\d ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d{2})?)(?![.]?\d)/g;

function plainSign(sign: string): string {
  if (sign.match(invisible)) return '';
  if (/\p{Nd}/u.test(sign)) return digitOf(sign);
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d_~]/.test(sign)) return '-';
  if (/[\u00a0\u2000-\u200a\u202f\u3000\t]/.test(sign)) return ' ';
  if (sign === '\uff0b') return '+';
  return /[\u2044\u2215\\]/.test(sign) ? '/' : sign;
}

/** The same text with the digits of every script as plain ones, each in its place. */
export function plainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => (digit.length === 1 ? digitOf(digit) : digit));
}

/** Digits of all scripts stand in rows of ten. */
function digitOf(sign: string): string {
  const ascii = sign.normalize('NFKC');
  if (/^\d$/.test(ascii)) return ascii;
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** The numbers in a run of digits: a slash, a bracket or a new leading 0 after a whole number begins something else. */
function numbersIn(run: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  let end = 0;
  for (const { 0: group, index } of run.matchAll(/[+(]*\d+/g)) {
    const soFar = nationalLength(run.slice(start, end));
    if (end > 0 && isNext(run.slice(end, index), group, soFar, run.slice(index))) {
      parts.push({ start, end });
      start = index;
    }
    end = index + group.length;
    while (start < end && !/[+\d(]/.test(run[start] ?? '')) start += 1;
  }
  return [...parts, { start, end }];
}

/** How many digits it has so far, as it would be written at home: with a 0 in place of a country code. */
function nationalLength(written: string): number {
  const isAbroad = /^[( ]*(?:\+|00[1-9])/.test(written);
  const { length } = digits(written.replace(/^([( ]*)00/, '$1+').replace(/\( ?0 ?\)/, ''));
  return isAbroad ? Math.max(0, length - 1) : length;
}

const digits = (text: string) => text.replaceAll(/\D/g, '');

function isNext(between: string, group: string, soFar: number, rest: string): boolean {
  if (group.includes('+')) return true;
  // (0) and (069) belong to what follows them; "(Zentrale 12)" after a number does not.
  if (group.startsWith('(') || between.includes('(')) return soFar >= 5;
  if (between.includes('/') && soFar >= 7) return true;
  return /^0[1-9]/.test(group) && soFar >= 6 && digits(rest).length >= 6;
}

/** What is dialled for a number as written; undefined where it is not surely one. */
function dialledOf(written: string): string | undefined {
  if (shortNumber.test(written)) return digits(written);
  const national = digits(written.replace(/^([( ]*)00(?=[1-9])/, '$1+').replaceAll(/\( ?0 ?\)/g, ''));
  if (/^[( ]*(?:\+|00[1-9])/.test(written)) {
    // Within Germany, Austria and Switzerland no number keeps its leading 0 behind the country code.
    const whole = national.replace(/^(49|43|41)0+/, '$1');
    return /^[1-9]\d{6,14}$/.test(whole) ? `+${whole}` : undefined;
  }
  const whole = digits(written);
  return /^0[1-9]\d{4,12}$/.test(whole) ? whole : undefined;
}

/** Country codes of those who often write numbers here, and how their mobile numbers begin. */
const mobileBeginnings: readonly RegExp[] = [
  /^\+49(?:15|16[023]|17)/,
  /^\+380(?:39|50|63|66|67|68|73|9)/,
  /^\+48(?:45|5[01379]|6[069]|7[2389]|88)/,
  /^\+90\d?5/,
  /^\+43(?:6[4-9])/,
  /^\+417[4-9]/,
  /^\+407/,
  /^\+79/,
  /^\+316/,
  /^\+33[67]/,
  /^\+447/,
  /^\+39\d?3/,
  /^\+34[67]/,
  /^\+359(?:8|9)/,
  /^\+963?9/,
  /^\+937/,
];

function isMobile(dialled: string): boolean {
  const international = dialled.replace(/^0/, '+49');
  return mobileBeginnings.some((beginning) => beginning.test(international));
}

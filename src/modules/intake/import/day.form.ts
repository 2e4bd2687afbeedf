import { readDay } from '#platform/forms/fields.ts';

/** What a cell about a time says: its first and its last day, or that it goes on for good; undefined: nobody can say. */
export type PaperTime = { from: string; until: string } | 'for-good' | undefined;

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const dash = String.raw`\s*(?:-|–|—|bis)\s*`;

/**
 * Reads a time as papers write it: "01.04.2027", "4/2027", "März 2027", "Q3 2027", "III. Quartal 2027", "2. Halbjahr 27",
 * "Ende 2027", "2027", "2026–2028", "ab 2027", "laufend".
 */
export function readTime(text: string): PaperTime {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(?:ab|seit|bis|voraussichtlich|vsl\.?|ca\.?|spätestens)\s+/, '')
    .replace(/^(?:zum|mitte bis)\s+/, '');
  if (/^(?:fort)?laufend|^dauer|^unbefristet|^ständig|^kontinuierlich|^permanent|^auf dauer|^regelmäßig/.test(words))
    return 'for-good';
  const one = readPeriod(words);
  if (one) return one;
  const [, first = '', last = ''] = new RegExp(`^(.+?)${dash}(.+)$`).exec(words) ?? [];
  const end = readPeriod(last);
  const begin = readPeriod(first) ?? (end && readPeriod(`${first.replace(/\.$/, '')} ${end.until.slice(0, 4)}`));
  if (!begin) return undefined;
  if (/^(?:laufend|offen|auf weiteres|unbefristet)/.test(last)) return 'for-good';
  return end && { from: begin.from, until: end.until };
}

function readPeriod(text: string): { from: string; until: string } | undefined {
  const day = readDay(text) ?? readDay(text.replace(/^(\d{1,2}\.\s*\d{1,2}\.)\s*(\d{2})$/, '$120$2'));
  if (day) return { from: day, until: day };
  const year = yearIn(text);
  if (year === undefined) return undefined;
  const rest = text
    .replace(/['’]?(?:20)?\d{2}$/, '')
    .replaceAll(/[\s./,]+$/g, '')
    .trim();
  const span = rest === '' || rest === 'jahr' || rest === 'im jahr' ? ([1, 12] as const) : monthsIn(rest);
  return span && { from: firstOf(year, span[0]), until: lastOf(year, span[1]) };
}

/** The year at the end: four digits, or two behind something else ("Q3/27"). */
function yearIn(text: string): number | undefined {
  const whole = /(?:^|[^\d])(20\d{2})$/.exec(text);
  if (whole) return Number(whole[1]);
  const short = /^.+[\s/.'’](\d{2})$/.exec(text);
  return short ? 2000 + Number(short[1]) : undefined;
}

/** First and last month of a part of a year. */
function monthsIn(text: string): readonly [number, number] | undefined {
  const quarter = numberIn(
    /^(?:q\s*([1-4])|([1-4]|i{1,3}|iv)\.?\s*(?:quartal|q|qu\.?))$/.exec(text) ??
      /^(?:quartal|q)\s*([1-4]|i{1,3}|iv)$/.exec(text),
  );
  if (quarter) return [quarter * 3 - 2, quarter * 3];
  const roman = numberIn(/^(i{1,3}|iv)$/.exec(text));
  if (roman) return [roman * 3 - 2, roman * 3];
  const half = numberIn(
    /^([12]|i{1,2})\.?\s*(?:halbjahr|hj\.?)$/.exec(text) ?? /^(?:halbjahr|hj)\s*([12])$/.exec(text),
  );
  if (half) return [half * 6 - 5, half * 6];
  if (/^(?:anfang|beginn|zu beginn)$/.test(text)) return [1, 3];
  if (/^(?:ende|jahresende|zum ende)$/.test(text)) return [10, 12];
  const name = /^\p{L}+\.?$/u.test(text) ? nameOf(text) : 0;
  const number = name || (/^\d{1,2}$/.test(text) ? Number(text) : 0);
  return number >= 1 && number <= 12 ? [number, number] : undefined;
}

/** The number of a month, written out or shortened; 0 where it is none. */
function nameOf(text: string): number {
  const plain = text.replace('mrz', 'mär').replace('maerz', 'mär');
  return months.findIndex((month) => plain.startsWith(month)) + 1;
}

function numberIn(found: RegExpExecArray | null): number | undefined {
  const text = found?.slice(1).find((part) => part !== undefined);
  if (text === undefined) return undefined;
  return /\d/.test(text) ? Number(text) : ['i', 'ii', 'iii', 'iv'].indexOf(text) + 1;
}

const firstOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

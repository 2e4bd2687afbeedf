import { invisible } from '../i18n/invisible.rules.ts';

/**
 * A spreadsheet program runs a cell of a CSV file that begins with one of these as a formula, and a formula can fetch
 * and send data; some also where the sign is of full width, as East Asian keyboards write it, or the minus of print. An
 * apostrophe in front makes it text. Apostrophes that are there already count, so that reading gives back exactly what
 * was written.
 */
const beginsFormula = new RegExp(
  // Blanks of every kind and signs that nobody sees are passed over by some programs before they look.
  String.raw`^'*(?:[^\S\t\r\n]|${invisible.source})*[=+\-@\t\r\n\u2212\ufe62\ufe63\ufe66\ufe6b\uff1d\uff0b\uff0d\uff20]`,
);

/** `+49 6400 12`: groups of digits with a blank between them, which no program can calculate; letters reach nobody. */
const isPhone = /^\+\d+ [\d ()-]*\d$/;

const looksLikeFormula = (text: string) => beginsFormula.test(text) && !isPhone.test(text);

/** The text as it may stand in a CSV file. */
export function withoutFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** The text that `withoutFormula` was given. */
export function plainText(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(cell) ? cell.slice(1) : cell;
}

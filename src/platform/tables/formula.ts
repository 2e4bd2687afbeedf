/**
 * A spreadsheet program runs a cell of a CSV file that begins with one of these as a formula, and a formula can fetch
 * and send data; some also where the sign is of full width, as East Asian keyboards write it. An apostrophe in front
 * makes it text. Apostrophes that are there already count, so that reading gives back exactly what was written.
 */
const looksLikeFormula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The text as it may stand in a CSV file. */
export function withoutFormula(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** The text that `withoutFormula` was given. */
export function plainText(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
}

import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './encoding.ts';
import { plainText } from './formula.ts';
import { makeCounter, problem, type SheetsRead, type TableLimits } from './table.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/** Reads CSV with any of the usual encodings, delimiters and line ends, also several of these in one file. */
export function readCsv(bytes: Uint8Array, limits: TableLimits): SheetsRead {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return problem('platform.table.not-a-table');
  const text = decoded.replaceAll(/\r\n?/g, '\n');
  // Counted before anything looks closer; a cell of several lines counts as several.
  if (linesOf(text, limits.rows + 1) > limits.rows + 1)
    return problem('platform.table.too-many-rows', { max: limits.rows });
  const hint = /^sep=(.)\n/.exec(text);
  const body = asText(hint ? text.slice(hint[0].length) : text);
  const shift = hint ? [['']] : [];
  try {
    const lines = parsed(body, hint?.[1] ?? findDelimiter(body), limits);
    const sheet = {
      name: '',
      isHidden: false,
      hidden: new Set<number>(),
      hiddenColumns: new Set<number>(),
      merged: new Map(),
    };
    return { ok: true, sheets: [{ ...sheet, lines: [...shift, ...lines.map((cells) => cells.map(plainText))] }] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + 1 + shift.length;
    const key = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'platform.table.quote-not-closed' : 'platform.table.broken-row';
    return problem(key, { row });
  }
}

/** A quote in the middle of a bare cell is a letter like any other: `Café "Kiste"`. */
function parsed(text: string, delimiter: string, limits: TableLimits): string[][] {
  const options = () => ({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    // Blanks around a cell in quotes belong to nothing.
    trim: true,
    max_record_size: limits.characters * 20,
    on_record: counted(limits),
  });
  try {
    return parse(text, options()) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'INVALID_OPENING_QUOTE') throw error;
    return parse(text, { ...options(), relax_quotes: true }) as string[][];
  }
}

/** Looks at each row as it comes along, so that nothing beyond the limits is ever kept. */
function counted(limits: TableLimits): (cells: string[]) => string[] {
  const count = makeCounter(limits);
  let row = 0;
  return (cells) => {
    row += 1;
    for (const [column, cell] of cells.entries()) count(cell, row, column);
    return cells;
  };
}

/** How many lines have content or content below, as far as `most` and one more. */
function linesOf(text: string, most: number): number {
  const end = text.trimEnd().length;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** `="06438"` is how programs keep zeros in front; outside of quotes it is the text between them. */
function asText(text: string): string {
  return text.replaceAll(/"(?:[^"]|"")*"|(?<=^|[;,\t|\n])=("(?:[^"]|"")*")/g, (all, quoted?: string) => quoted ?? all);
}

/**
 * The delimiter that splits the first line with content into most cells; `;` where none does. Where the second line does
 * not know it, the first one is a title, and the lines below say how they are split.
 */
function findDelimiter(text: string): string {
  const lines = firstLines(text);
  const first = mostOf((delimiter) => partsOf(lines[0], delimiter));
  if (partsOf(lines[0], first) > 1 && partsOf(lines[1] ?? lines[0], first) > 1) return first;
  const wide = (delimiter: string) => lines.filter((line) => partsOf(line, delimiter) > 2).length;
  const below = mostOf(wide);
  return wide(below) > 1 ? below : first;
}

const partsOf = (line: string | undefined, delimiter: string) => line?.split(delimiter).length ?? 0;

function mostOf(count: (delimiter: string) => number): string {
  const counts = delimiters.map(count);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** The first lines that are not empty, without what stands in quotes: a title may stand above the headings. */
function firstLines(text: string): string[] {
  const start = text.slice(0, 50_000).replace(/"(?:[^"]|"")*"/g, 'x');
  const lines = start.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines.slice(0, 10) : [''];
}

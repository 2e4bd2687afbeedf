import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './encoding.ts';
import { plainText } from './formula.ts';
import { problem, type TableRead, tableFrom, tableLimits } from './table.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/** Reads CSV with any of the usual encodings and delimiters. */
export function readCsv(bytes: Uint8Array): TableRead {
  const text = decodeText(bytes);
  if (text === undefined) return problem('platform.table.not-a-table');
  const hint = /^sep=(.)\r?\n/.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const shift = hint ? [['']] : [];
  try {
    const lines = parse(body, {
      delimiter: hint?.[1] ?? findDelimiter(body),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: tableLimits.characters * 20,
    }) as string[][];
    return tableFrom([...shift, ...lines.map((cells) => cells.map(plainText))]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + 1 + shift.length;
    const key = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'platform.table.quote-not-closed' : 'platform.table.broken-row';
    return problem(key, { row });
  }
}

/** The delimiter that splits the first line with content into most cells; `;` where none does. */
function findDelimiter(text: string): string {
  const line = firstLine(text);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** The first line that is not empty, without what stands in quotes. */
function firstLine(text: string): string {
  const start = text.slice(0, 50_000).replace(/"(?:[^"]|"")*"/g, 'x');
  return start.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '';
}

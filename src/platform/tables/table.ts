import type { MessageKey, MessageValues } from '../i18n/messages.ts';

/** What somebody sent as a table: the names in its first row, and the rows below. Every cell is text. */
export interface Table {
  columns: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  /** The number a spreadsheet program shows beside this row; empty rows are left out but counted. */
  number: number;
  /** As many as there are columns, tidied (NFC, no blanks around). */
  cells: readonly string[];
}

/** Why a file is no table that can be read. `values.row` is the number a spreadsheet program shows beside the row. */
export interface TableProblem {
  key: MessageKey;
  values: MessageValues;
}

export type TableRead = { ok: true; table: Table } | { ok: false; problem: TableProblem };

/** What is read at most; more is refused with a sentence that names the limit. */
export const tableLimits = { bytes: 10_000_000, rows: 50_000, columns: 200, characters: 20_000 } as const;

/** A refused file. */
export function problem(key: MessageKey, values: MessageValues = {}): { ok: false; problem: TableProblem } {
  return { ok: false, problem: { key, values } };
}

/** Makes a table from all rows of a file: the first row that is not empty holds the names. */
export function tableFrom(lines: readonly (readonly string[])[]): TableRead {
  const tidy = lines.map((cells) => cells.map((cell) => cell.normalize('NFC').trim()));
  const first = tidy.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (first < 0) return problem('platform.table.empty');
  const columns = withoutEmptyEnd(tidy[first] ?? []);
  if (columns.length > tableLimits.columns)
    return problem('platform.table.too-many-columns', { max: tableLimits.columns });
  const unnamed = columns.indexOf('');
  if (unnamed >= 0) return problem('platform.table.column-without-name', { column: columnLetters(unnamed) });
  const double = columns.find((name, index) => columns.indexOf(name) < index);
  if (double !== undefined) return problem('platform.table.double-column', { column: double });
  const rows: TableRow[] = [];
  for (const [index, cells] of tidy.entries()) {
    if (index <= first || cells.every((cell) => cell === '')) continue;
    const number = index + 1;
    const given = withoutEmptyEnd(cells);
    if (given.length > columns.length) {
      return problem('platform.table.too-many-cells', { row: number, columns: columns.length, cells: given.length });
    }
    const long = given.findIndex((cell) => cell.length > tableLimits.characters);
    if (long >= 0) {
      return problem('platform.table.cell-too-long', {
        row: number,
        column: columns[long] ?? '',
        max: tableLimits.characters,
      });
    }
    rows.push({ number, cells: columns.map((_, column) => given[column] ?? '') });
    if (rows.length > tableLimits.rows) return problem('platform.table.too-many-rows', { max: tableLimits.rows });
  }
  return { ok: true, table: { columns, rows } };
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** A, B, … Z, AA: the name a spreadsheet program gives a column. */
function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}
